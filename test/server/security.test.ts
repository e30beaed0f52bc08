// Who is let in: this machine, our own pages, bodies of the right kind and size.
import { describe, expect, it } from 'vitest';
import { ServeProblem, serve } from '../../server/serve.ts';
import { temporaryFolder, writePolicies } from './policies.ts';
import { raw } from './raw-request.ts';
import { startServer } from './running.ts';

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
    ['a prototype key among facts', json, '{"facts":{"__proto__":1}}', 400, 'FACTS_REFUSED'],
    ['a prototype key beside them', json, '{"facts":{},"__proto__":{}}', 400, 'BODY_SHAPE'],
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
