// What a browser gets: the admin page with its nonce, its files, the reference, the OpenAPI document.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApi } from '../../server/http/openapi.ts';
import { operations } from '../../server/http/operations.ts';
import { temporaryFolder } from './policies.ts';
import { startServer } from './running.ts';

function builtAdmin(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'admin/assets'), { recursive: true });
  writeFileSync(
    join(folder, 'admin/index.html'),
    '<!doctype html>\n<html><head></head><body>策衡</body></html>',
  );
  writeFileSync(join(folder, 'admin/assets/main-1a2b.js'), `export const page = '${'x'.repeat(4000)}';\n`);
  writeFileSync(join(folder, 'admin/mark.svg'), '<svg/>');
  writeFileSync(join(folder, 'secret.txt'), 'hidden words');
  return join(folder, 'admin');
}

describe('the admin page', () => {
  it('is answered at every screen, with a nonce of its own that the policy names', async () => {
    const { ask } = await startServer({ admin: builtAdmin() });
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html', '/policies', '/policies/commission?x=1', '/这里']) {
      const { status, text, headers } = await ask('GET', path);
      const [, nonce = ''] = /<meta property="csp-nonce" nonce="([^"]+)" \/>/.exec(text) ?? [];
      expect([status, text.includes('策衡'), headers.get('cache-control')]).toEqual([200, true, 'no-store']);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  it('gives its files: those with a hash in their name for ever, the others checked each time', async () => {
    const { ask } = await startServer({ admin: builtAdmin() });
    const script = await ask('GET', '/assets/main-1a2b.js', undefined, { 'accept-encoding': 'gzip' });
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(script.text).toContain('export const page');
    const mark = await ask('GET', '/mark.svg');
    expect([mark.headers.get('cache-control'), mark.headers.get('content-type')]).toEqual([
      'no-cache',
      'image/svg+xml',
    ]);
    const again = await ask('GET', '/mark.svg', undefined, {
      'if-none-match': mark.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  it.each([
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/none.js',
    '/assets/',
  ])('gives nothing outside its folder: %s', async (path) => {
    const { ask } = await startServer({ admin: builtAdmin() });
    expect((await ask('GET', path)).text).not.toContain('hidden words');
  });

  it('says what to do when it was not built', async () => {
    const { ask } = await startServer({ admin: join(temporaryFolder(), 'none') });
    expect((await ask('GET', '/')).json).toMatchObject({
      status: 404,
      detail: expect.stringContaining('npm run build'),
    });
  });

  it('does not answer where the API has nothing', async () => {
    const { ask } = await startServer({ admin: builtAdmin() });
    expect((await ask('GET', '/v1/none')).json).toMatchObject({ status: 404, code: 'ADDRESS_UNKNOWN' });
    expect((await ask('POST', '/policies', {})).json).toMatchObject({ status: 404, code: 'ADDRESS_UNKNOWN' });
    expect((await ask('PUT', '/v1/evaluate', {})).json).toMatchObject({
      status: 405,
      code: 'METHOD_WRONG',
      allowed: ['POST'],
    });
  });
});

describe('the reference', () => {
  it('is served by ourselves, from nowhere else', async () => {
    const { ask } = await startServer();
    const page = await ask('GET', '/docs');
    expect(page.text).not.toMatch(/https?:|\/\//);
    for (const [, path = ''] of page.text.matchAll(/(?:src|href)="([^"]+(?:js|css))"/g)) {
      expect((await ask('GET', path)).status, path).toBe(200);
    }
    expect((await ask('GET', '/docs/package.json')).status).toBe(404);
    expect((await ask('GET', '/docs/..%2fpackage.json')).status).toBe(404);
  });
});

describe('the OpenAPI document', () => {
  it('names every operation, and every reference leads somewhere', async () => {
    const { ask } = await startServer();
    const { json, text } = await ask('GET', '/openapi.json');
    const { paths, components } = json as {
      paths: Record<string, Record<string, { operationId: string }>>;
      components: { schemas: object };
    };
    const named = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(named.toSorted()).toEqual(Object.keys(operations).toSorted());
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(references));
    expect(json).toMatchObject({ openapi: '3.1.0' });
  });

  it('speaks both languages', () => {
    expect(openApi('1', 'zh')).toMatchObject({
      paths: { '/v1/drafts': { post: { summary: '新建草稿', description: 'Start a draft' } } },
    });
  });
});

describe('health', () => {
  it('tells whether it runs, whether it can answer, and what it did', async () => {
    const { ask } = await startServer();
    expect((await ask('GET', '/healthz')).json).toMatchObject({ status: 'ok' });
    expect((await ask('GET', '/readyz')).json).toMatchObject({
      status: 'ready',
      editions: { inForce: '2026-Q4', published: 2 },
    });
    await ask('POST', '/v1/evaluate', { policy: 'commission', rows: [{}, { x: 1 }] });
    await ask('GET', '/v1/editions/none');
    const { text } = await ask('GET', '/metrics');
    expect(text).toContain('quarterdeck_requests_total{method="POST",route="/v1/evaluate",status="200"} 1');
    expect(text).toContain(
      'quarterdeck_requests_total{method="GET",route="/v1/editions/{id}",status="404"} 1',
    );
    expect(text).toContain('quarterdeck_rows_total{result="refused"} 1');
    expect(text).toMatch(
      /^quarterdeck_request_seconds_bucket\{method="POST",route="\/v1\/evaluate",le="\+Inf"\} 1$/m,
    );
  });

  it('is not ready before an edition is in force', async () => {
    const { ask } = await startServer({ clock: () => new Date('2026-01-01T00:00:00Z') });
    const { status, json } = await ask('GET', '/readyz');
    expect([status, json]).toMatchObject([503, { status: 'not-ready', editions: { inForce: null } }]);
  });
});
