// The routes of the pages: the admin page with its files, and the reference of the API. They are data for a browser, no operations.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { both } from '../../engine/index.ts';
import { Refused } from '../refused.ts';
import { answerFile, answerPage, fileBelow } from './files.ts';
import { openApi } from './openapi.ts';
import { languageOf } from './problem.ts';
import { answerJson } from './reply.ts';

export interface Pages {
  /** The folder of the built admin page. */
  readonly admin: string;
  readonly engine: string;
}

/** What starts with these is never a screen of the admin page. */
const notScreens = /^\/(v1|docs|assets|openapi\.json|healthz|readyz|metrics)(\/|$)/;

export function addPages(app: Hono, { admin, engine }: Pages): void {
  app.get('/openapi.json', (context) =>
    answerJson(context, openApi(engine, languageOf(context.req.header('accept-language')))),
  );
  addReference(app);
  app.get('*', async (context) => {
    const { path } = context.req;
    const file = path === '/' ? undefined : await fileBelow(admin, path);
    if (file && path !== '/index.html') return answerFile(context, path, file);
    if (notScreens.test(path)) throw unknownAddress(path);
    const page = await fileBelow(admin, 'index.html');
    if (!page) throw new Refused('ADDRESS_UNKNOWN', notBuilt);
    return answerPage(context, page, context.get('secureHeadersNonce') ?? '');
  });
}

/** The files of the reference that a browser asks for. */
const referenceFiles = new Set(['swagger-ui.css', 'swagger-ui-bundle.js']);

function addReference(app: Hono): void {
  app.get('/docs', (context) => context.html(referencePage));
  app.get('/docs/start.js', (context) =>
    context.body(referenceStart, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/docs/:file', async (context) => {
    const name = context.req.param('file');
    const file = referenceFiles.has(name) ? await fileBelow(swaggerFolder(), name) : undefined;
    if (!file) throw unknownAddress(context.req.path);
    return answerFile(context, name, file);
  });
}

const swaggerFolder = (): string =>
  dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/swagger-ui.css')));

const referencePage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Quarterdeck 策衡 · API</title>
    <link rel="icon" href="/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="reference"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const referenceStart = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null });\n`;

export const unknownAddress = (path: string): Refused =>
  new Refused(
    'ADDRESS_UNKNOWN',
    both(`没有 ${path.slice(0, 200)} 这个地址`, `there is nothing at ${path.slice(0, 200)}`),
  );

const notBuilt = both(
  '管理页尚未构建:先运行 npm run build',
  'the admin page has not been built: run npm run build first',
);
