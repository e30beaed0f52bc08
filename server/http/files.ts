// Files for browsers: the built admin page, and the page that shows the OpenAPI document. Nothing outside their folders is served.
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Context } from 'hono';
import { hashText } from '../../engine/index.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

export interface ServedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** A file below a folder; undefined when there is none, or the path leads out of it. */
export async function fileBelow(folder: string, path: string): Promise<ServedFile | undefined> {
  const file = join(folder, path);
  if (path.includes('\0') || !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  try {
    if (!(await stat(file)).isFile()) return undefined;
    return {
      bytes: new Uint8Array(await readFile(file)),
      type: types[extname(file)] ?? 'application/octet-stream',
    };
  } catch {
    return undefined;
  }
}

/** Vite puts a hash of the content into the names of these. */
const neverChanges = /^\/?assets\//;

export function answerFile(context: Context, path: string, { bytes, type }: ServedFile): Response {
  const etag = `"${hashText(Buffer.from(bytes).toString('base64')).slice(0, 32)}"`;
  const headers = {
    'content-type': type,
    'cache-control': neverChanges.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
  };
  const known = context.req.header('if-none-match')?.includes(etag.slice(1, -1)) === true;
  return known ? context.body(null, 304, headers) : context.body(bytes, 200, headers);
}

/** The page with the nonce of this answer, where the page's code finds it: `<meta property="csp-nonce" nonce="…">`. */
export function answerPage(context: Context, { bytes, type }: ServedFile, nonce: string): Response {
  const html = Buffer.from(bytes).toString('utf8');
  const marked = html.replace(/<head>/i, `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`);
  return context.body(marked, 200, { 'content-type': type, 'cache-control': 'no-store' });
}
