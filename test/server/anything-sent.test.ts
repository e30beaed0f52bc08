// Whatever a caller sends, the server answers with something it means: never a 500.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raw } from './raw-request.ts';
import { type RunningSample, startServer } from './running.ts';

const json = { 'content-type': 'application/json' };

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
      fc.webSegment({ size: 'xsmall' }),
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
