// The authorization report over HTTP: from questions a CRM asked to what a month adds up to, and what is refused.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './policies.ts';
import { type RunningSample, startServer } from './running.ts';

const shipped = fileURLToPath(new URL('../../policies', import.meta.url));

/** A server over a copy of the editions that ship with the product. */
async function startShipped(): Promise<RunningSample> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'policies'));
  for (const id of ['2026-Q3', '2026-Q4'])
    cpSync(join(shipped, id), join(folder, 'policies', id), { recursive: true });
  return startServer({ folder });
}

const asked = (amount: string, context: object, actorRole = 'salesperson') => ({
  facts: { amount, matter: 'pricing', actorRole },
  context,
});

/** What a CRM tells in October 2026; the server's clock stands in November. */
async function tell(server: RunningSample, more: object = {}): Promise<void> {
  const events = [
    asked('30000', { person: '李四', customer: 'c-1', order: 'SO-1', on: '2026-09-20', done: 'yes' }),
    asked('30000', { person: '李四', customer: 'c-1', order: 'SO-2', on: '2026-10-12', done: 'yes' }),
    asked('60000', { person: '李四', customer: 'c-2', order: 'SO-3', on: '2026-10-15', done: 'yes' }),
    asked('250000', { person: '王五', customer: 'c-3', order: 'SO-4', on: '2026-10-20' }),
    asked(
      '250000',
      { person: '老板', customer: 'c-3', order: 'SO-4', on: '2026-10-20', done: 'yes' },
      'owner',
    ),
    asked('10', { person: '王五' }),
  ];
  const body = {
    policy: 'authorization',
    rows: events.map(({ facts }) => facts),
    contexts: events.map(({ context }) => context),
    ...more,
  };
  expect((await server.ask('POST', '/v1/evaluate', body)).status).toBe(200);
}

describe('GET /v1/reports/authorization', () => {
  it('adds up a month by the days the CRM gave', async () => {
    const server = await startShipped();
    await tell(server);
    const { status, json } = await server.ask('GET', '/v1/reports/authorization?month=2026-10');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      period: { first: '2026-10-01', last: '2026-10-31' },
      edition: '2026-Q4',
      currency: 'USD',
      decisions: 4,
      allowed: 2,
      notAllowed: 2,
      untold: 1,
      drafts: 0,
      levels: [
        { level: 1, approver: 'salesperson', decisions: 1 },
        { level: 2, approver: 'bd-supervisor', decisions: 1 },
        { level: 3, approver: 'owner', decisions: 2 },
      ],
      breaches: {
        count: 1,
        rows: [
          { person: '李四', order: 'SO-3', amount: '60000.00', level: 2, allowed: false, day: '2026-10-15' },
        ],
      },
      splits: {
        limits: [
          { amount: '50000.00', isWithin: true },
          { amount: '200000.00', isWithin: false },
        ],
        count: 1,
        rows: [
          {
            customer: 'c-1',
            completed: 1,
            total: '60000.00',
            first: '2026-09-20',
            last: '2026-10-12',
            approver: 'bd-supervisor',
            orders: [{ order: 'SO-1' }, { order: 'SO-2' }],
          },
        ],
      },
      owner: {
        before: { edition: '2026-Q3', approvals: 1, unanswered: 0 },
        after: { edition: '2026-Q4', approvals: 1, unanswered: 0 },
        moved: { count: 0 },
      },
      labels: { approver: { owner: { zh: '老板', en: 'owner' } } },
    });
  });

  it('takes the day of the call where no day was told', async () => {
    const server = await startShipped();
    await tell(server);
    const { json } = await server.ask('GET', '/v1/reports/authorization?month=2026-11');
    expect(json).toMatchObject({ decisions: 1, people: [{ person: '王五' }] });
  });

  it('compares under a draft with another limit, and leaves out what drafts answered', async () => {
    const server = await startShipped();
    await tell(server);
    await server.ask('POST', '/v1/drafts', { id: '2027-Q1' });
    const path = '/v1/drafts/2027-Q1/policies/authorization';
    const policy = await server.ask('GET', '/v1/editions/2027-Q1/policies/authorization', undefined, {
      accept: 'application/yaml',
    });
    const saved = await server.ask('PUT', path, policy.text.replace('from: 200000', 'from: 300000'), {
      'content-type': 'application/yaml',
      'if-match': policy.headers.get('etag') ?? '',
    });
    expect(saved.status).toBe(200);
    await tell(server, { edition: '2027-Q1' });
    const { json } = await server.ask('GET', '/v1/reports/authorization?month=2026-10&edition=2027-Q1');
    expect(json).toMatchObject({
      edition: '2027-Q1',
      decisions: 4,
      drafts: 4,
      owner: {
        before: { edition: '2026-Q4', approvals: 1 },
        after: { edition: '2027-Q1', approvals: 0 },
        moved: { count: 2, rows: [{ before: 'owner', after: 'bd-supervisor', order: 'SO-4' }, {}] },
      },
    });
  });

  it('reads a log longer than a page', async () => {
    const server = await startShipped();
    const rows = Array.from({ length: 1203 }, () => ({ amount: 1, matter: 'pricing', actorRole: 'owner' }));
    await server.ask('POST', '/v1/evaluate', { policy: 'authorization', rows });
    const { json } = await server.ask('GET', '/v1/reports/authorization?month=2026-11');
    expect(json).toMatchObject({ decisions: 1203, allowed: 1203 });
  });

  it('of a month without decisions is empty, not an error', async () => {
    const server = await startShipped();
    const { status, json } = await server.ask('GET', '/v1/reports/authorization?month=2026-10');
    expect([status, json]).toMatchObject([200, { decisions: 0, levels: [], people: [] }]);
  });

  it('refuses what is no month or no edition', async () => {
    const server = await startShipped();
    const questions = [
      ['', 400, 'QUERY_SHAPE'],
      ['?month=2026-13', 400, 'QUERY_SHAPE'],
      ['?month=0000-01', 400, 'QUERY_SHAPE'],
      ['?month=2026-10&months=2', 400, 'QUERY_SHAPE'],
      ['?month=2026-10&edition=none', 404, 'EDITION_UNKNOWN'],
      ['?month=2026-10&before=none', 404, 'EDITION_UNKNOWN'],
      ['?month=2001-01', 404, 'EDITION_NONE_IN_FORCE'],
      ['?month=1000-01&edition=2026-Q4', 200, undefined],
      ['?month=9999-12&edition=2026-Q4', 200, undefined],
    ] as const;
    for (const [query, status, code] of questions) {
      const answer = await server.ask('GET', `/v1/reports/authorization${query}`);
      expect([query, answer.status, answer.json]).toMatchObject([query, status, code ? { code } : {}]);
    }
    expect(server.bugs).toEqual([]);
  });

  it('is refused by an edition without an authorization', async () => {
    const server = await startServer();
    const { status, json } = await server.ask('GET', '/v1/reports/authorization?month=2026-10');
    expect([status, json]).toMatchObject([404, { code: 'POLICY_UNKNOWN' }]);
  });
});
