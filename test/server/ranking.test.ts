// A policy that ranks, over HTTP: the rows that ship with it can be fetched and left out, a batch has facts in common, and a place
// is computed again among the rows it was given among.
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../engine/index.ts';
import { sampleEditions, temporaryFolder, writePolicies } from './policies.ts';
import { startServer } from './running.ts';

const pick: SourceFile = {
  path: 'tools/pick.yaml',
  text: `policy: pick
system: tools
cadence: yearly
title: { zh: 选型, en: Pick }
because: { zh: 例子, en: an example }
facts: [grossProfit, repurchaseRate]
blocks:
  - { id: place, kind: rank, label: { zh: 名次, en: place }, by: grossProfit, order: highest-first, ties: same-place }
  - { id: loyal, kind: formula, label: { zh: 忠诚, en: loyal }, formula: repurchaseRate >= 60% }
outcomes:
  place: { label: { zh: 名次, en: place } }
  loyal: { label: { zh: 忠诚, en: loyal } }
`,
};
const rows: SourceFile = {
  path: 'tools/pick.rows.yaml',
  text: `policy: pick
because: { zh: 例子, en: examples }
rows:
  - { name: { zh: 甲, en: first }, note: { zh: 便宜, en: cheap }, facts: { grossProfit: 100.10 } }
  - { name: { zh: 乙, en: second }, facts: { grossProfit: 12345678901234567890.01, repurchaseRate: 70% } }
`,
};

async function startRanking() {
  const folder = temporaryFolder();
  writePolicies(
    folder,
    sampleEditions.map((edition) => ({ ...edition, more: [pick, rows] })),
  );
  return startServer({ folder });
}

describe('the rows that ship with a policy', () => {
  it('stand in its JSON with every digit, and none stand with another policy', async () => {
    const { ask } = await startRanking();
    const json = { accept: 'application/json' };
    const { text } = await ask('GET', '/v1/editions/2026-Q4/policies/pick', undefined, json);
    expect(JSON.parse(text).rows).toMatchObject([
      { name: { zh: '甲' }, note: { en: 'cheap' } },
      { name: { en: 'second' } },
    ]);
    expect(text).toContain('"facts":{"grossProfit":12345678901234567890.01,"repurchaseRate":"70%"}');
    const other = await ask('GET', '/v1/editions/2026-Q4/policies/commission', undefined, json);
    expect(other.json).toMatchObject({ rows: [] });
  });

  it('are answered by name when a caller gives none, each with the facts in common', async () => {
    const { ask } = await startRanking();
    const { status, json } = await ask('POST', '/v1/evaluate', {
      policy: 'pick',
      facts: { repurchaseRate: '50%' },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      results: [
        { name: { zh: '甲' }, outcomes: { place: 2, loyal: false } },
        // What a row says itself goes before what all have in common.
        { name: { en: 'second' }, outcomes: { place: 1, loyal: true } },
      ],
    });
  });

  it('must be given for a policy without any', async () => {
    const { ask } = await startRanking();
    const { status, json } = await ask('POST', '/v1/evaluate', { policy: 'commission', facts: {} });
    expect([status, json]).toMatchObject([400, { code: 'BODY_SHAPE', errors: [{ path: 'rows' }] }]);
    const none = await ask('POST', '/v1/evaluate', { policy: 'pick', rows: [] });
    expect(none.json).toEqual({ results: [] });
  });
});

describe('facts in common', () => {
  it('are those of every row that is one, and refused with it', async () => {
    const { ask } = await startRanking();
    const { json } = await ask('POST', '/v1/evaluate', {
      policy: 'commission',
      facts: { repurchaseRate: 0.6, newCustomerShare: 0.4 },
      rows: [{ grossProfit: 500000 }, { grossProfit: 500000, repurchaseRate: null }, 7],
    });
    expect(json).toMatchObject({
      results: [
        { outcomes: { commission: '16000.00' } },
        { outcomes: { commission: '15000.00' } },
        { error: { errors: [{ code: 'FACTS_FORMAT' }] } },
      ],
    });
  });
});

describe('a place among others', () => {
  it('is computed again among the same rows', async () => {
    const { ask } = await startRanking();
    const asked = [{ grossProfit: 1 }, { grossProfit: 'x' }, { grossProfit: 3 }, { grossProfit: 2 }];
    const { json } = await ask('POST', '/v1/evaluate', { policy: 'pick', rows: asked });
    const { results } = json as { results: { decisionId?: string; outcomes?: { place: number } }[] };
    expect(results.map(({ outcomes }) => outcomes?.place)).toEqual([3, undefined, 1, 2]);
    for (const { decisionId } of results) {
      if (decisionId === undefined) continue;
      const { json: replayed } = await ask('POST', `/v1/decisions/${decisionId}/replay`);
      expect(replayed).toMatchObject({ identical: true, differences: [] });
      const { json: kept } = await ask('GET', `/v1/decisions/${decisionId}`);
      expect(kept).toMatchObject({ together: results[0]?.decisionId });
    }
  });

  it('is the first where one row is asked alone, and stands alone in the log', async () => {
    const { ask } = await startRanking();
    const { json } = await ask('POST', '/v1/evaluate/pick', { facts: { grossProfit: 1 } });
    expect(json).toMatchObject({ outcomes: { place: 1 } });
    const { json: kept } = await ask('GET', `/v1/decisions/${(json as { decisionId: string }).decisionId}`);
    expect(kept).not.toHaveProperty('together');
  });
});
