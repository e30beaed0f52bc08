// Simulations over HTTP: small ones at once, large ones with progress, the same figures either way.
import { describe, expect, it } from 'vitest';
import { type Answer, type RunningSample, startServer } from './running.ts';

const compare = { base: '2026-Q3', candidate: '2026-Q4' };
const met = { repurchaseRate: '60%', newCustomerShare: '45%' };

async function finished({ ask }: RunningSample, started: Answer): Promise<Answer> {
  const path = started.headers.get('location') ?? '';
  for (;;) {
    const answer = await ask('GET', path);
    if ((answer.json as { state: string }).state !== 'running') return answer;
    await new Promise((wait) => setTimeout(wait, 20));
  }
}

describe('POST /v1/simulations', () => {
  it('answers a small one at once: totals, directions, drivers, refusals, missing facts', async () => {
    const { ask } = await startServer();
    const rows = [{ grossProfit: 500000, ...met }, { grossProfit: 1000 }, { grossProfit: 'x' }, {}];
    const { status, json } = await ask('POST', '/v1/simulations', { ...compare, rows });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      state: 'done',
      ...compare,
      policy: 'commission',
      progress: { done: 4, rows: 4 },
      rows: 4,
      rowsUp: 0,
      rowsDown: 1,
      rowsSame: 2,
      rowsUnavailable: 1,
      totals: {
        commission: { currency: 'USD', base: '16220.00', candidate: '16020.00', difference: '-200.00' },
      },
      missing: { grossProfit: 1, repurchaseRate: 2, newCustomerShare: 2 },
      refused: [{ row: 3, why: [{ code: 'FACT_TYPE', path: 'grossProfit' }] }],
      noEffect: false,
      effects: [
        {
          row: 1,
          direction: 'down',
          outcomes: { commission: { difference: '-200.00' } },
          driver: { effect: '-200.00' },
        },
        { row: 2, direction: 'same' },
        {
          row: 4,
          direction: 'same',
          outcomes: { commission: { base: null, candidate: null, difference: null } },
        },
      ],
      effectsOmitted: 0,
    });
  });

  it('of an edition with itself is zero everywhere', async () => {
    const { ask } = await startServer();
    const rows = [1, 99999.99, 280000, 300000, 1e6].map((grossProfit) => ({ grossProfit, ...met }));
    const { json } = await ask('POST', '/v1/simulations', { base: '2026-Q4', candidate: '2026-Q4', rows });
    expect(json).toMatchObject({
      noEffect: true,
      rowsUp: 0,
      rowsDown: 0,
      rowsSame: 5,
      totals: { commission: { difference: '0.00' } },
    });
  });

  it('answers a large one later, with progress, and the same as in small parts', async () => {
    const server = await startServer();
    const rows = Array.from({ length: 2600 }, (_, at) => ({ grossProfit: at * 211, ...met }));
    const started = await server.ask('POST', '/v1/simulations', { ...compare, rows });
    expect([started.status, started.json]).toMatchObject([
      202,
      { state: 'running', progress: { rows: 2600 } },
    ]);
    // Others are answered meanwhile.
    expect((await server.ask('GET', '/healthz')).status).toBe(200);
    const { json } = await finished(server, started);
    const half = async (from: number) =>
      (await server.ask('POST', '/v1/simulations', { ...compare, rows: rows.slice(from, from + 1300) })).json;
    const parts = (await Promise.all([half(0), half(1300)])) as { rowsDown: number }[];
    expect(json).toMatchObject({
      state: 'done',
      rows: 2600,
      rowsDown: parts.reduce((sum, part) => sum + part.rowsDown, 0),
    });
  });

  it('takes the loaded team, and names the people', async () => {
    const team = {
      name: { zh: '测试', en: 'test' },
      columns: ['person', 'quarter', 'grossProfit', 'repurchase', 'newCustomerShare', 'shoeSize'],
      rows: [
        ['林示', '2026-Q3', '500000', '60%', '0.45', '43'],
        ['周例', '2026-Q3', '', '', '', 'large'],
      ],
    };
    const { ask } = await startServer({ team });
    expect((await ask('GET', '/v1/team')).json).toEqual({ ...team, orders: null });
    const { json } = await ask('POST', '/v1/simulations', { ...compare, dataset: 'team' });
    expect(json).toMatchObject({
      dataset: 'team',
      refused: [],
      effects: [{ name: '林示 2026-Q3', direction: 'down' }, { name: '周例 2026-Q3' }],
    });
  });

  it.each<[object, number, string]>([
    [{ base: '2026-Q3' }, 400, 'BODY_SHAPE'],
    [{ ...compare, rows: {} }, 400, 'BODY_SHAPE'],
    [{ ...compare, dataset: 'other' }, 400, 'BODY_SHAPE'],
    [{ ...compare, candidate: '2027-Q9', rows: [] }, 404, 'EDITION_UNKNOWN'],
    [{ ...compare, policy: 'kpi', rows: [] }, 404, 'POLICY_UNKNOWN'],
    [{ ...compare }, 409, 'SIMULATION_DATA'],
    [{ ...compare, rows: [], dataset: 'team' }, 409, 'SIMULATION_DATA'],
  ])('%j is %i %s', async (body, status, code) => {
    const { ask } = await startServer();
    const answer = await ask('POST', '/v1/simulations', body);
    expect([answer.status, answer.json]).toMatchObject([status, { code }]);
  });

  it('says when it is not known', async () => {
    const { ask } = await startServer();
    expect((await ask('GET', '/v1/simulations/none')).json).toMatchObject({
      status: 404,
      code: 'SIMULATION_UNKNOWN',
    });
  });
});
