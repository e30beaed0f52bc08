// The decision log: SQLite held to the contract, what survives a killed process, ids in order, and the log over HTTP.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decisionIds } from '../../server/decisions/decision-id.ts';
import { openSqliteDecisions } from '../../server/decisions/sqlite-store.ts';
import { openSqlite } from '../../server/sqlite.ts';
import { holdToContract, sampleDecisions } from './decision-store-contract.ts';
import { temporaryFolder, writePolicies } from './policies.ts';
import { startServer } from './running.ts';

async function openSample(folder = temporaryFolder()) {
  const store = await openSqliteDecisions(join(folder, 'data', 'decisions.sqlite'));
  onTestFinished(() => store.close());
  return store;
}

holdToContract('SQLite', () => openSample());

describe('SQLite', () => {
  it('writes ahead and flushes every commit, and takes a database that is there', async () => {
    const folder = temporaryFolder();
    const kept = sampleDecisions(2);
    await (await openSample(folder)).keep(kept);
    expect((await (await openSample(folder)).list({ limit: 10 })).decisions).toHaveLength(2);
    const raw = await openSqlite(join(folder, 'data', 'decisions.sqlite'));
    expect(raw.prepare('PRAGMA journal_mode').all()).toMatchObject([{ journal_mode: 'wal' }]);
    expect(raw.prepare('PRAGMA integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
    raw.close();
  });
});

describe('an older log', () => {
  it('is brought up to date, and what it holds stays', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'data', 'decisions.sqlite');
    const store = await openSqliteDecisions(file);
    const kept = sampleDecisions(1);
    await store.keep(kept);
    await store.close();
    // As it was before decisions had a context, or knew what they were ranked with.
    const raw = await openSqlite(file);
    raw.exec('DROP INDEX decision_by_together');
    raw.exec('ALTER TABLE decision DROP COLUMN together');
    raw.exec("DELETE FROM kysely_migration WHERE name = '003-together'");
    raw.exec('DROP INDEX decision_by_day');
    raw.exec('ALTER TABLE decision DROP COLUMN context');
    raw.exec('ALTER TABLE decision DROP COLUMN on_day');
    raw.exec("DELETE FROM kysely_migration WHERE name = '002-context'");
    raw.close();
    const days = { first: '2026-11-01', last: '2026-11-01' };
    expect((await (await openSample(folder)).list({ days, limit: 10 })).decisions).toEqual(kept);
  });
});

describe('ids', () => {
  it('grow, whatever the clock does', () => {
    const ids = decisionIds();
    const times = [5, 5, 5, 4, 1, 6, 6, 3].map((at) => new Date(1_790_000_000_000 + at));
    const made = [...times, ...Array.from({ length: 5000 }, () => new Date(1_790_000_000_001))].map((at) =>
      ids.next(at),
    );
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(made.length);
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('durability', () => {
  const script = fileURLToPath(new URL('./serve-until-killed.ts', import.meta.url));

  it('an answer that was given is in the log, even when the server is killed at once', async () => {
    const folder = temporaryFolder();
    writePolicies(folder);
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await new Promise<string>((ready) =>
      child.stdout.once('data', (data) => ready(String(data).trim())),
    );
    const answered: string[] = [];
    const ask = async (): Promise<void> => {
      for (;;) {
        const answer = await fetch(`${address}/v1/evaluate/commission`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ facts: { grossProfit: answered.length } }),
        });
        answered.push((await answer.json()).decisionId);
        if (answered.length === 40) child.kill('SIGKILL');
      }
    };
    const ended = new Promise((done) => child.once('exit', done));
    await Promise.allSettled([ask(), ask(), ask(), ask()]);
    await ended;
    expect(answered.length).toBeGreaterThanOrEqual(40);
    const store = await openSample(folder);
    for (const id of answered) expect(await store.find(id)).toMatchObject({ id, policy: 'commission' });
  });
});

describe('GET /v1/decisions', () => {
  it('gives the facts with the digits they were written with', async () => {
    const { ask } = await startServer();
    const facts = '{"grossProfit":100000.10,"repurchaseRate":"60%","newCustomerShare":6E-1}';
    const { json } = await ask('POST', '/v1/evaluate/commission', `{ "facts": ${facts} }`);
    const { decisionId } = json as { decisionId: string };
    const { text } = await ask('GET', `/v1/decisions/${decisionId}`);
    expect(text).toContain(`"facts":${facts}`);
    expect((await ask('GET', '/v1/decisions')).text).toContain(`"facts":${facts}`);
  });

  it('pages and filters', async () => {
    const { ask } = await startServer();
    const rows = Array.from({ length: 5 }, (_, at) => ({ grossProfit: at }));
    await ask('POST', '/v1/evaluate', { policy: 'commission', rows });
    await ask('POST', '/v1/evaluate', { policy: 'commission', rows: rows.slice(0, 2), asOf: '2026-07-01' });
    const first = await ask('GET', '/v1/decisions?limit=3&edition=2026-Q4');
    const { decisions, next } = first.json as { decisions: { facts: object }[]; next: string };
    expect(decisions.map(({ facts }) => facts)).toEqual([
      { grossProfit: 4 },
      { grossProfit: 3 },
      { grossProfit: 2 },
    ]);
    const second = await ask('GET', `/v1/decisions?limit=3&edition=2026-Q4&cursor=${next}`);
    expect(second.json).toMatchObject({
      decisions: [{ facts: { grossProfit: 1 } }, { facts: { grossProfit: 0 } }],
      next: null,
    });
    expect((await ask('GET', '/v1/decisions?from=2026-11-23&to=2026-11-23')).json).toMatchObject({
      decisions: { length: 7 },
    });
    expect((await ask('GET', '/v1/decisions?from=2026-11-24')).json).toMatchObject({ decisions: [] });
    expect((await ask('GET', '/v1/decisions?to=2026-11-22')).json).toMatchObject({ decisions: [] });
  });

  it.each(['limit=0', 'limit=501', 'limit=x', 'from=x', 'to=2026-02-30', 'policies=x', 'limit='])(
    'refuses ?%s',
    async (query) => {
      const { ask } = await startServer();
      expect((await ask('GET', `/v1/decisions?${query}`)).status).toBe(400);
    },
  );
});

describe('replay', () => {
  it('is identical under the recorded edition, and names what differs under another', async () => {
    const { ask } = await startServer();
    const facts = { grossProfit: 500000, repurchaseRate: '60%', newCustomerShare: '40%' };
    const { json } = await ask('POST', '/v1/evaluate/commission', { facts });
    const path = `/v1/decisions/${(json as { decisionId: string }).decisionId}/replay`;
    expect((await ask('POST', path)).json).toMatchObject({
      identical: true,
      samePlan: true,
      differences: [],
      edition: '2026-Q4',
    });
    const other = await ask('POST', path, { edition: '2026-Q3' });
    expect(other.json).toMatchObject({
      identical: false,
      samePlan: false,
      edition: '2026-Q3',
      recordedEdition: '2026-Q4',
      differences: [
        { outcome: 'commission', recorded: '16000.00', replayed: '16200.00' },
        { outcome: 'lines' },
      ],
    });
    expect((await ask('POST', '/v1/decisions/nothing/replay', {})).status).toBe(404);
    expect((await ask('POST', path, { edition: 'x' })).status).toBe(404);
    // A replay is no decision.
    expect((await ask('GET', '/v1/decisions')).json).toMatchObject({ decisions: { length: 1 } });
  });
});
