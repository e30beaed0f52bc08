// "Try it" for a policy that ranks: which facts are a candidate's own, the call about all of them, and the ranking read and kept.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  askedRows,
  byPlace,
  newCandidate,
  rankOutcome,
  readResults,
  rowsBody,
  sharedFacts,
  shippedCandidates,
} from '../../admin-ui/screens/try-it/candidates.ts';
import { emptyCases, newRowsCase } from '../../admin-ui/screens/try-it/new-case.ts';
import {
  answerRows,
  applyEdits,
  caseResults,
  type Json,
  readDocument,
  readEdition,
  readJson,
  WrittenNumber,
} from '../../engine/index.ts';

const folder = fileURLToPath(new URL('../../policies/2026-Q4', import.meta.url));
const edition = readEdition(
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /^(?:edition|facts|tools.tool-choice(?:\.rows)?)\.yaml$/.test(path))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') })),
);
const policy = edition.policies.get('tool-choice');
if (!policy) throw new Error('there is a tool choice');
const facts = sharedFacts(edition, policy);
const shipped = shippedCandidates(edition, policy);

/** What the server would answer, as it stands in its JSON. */
function answered(rows: ReturnType<typeof askedRows>) {
  const all = rows.rows.map((row) => ({ ...rows.common, ...row }));
  const results = policy ? answerRows(edition, policy, all).results : [];
  const json: Json = results.map(({ answer, refusals }) =>
    answer
      ? { outcomes: answer.outcomes, unavailable: {} }
      : {
          error: {
            messages: { zh: '拒收', en: 'refused' },
            errors: refusals.map(({ path }) => ({ path: `facts.${path}` })),
          },
        },
  );
  return readJson(JSON.stringify({ results: json })).value ?? null;
}

describe('candidates', () => {
  it('have for themselves what ships with them; the rest they have in common', () => {
    expect(facts.own.map(({ name }) => name)).toContain('yearlyCostMax');
    expect(facts.common.map(({ name }) => name)).toEqual(['budget', 'need']);
    expect(shipped).toHaveLength(5);
    expect(shipped[0]?.texts).toMatchObject({ customers: '5', yearlyCostMax: '60000' });
  });

  it('that are added have a key of their own, also after one was taken away', () => {
    const name = (number: number) => ({ zh: `候选 ${number}`, en: `Candidate ${number}` });
    const one = newCandidate(shipped, name);
    const other = newCandidate([...shipped.slice(1), one], name);
    expect(new Set([...shipped, one, other].map(({ key }) => key)).size).toBe(7);
    expect(one.name.zh).toBe('候选 6');
  });

  it('are asked about in one call, with what they have in common said once', () => {
    const rows = askedRows(facts, shipped.slice(0, 2), { need: 'small-customers', budget: '5万' });
    expect(rowsBody('tool-choice', rows, { kind: 'day', day: '2026-11-24' })).toMatchObject({
      policy: 'tool-choice',
      facts: { need: 'small-customers', budget: '5万' },
      rows: [{ customers: new WrittenNumber('5') }, { customers: new WrittenNumber('4') }],
      asOf: '2026-11-24',
    });
    expect(rowsBody('p', { common: {}, rows: [] }, { kind: 'edition', edition: 'e' })).toEqual({
      policy: 'p',
      rows: [],
      edition: 'e',
      explain: true,
    });
  });
});

describe('the ranking', () => {
  it('names the best first, and keeps who was refused', () => {
    const wrong = { ...newCandidate(shipped, () => ({ zh: '新', en: 'new' })), texts: { customers: '9' } };
    const candidates = [wrong, ...shipped];
    const results = readResults(answered(askedRows(facts, candidates, {})), candidates);
    expect(byPlace(results, rankOutcome(policy)).map(({ candidate }) => candidate.name.zh)).toEqual([
      '富通天下',
      '小满CRM',
      '孚盟',
      '云表平台',
      '管家婆外贸版',
      '新',
    ]);
    expect([...(results[0]?.refused.keys() ?? [])]).toEqual(['customers']);
  });

  it('becomes a case that holds, refused candidates included', () => {
    const wrong = { ...newCandidate(shipped, () => ({ zh: '新', en: 'new' })), texts: { customers: '9' } };
    const candidates = [...shipped, wrong];
    const asked = askedRows(facts, candidates, { budget: '50000' });
    const rows = readResults(answered(asked), candidates).map(({ answer, refused }, at) => ({
      given: asked.rows[at] ?? {},
      answer,
      refused: [...refused.keys()],
    }));
    const value = newRowsCase({ zh: '一', en: 'one' }, asked.common, rows, policy, undefined);
    const { text = '' } = applyEdits(emptyCases('tool-choice'), [
      { op: 'insert', path: ['cases', 0], value },
    ]);
    const { document } = readDocument('x', text);
    expect(document && caseResults(document, policy, edition.catalogue)).toMatchObject([{ passed: true }]);
    expect(text).toContain('refused');
  });
});
