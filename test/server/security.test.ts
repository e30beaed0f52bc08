// Who is let in: this machine, our own pages, bodies of the right kind and size. And nothing a caller sends makes a 500.
import { request } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ServeProblem, serve } from '../../server/serve.ts';
import { temporaryFolder, writePolicies } from './policies.ts';
import { type RunningSample, startServer } from './running.ts';

/** Node's own client, for headers that fetch does not let through. */
function raw(
  address: string,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string | Buffer;
  } = {},
): Promise<{ readonly status: number; readonly body: string }> {
  const { method = 'GET', headers = {}, body } = options;
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (data) => {
        text += data;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: text }));
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

const json = { 'content-type': 'application/json' };

describe('who is let in', () => {
  it.each([
    ['localhost', 200],
    ['localhost:4680', 200],
    ['127.0.0.1:1', 200],
    ['[::1]:4680', 200],
    ['LOCALHOST', 200],
    ['example.com', 403],
    ['localhost.example.com', 403],
    ['127.0.0.1.example.com', 403],
    ['localhost:4680@example.com', 403],
    ['169.254.169.254', 403],
  ])('host %j is answered %i', async (host, status) => {
    const { address } = await startServer();
    const answer = await raw(address, '/healthz', { headers: { host } });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toContain('HOST_REFUSED');
  });

  it.each<[Record<string, string>, number]>([
    [{}, 404],
    [{ 'sec-fetch-site': 'same-origin' }, 404],
    [{ 'sec-fetch-site': 'none' }, 404],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://example.com' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:1' }, 403],
    [{ origin: 'https://localhost' }, 403],
    [{ origin: 'http://localhost' }, 404],
  ])('a POST with %j is answered %i', async (headers, status) => {
    const { address } = await startServer();
    const answer = await raw(address, '/v1/evaluate/none', {
      method: 'POST',
      headers: { ...json, host: 'localhost', ...headers },
      body: '{"facts":{}}',
    });
    expect(answer.status).toBe(status);
  });

  it('reading from elsewhere is not stopped, because browsers do not show the answer', async () => {
    const { address } = await startServer();
    const headers = { host: 'localhost', 'sec-fetch-site': 'cross-site', origin: 'http://example.com' };
    expect((await raw(address, '/healthz', { headers })).status).toBe(200);
    const { headers: answered } = await fetch(`${address}/healthz`);
    expect(answered.get('access-control-allow-origin')).toBeNull();
    expect(answered.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('listens on this machine only', async () => {
    const folder = temporaryFolder();
    const options = { port: 0, policies: writePolicies(folder), data: folder };
    await expect(serve({ ...options, host: '0.0.0.0' })).rejects.toThrow(ServeProblem);
    const said: string[] = [];
    const server = await serve({ ...options, say: ({ en }) => said.push(en) });
    expect(said.join('\n')).toMatch(/running at http:\/\/127\.0\.0\.1:\d+\n.*loopback/);
    const { port } = new URL(server.address);
    await expect(serve({ ...options, port: Number(port) })).rejects.toThrow(/taken/);
    await server.close();
    await expect(fetch(server.address)).rejects.toThrow();
  });
});

describe('bodies', () => {
  it.each<[string, Record<string, string>, string | Buffer, number, string]>([
    ['no type', {}, '{}', 415, 'BODY_TYPE'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'facts=1', 415, 'BODY_TYPE'],
    ['a type that only begins so', { 'content-type': 'application/jsonx' }, '{}', 415, 'BODY_TYPE'],
    ['another encoding', { 'content-type': 'application/json; charset=gbk' }, '{}', 415, 'BODY_TYPE'],
    ['a compressed one', { ...json, 'content-encoding': 'gzip' }, '{}', 415, 'BODY_TYPE'],
    ['bad UTF-8', json, Buffer.from([0x22, 0xff, 0x22]), 400, 'BODY_ENCODING'],
    ['half a character', json, Buffer.from('"€').subarray(0, 3), 400, 'BODY_ENCODING'],
    ['nothing', json, '', 400, 'BODY_JSON'],
    ['no JSON', json, '{facts:1}', 400, 'BODY_JSON'],
    ['a key twice', json, '{"facts":{},"facts":{}}', 400, 'BODY_JSON'],
    ['a prototype key', json, '{"facts":{"__proto__":1}}', 400, 'BODY_JSON'],
    ['a deep one', json, `{"facts":${'['.repeat(100_000)}`, 400, 'BODY_JSON'],
    ['a large one', json, `{"facts":{"x":"${'x'.repeat(1_000_000)}"}}`, 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_what, headers, body, status, code) => {
    const { address, bugs } = await startServer();
    const answer = await raw(address, '/v1/evaluate/commission', {
      method: 'POST',
      headers: { ...headers, host: 'localhost' },
      body,
    });
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([status, code]);
    expect(bugs).toEqual([]);
  });

  it('in chunks without a length are limited as well', async () => {
    const { address } = await startServer();
    const headers = { ...json, host: 'localhost', 'transfer-encoding': 'chunked' };
    const body = 'x'.repeat(1_000_001);
    expect((await raw(address, '/v1/evaluate/commission', { method: 'POST', headers, body })).status).toBe(
      413,
    );
  });

  it('accept a charset and a byte order mark', async () => {
    const { ask } = await startServer();
    const headers = { 'content-type': 'Application/JSON; charset=UTF-8' };
    expect(
      (await ask('POST', '/v1/evaluate/commission', '\uFEFF{"facts":{"grossProfit":1}}', headers)).status,
    ).toBe(200);
  });
});

describe('nothing a caller sends makes a 500', () => {
  const numbers = ['1e999999', '-0', '9'.repeat(500), `0.${'1'.repeat(90)}`, '1e40', '1E-400', '-1.5'];
  const keys = [
    'grossProfit',
    'repurchaseRate',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    '',
    '毛利',
    'a.b',
  ];
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(...numbers),
      fc.constantFrom('true', 'false', 'null', '"60%"', '"\\ud800"', '"\\u0000"', '"1e400"'),
      fc.string({ unit: 'binary', maxLength: 8 }).map((text) => JSON.stringify(text)),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
      tie('map'),
    ),
    map: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...keys), tie('value')), {
        maxLength: 4,
        selector: ([key]) => key,
      })
      .map((members) => `{${members.map(([key, each]) => `${JSON.stringify(key)}:${each}`).join(',')}}`),
  }));
  const text = value.value as fc.Arbitrary<string>;
  const map = value.map as fc.Arbitrary<string>;

  const holds = async (server: RunningSample, method: string, path: string, body: string | Uint8Array) => {
    const { status } = await server.ask(method, path, body);
    expect(status).toBeLessThan(500);
    expect(server.bugs).toEqual([]);
  };

  it('as facts', async () => {
    const server = await startServer();
    await fc.assert(
      fc.asyncProperty(map, fc.boolean(), async (facts, explain) =>
        holds(server, 'POST', '/v1/evaluate/commission', `{"facts":${facts},"explain":${explain}}`),
      ),
      { numRuns: 300 },
    );
  });

  it('as rows, to evaluate and to simulate', async () => {
    const server = await startServer();
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (rows) => {
        await holds(server, 'POST', '/v1/evaluate', `{"policy":"commission","rows":[${rows.join(',')}]}`);
        await holds(
          server,
          'POST',
          '/v1/simulations',
          `{"base":"2026-Q3","candidate":"2026-Q4","rows":[${rows.join(',')}]}`,
        );
      }),
      { numRuns: 100 },
    );
  });

  const paths = [
    '/v1/evaluate/commission',
    '/v1/evaluate',
    '/v1/drafts',
    '/v1/drafts/2027-Q1/publish',
    '/v1/simulations',
    '/v1/decisions/x/replay',
  ];

  it('as any body', async () => {
    const server = await startServer();
    const bodies = fc.oneof(text, fc.string(), fc.uint8Array({ maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), bodies, async (path, body) =>
        holds(server, 'POST', path, body),
      ),
      { numRuns: 300 },
    );
  });

  it('as a file of a draft', async () => {
    const server = await startServer();
    await server.ask('POST', '/v1/drafts', {});
    const files = [
      'edition.yaml',
      'facts.yaml',
      'incentives/commission.yaml',
      'incentives/commission.cases.yaml',
    ];
    const texts = fc.oneof(
      text,
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a: &a [*a]', '- - -', '? x', '%YAML 9', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), texts, async (file, body) => {
        const headers = { 'content-type': 'text/yaml', 'if-match': '*' };
        const { status } = await server.ask('PUT', `/v1/drafts/2027-Q1/files/${file}`, body, headers);
        expect(status).toBeLessThan(500);
        for (const path of [
          '/v1/editions',
          '/v1/editions/2027-Q1',
          '/v1/editions/2027-Q1/files',
          '/v1/drafts/2027-Q1/findings',
        ])
          expect((await server.ask('GET', path)).status).toBe(200);
        expect((await server.ask('POST', '/v1/drafts/2027-Q1/publish', {})).status).toBeLessThan(500);
        expect(
          (
            await server.ask('POST', '/v1/drafts', {
              id: 'copy',
              from: '2027-Q1',
              effectiveFrom: '2027-01-01',
            })
          ).status,
        ).toBeLessThan(500);
        await server.ask('DELETE', '/v1/drafts/copy');
        await holds(
          server,
          'POST',
          '/v1/evaluate/commission',
          '{"facts":{"grossProfit":1},"edition":"2027-Q1"}',
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('as an address', async () => {
    const server = await startServer();
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '%2e%2e',
        '%',
        '%zz',
        '%00',
        '%ff',
        '__proto__',
        'constructor',
        '2026-Q4',
        'commission',
        '*',
        ':id',
        '%2f',
        ' ',
      ),
      fc.webSegment({ maxLength: 8 }),
    );
    const heads = [
      '/v1/evaluate',
      '/v1/editions',
      '/v1/drafts',
      '/v1/decisions',
      '/v1/simulations',
      '/docs',
      '/assets',
      '',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
        fc.constantFrom(...heads),
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom('', '?', '?x=%', '?limit=%ff&from=__proto__', '?cursor=%00'),
        async (method, head, parts, query) => {
          const path = `${head}/${parts.join('/')}${query}`.replaceAll(' ', '%20');
          const { status, body } = await raw(server.address, path, {
            method,
            headers: { ...json, host: 'localhost', 'if-match': '*' },
          });
          expect(status, body).toBeLessThan(500);
          expect(server.bugs).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
