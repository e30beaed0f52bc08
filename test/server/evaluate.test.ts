// Evaluating over HTTP: exact numbers in and out, the edition of the day, refusals, idempotency.
import { describe, expect, it } from 'vitest';
import { startServer } from './running.ts';

const good = { grossProfit: 550979.5, repurchaseRate: '73%', newCustomerShare: 0.47 };

describe('POST /v1/evaluate/{policy}', () => {
  it('answers exactly, by the edition in force today', async () => {
    const { ask } = await startServer();
    const { status, json } = await ask('POST', '/v1/evaluate/commission', { facts: good });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      policy: 'commission',
      edition: '2026-Q4',
      effectiveFrom: '2026-10-01',
      outcomes: { commission: '18548.98', band: 4 },
      unavailable: {},
    });
    expect(json).not.toHaveProperty('explanation');
    expect(json).not.toHaveProperty('draft');
  });

  it('keeps every digit of a number that a float would lose', async () => {
    const { ask } = await startServer();
    const body =
      '{"facts":{"grossProfit":12345678901234567890.01,"repurchaseRate":0.6,"newCustomerShare":0.4}}';
    const { json } = await ask('POST', '/v1/evaluate/commission', body);
    // 16 000 + (12345678901234567890.01 − 500 000) × 5 %
    expect(json).toMatchObject({
      outcomes: { commission: '617283945061719394.50' },
    });
  });

  it.each([
    ['2026-09-30', '2026-Q3'],
    ['2026-10-01', '2026-Q4'],
    ['2026-09-30T15:59:59Z', '2026-Q3'],
    ['2026-09-30T16:00:00Z', '2026-Q4'],
    ['2026-10-01T00:00:00+08:00', '2026-Q4'],
    ['2026-10-01T00:00:00+14:00', '2026-Q3'],
  ])('answers as of %s by %s: days are days in Asia/Shanghai', async (asOf, edition) => {
    const { ask } = await startServer();
    const { json } = await ask('POST', '/v1/evaluate/commission', { facts: good, asOf });
    expect(json).toMatchObject({ edition });
  });

  it.each([
    ['2026-09-25T01:59:59Z', '2026-Q3'],
    ['2026-09-25T02:00:00Z', '2026-Q4'],
    ['2026-09-24', '2026-Q3'],
    ['2026-09-25', '2026-Q4'],
  ])('answers as known at %s by %s', async (knownAt, edition) => {
    const { ask } = await startServer();
    const { json } = await ask('POST', '/v1/evaluate/commission', {
      facts: good,
      asOf: '2026-10-01',
      knownAt,
    });
    expect(json).toMatchObject({ edition });
  });

  it('explains when asked to, in both languages', async () => {
    const { ask } = await startServer();
    const { json } = await ask('POST', '/v1/evaluate/commission', { facts: good, explain: true });
    expect(JSON.stringify(json)).toContain('200,000.00 × 3.0% = 6,000.00(复购率 73% ≥ 60%)');
    expect(json).toMatchObject({
      explanation: [{ policy: 'commission', block: 'commission', kind: 'bands' }],
    });
  });

  it('says which fact is missing, and gives what it can', async () => {
    const { ask } = await startServer();
    const { status, json } = await ask('POST', '/v1/evaluate/commission', {
      facts: { grossProfit: '400000' },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ outcomes: { commission: '10500.00' } });
  });

  it('answers although no outcome has a value: it says why for each and keeps the decision', async () => {
    const { ask } = await startServer();
    const { status, json } = await ask('POST', '/v1/evaluate/commission', { facts: {} });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      outcomes: {},
      unavailable: { commission: { code: 'MISSING_FACT', missing: ['grossProfit'] } },
    });
    const { decisionId } = json as { decisionId: string };
    expect((await ask('GET', `/v1/decisions/${decisionId}`)).json).toMatchObject({ outcomes: {}, facts: {} });
  });

  it.each([
    [{ facts: { grossProfit: 'abc' } }, 'FACTS_REFUSED', ['facts.grossProfit']],
    [{ facts: { repurchaseRate: 2 } }, 'FACTS_REFUSED', ['facts.repurchaseRate']],
    [
      { facts: { repurchaseRat: 0.5, grossProfit: [] } },
      'FACTS_REFUSED',
      ['facts.repurchaseRat', 'facts.grossProfit'],
    ],
    [{ facts: [] }, 'BODY_SHAPE', ['facts']],
    [{ fact: {} }, 'BODY_SHAPE', ['fact']],
    [{ facts: {}, explain: 'yes' }, 'BODY_SHAPE', ['explain']],
    [[], 'BODY_SHAPE', ['']],
  ])('refuses %j with the path of what is wrong', async (body, code, paths) => {
    const { ask } = await startServer();
    const { status, json } = await ask('POST', '/v1/evaluate/commission', body);
    expect(status).toBe(400);
    const { errors, ...problem } = json as { errors: { path: string }[] };
    expect(problem).toMatchObject({ code });
    expect(errors.map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    ['/v1/evaluate/comission', {}, 404, 'POLICY_UNKNOWN'],
    ['/v1/evaluate/__proto__', {}, 404, 'POLICY_UNKNOWN'],
    ['/v1/evaluate/commission', { edition: '2026-Q9' }, 404, 'EDITION_UNKNOWN'],
    ['/v1/evaluate/commission', { edition: '../policies/2026-Q4' }, 404, 'EDITION_UNKNOWN'],
    ['/v1/evaluate/commission', { asOf: '2026-06-30' }, 404, 'EDITION_NONE_IN_FORCE'],
    ['/v1/evaluate/commission', { asOf: '2026-02-30' }, 400, 'DATE_FORMAT'],
    ['/v1/evaluate/commission', { asOf: 'today' }, 400, 'DATE_FORMAT'],
    ['/v1/evaluate/commission', { knownAt: '2026-10-01T00:00:00' }, 400, 'DATE_FORMAT'],
  ])('%s %j is %i %s', async (path, more, status, code) => {
    const { ask } = await startServer();
    const answer = await ask('POST', path, { facts: good, ...more });
    expect([answer.status, answer.json]).toMatchObject([status, { code, status }]);
  });

  it('speaks the language that is asked for, and always both in messages', async () => {
    const { ask } = await startServer();
    const zh = await ask(
      'POST',
      '/v1/evaluate/nothing',
      { facts: {} },
      { 'accept-language': 'zh-CN,en;q=0.8' },
    );
    const en = await ask('POST', '/v1/evaluate/nothing', { facts: {} }, { 'accept-language': 'en,zh;q=0.8' });
    expect(zh.json).toMatchObject({ detail: '版本 2026-Q4 没有策略 nothing', title: 'Not found' });
    expect(en.json).toMatchObject({ detail: 'edition 2026-Q4 has no policy nothing' });
    expect(zh.json).toMatchObject({ messages: (en.json as { messages: object }).messages });
  });
});

describe('idempotency', () => {
  it('answers the same request with the same key once, to the letter', async () => {
    const { ask } = await startServer();
    const body = { facts: good, idempotencyKey: 'k1' };
    const first = await ask('POST', '/v1/evaluate/commission', body);
    const second = await ask('POST', '/v1/evaluate/commission', { idempotencyKey: 'k1', facts: { ...good } });
    expect(second.text).toBe(first.text);
    expect((await ask('GET', '/v1/decisions')).json).toMatchObject({ decisions: [{}], next: null });
  });

  it('refuses the same key for another request', async () => {
    const { ask } = await startServer();
    await ask('POST', '/v1/evaluate/commission', { facts: good, idempotencyKey: 'k1' });
    const other = await ask('POST', '/v1/evaluate/commission', {
      facts: { ...good, grossProfit: 1 },
      idempotencyKey: 'k1',
    });
    expect([other.status, other.json]).toMatchObject([409, { code: 'IDEMPOTENCY_CONFLICT' }]);
    const many = await ask('POST', '/v1/evaluate', {
      policy: 'commission',
      rows: [good],
      idempotencyKey: 'k1',
    });
    expect(many.status).toBe(409);
  });

  it('gives requests that race for a key one answer', async () => {
    const { ask } = await startServer();
    const body = { facts: good, idempotencyKey: 'race' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask('POST', '/v1/evaluate/commission', body)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await ask('GET', '/v1/decisions')).json).toMatchObject({ decisions: [{}], next: null });
  });

  it('keeps a batch under its key', async () => {
    const { ask } = await startServer();
    const body = { policy: 'commission', rows: [good, { x: 1 }, good], idempotencyKey: 'b1' };
    const first = await ask('POST', '/v1/evaluate', body);
    expect((await ask('POST', '/v1/evaluate', body)).text).toBe(first.text);
    expect((await ask('GET', '/v1/decisions')).json).toMatchObject({ decisions: [{}, {}], next: null });
  });
});

describe('POST /v1/evaluate', () => {
  it('answers in order, and a bad row fails alone', async () => {
    const { ask } = await startServer();
    const rows = [{ grossProfit: 100000 }, { grossProfit: 'x' }, 7, {}, { grossProfit: -5 }];
    const { status, json } = await ask('POST', '/v1/evaluate', { policy: 'commission', rows });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      results: [
        { outcomes: { commission: '2000.00' } },
        { error: { code: 'FACTS_REFUSED', errors: [{ path: 'facts.grossProfit', code: 'FACT_TYPE' }] } },
        { error: { code: 'FACTS_REFUSED', errors: [{ path: 'facts', code: 'FACTS_FORMAT' }] } },
        { outcomes: {}, unavailable: { commission: { code: 'MISSING_FACT' } } },
        { outcomes: { commission: '0.00' } },
      ],
    });
  });

  it.each(['toString', '__proto__', 'constructor'])('lets a row with a key %s fail alone', async (key) => {
    const { ask } = await startServer();
    const rows = `[{"grossProfit":100000},{"${key}":1,"grossProfit":1},{"grossProfit":100000}]`;
    const { status, json } = await ask('POST', '/v1/evaluate', `{"policy":"commission","rows":${rows}}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      results: [
        { outcomes: { commission: '2000.00' } },
        { error: { code: 'FACTS_REFUSED', errors: [{ path: `facts.${key}`, code: 'FACT_UNKNOWN' }] } },
        { outcomes: { commission: '2000.00' } },
      ],
    });
  });

  it('answers no rows with no results, and cuts large tables without anyone noticing', async () => {
    const { ask } = await startServer();
    expect((await ask('POST', '/v1/evaluate', { policy: 'commission', rows: [] })).json).toEqual({
      results: [],
    });
    const rows = Array.from({ length: 1201 }, (_, at) => ({ grossProfit: at }));
    const { json } = await ask('POST', '/v1/evaluate', { policy: 'commission', rows });
    const { results } = json as { results: { outcomes: { commission: string }; decisionId: string }[] };
    expect(results).toHaveLength(1201);
    expect(results.at(-1)).toMatchObject({ outcomes: { commission: '24.00' } });
    const ids = results.map(({ decisionId }) => decisionId);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(1201);
  });
});

describe('what is said beside the facts', () => {
  const context = { person: '李四', customer: 'c-7', order: 'SO-1', on: '2026-10-12', done: 'yes' };

  it('is kept and given back, and decides nothing', async () => {
    const { ask } = await startServer();
    const plain = await ask('POST', '/v1/evaluate/commission', { facts: good });
    const told = await ask('POST', '/v1/evaluate/commission', { facts: good, context });
    const id = (told.json as { decisionId: string }).decisionId;
    expect({ ...(told.json as object), decisionId: '' }).toEqual({
      ...(plain.json as object),
      decisionId: '',
    });
    expect((await ask('GET', `/v1/decisions/${id}`)).json).toMatchObject({ context, facts: good });
    const { json } = await ask('GET', '/v1/decisions?policy=commission');
    expect(json).toMatchObject({ decisions: [{ context }, { facts: good }] });
    expect((json as { decisions: object[] }).decisions[1]).not.toHaveProperty('context');
  });

  it('stands at the place of its row', async () => {
    const { ask } = await startServer();
    const body = {
      policy: 'commission',
      rows: [good, good, { grossProfit: 'much' }],
      contexts: [null, context, context],
    };
    const { json } = await ask('POST', '/v1/evaluate', body);
    const ids = (json as { results: { decisionId?: string }[] }).results.map(({ decisionId }) => decisionId);
    expect((await ask('GET', `/v1/decisions/${ids[1]}`)).json).toMatchObject({ context });
    expect((await ask('GET', `/v1/decisions/${ids[0]}`)).json).not.toHaveProperty('context');
    expect(ids[2]).toBeUndefined();
  });

  it.each([
    ['a name that is none', { context: { costumer: 'c' } }],
    ['a text that is none', { context: { person: 7 } }],
    ['a long text', { context: { person: 'x'.repeat(201) } }],
    ['a day that is in no calendar', { context: { on: '2026-02-30' } }],
    ['an instant for a day', { context: { on: '2026-10-12T08:00:00Z' } }],
    ['something else for yes', { context: { done: true } }],
  ])('is refused with %s', async (_, more) => {
    const { ask } = await startServer();
    const { status, json } = await ask('POST', '/v1/evaluate/commission', { facts: good, ...more });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: expect.stringMatching(/^(BODY_SHAPE|DATE_FORMAT)$/) });
    expect((await ask('GET', '/v1/decisions')).json).toMatchObject({ decisions: [] });
  });

  it('is refused when there are not as many as rows', async () => {
    const { ask } = await startServer();
    const { status, json } = await ask('POST', '/v1/evaluate', {
      policy: 'commission',
      rows: [good, good],
      contexts: [context],
    });
    expect([status, json]).toMatchObject([400, { code: 'BODY_SHAPE' }]);
  });
});
