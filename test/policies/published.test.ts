// The published editions: free of errors, unchanged since they were published, in force when they should be, and complete.
import { describe, expect, it } from 'vitest';
import {
  answerRows,
  editionInForce,
  isError,
  isWrittenMap,
  policyRows,
  type Written,
} from '../../engine/index.ts';
import { edition, editionIds, filesOf } from './editions.ts';

interface Lookup {
  readonly id: string;
  readonly rows?: Readonly<Record<string, { readonly benchmark: string }>>;
}

describe.each(editionIds)('edition %s', (id) => {
  const { findings, head, contentHash, policies, catalogue, documents } = edition(id);

  it('has no errors', () => expect(findings.filter(isError)).toEqual([]));

  it('warns of what the source leaves rough, and of nothing else', () => {
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ place, code, path }) => `${place.file} ${code} ${path.join('.')}`)).toEqual([
      // A team of no heads has no output per head: unavailable, and said so.
      'goals/deal-target.yaml FORMULA_ZERO_POSSIBLE blocks.1.formula',
      // I4: the source's table is smooth only with both conditions met.
      'incentives/commission.yaml BAND_STEP blocks.0.bands.2.rate',
      'incentives/commission.yaml BAND_STEP blocks.0.bands.3.rate',
      'incentives/commission.yaml BAND_STEP blocks.0.bands.3.rate',
    ]);
  });

  it('notes that the top band has a condition without a rate', () =>
    expect(findings.map(({ code }) => code)).toContain('BAND_LIFT_UNDECIDED'));

  it('is unchanged since it was published', () => expect(head.published?.contentHash).toBe(contentHash));

  it('says whose rule every policy and block is', () => {
    for (const policy of policies.values()) {
      expect(policy.because.zh, policy.id).toMatch(/^[GISTM]\d/);
      expect(policy.because.en, policy.id).toMatch(/^[GISTM]\d/);
      for (const { label, because } of policy.words) {
        expect(because?.zh, `${policy.id}: ${label.en}`).toMatch(/^[GISTM]\d/);
        expect(because?.en, `${policy.id}: ${label.en}`).toMatch(/^[GISTM]\d/);
      }
    }
  });

  it('has one benchmark for a grade, whether it is held now or was held before', () => {
    const blocks = documents
      .get('incentives/grade.yaml')
      ?.writtenAt(['blocks']) as unknown as readonly Lookup[];
    const benchmarks = (block: string) =>
      Object.entries(blocks.find(({ id }) => id === block)?.rows ?? {}).map(([key, row]) => [
        key,
        row.benchmark,
      ]);
    expect(benchmarks('ladder')).toHaveLength(5);
    expect(benchmarks('former')).toEqual(benchmarks('ladder'));
  });

  it('has cases for every policy', () => {
    for (const { file } of policies.values())
      expect([...documents.keys()]).toContain(file.replace(/\.yaml$/, '.cases.yaml'));
  });

  it('ships the five tools of the source, with the need each of them fits', () => {
    const policy = policies.get('tool-choice');
    const tools = policy ? policyRows(edition(id), policy) : [];
    expect(tools.map(({ name }) => name.zh)).toEqual([
      '富通天下',
      '孚盟',
      '小满CRM',
      '云表平台',
      '管家婆外贸版',
    ]);
    const best = (need: string) => {
      if (!policy) return undefined;
      const rows = tools.map(({ facts }): Written => (isWrittenMap(facts) ? { ...facts, need } : facts));
      const { results } = answerRows(edition(id), policy, rows);
      return tools[results.findIndex(({ answer }) => answer?.outcomes['rank'] === 1)]?.name.zh;
    };
    const needs = ['balanced', 'traditional-trade', 'small-customers', 'cross-border'];
    expect(needs.map(best)).toEqual(['富通天下', '富通天下', '孚盟', '小满CRM']);
  });

  it('declares no fact that no policy reads', () => {
    const read = new Set([...policies.values()].flatMap(({ plan }) => plan.facts.map(({ name }) => name)));
    expect([...catalogue.facts.keys()].filter((name) => !read.has(name))).toEqual([]);
  });

  it('speaks Chinese in Chinese and English in English', () => {
    for (const { path } of filesOf(id)) {
      for (const { zh, en } of textsIn(documents.get(path)?.written)) {
        expect(zh, path).toMatch(/\p{Script=Han}/u);
        expect(en, path).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});

/** Every text in both languages, wherever it stands. */
function textsIn(value: unknown): readonly { readonly zh: string; readonly en: string }[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [{ zh: String(value.zh), en: String(value.en) }];
  return Object.values(value).flatMap(textsIn);
}

describe('two editions', () => {
  const editions = editionIds.map(edition);
  const inForce = (asOf: string, knownAt?: string) => editionInForce(editions, { asOf, knownAt })?.head.id;

  it.each([
    ['2026-06-30', undefined, undefined],
    ['2026-07-01', undefined, '2026-Q3'],
    ['2026-09-30', undefined, '2026-Q3'],
    ['2026-10-01', undefined, '2026-Q4'],
    ['2027-05-01', undefined, '2026-Q4'],
    ['2026-10-01', '2026-09-25T01:59:59Z', '2026-Q3'],
    ['2026-10-01', '2026-09-25T02:00:00Z', '2026-Q4'],
    ['2026-10-01', '2026-06-24T01:59:59Z', undefined],
  ])('on %s, known at %s: %s', (asOf, knownAt, expected) => expect(inForce(asOf, knownAt)).toBe(expected));

  it('differ in commission alone', () => {
    const [before, after] = editionIds.map(
      (id) => new Map(filesOf(id).map(({ path, text }) => [path, text])),
    );
    expect([...(after?.keys() ?? [])].sort()).toEqual([...(before?.keys() ?? [])].sort());
    const changed = [...(after ?? [])]
      .filter(([path, text]) => before?.get(path) !== text)
      .map(([path]) => path);
    expect(changed.sort()).toEqual([
      'edition.yaml',
      'incentives/commission.cases.yaml',
      'incentives/commission.yaml',
    ]);
  });
});
