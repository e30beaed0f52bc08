// The laws of a simulation, over random rows and random changes of the small edition: it never invents a difference and never hides one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Amount,
  driversOf,
  factsFor,
  headline,
  looksAcrossRows,
  type Policy,
  type ReadRow,
  type RowEffect,
  readRow,
  Simulation,
  type SimulationResult,
  WrittenNumber,
} from '../../engine/index.ts';
import { canonicalText } from '../../engine/values/hash.ts';
import { editionOf, errorsOf, policyText, rowOf } from '../policy/edition-of.ts';
import { commissionOf, type Replacement, smallEdition } from './small-edition.ts';

const base = smallEdition();
const facts = factsFor(base.catalogue, 'commission');

const keyOutcome = '  key: { label: { zh: 甲, en: key } }';

/** Changes of every sort a tuning makes: edges, rates, lifts, conditions. */
const tunings: readonly Replacement[] = [
  ['from: 300000', 'from: 280000'],
  ['from: 100000', 'from: 120000.5'],
  ['rate: 5%', 'rate: 5.25%'],
  ['lifted: 3%', 'lifted: 2.75%'],
  ['value: 60%', 'value: 50%'],
  ['value: 40%', 'value: 45%'],
];
const candidates = new Map<number, Policy>();

/** The commission with some of the changes made; compiled once for each choice of them. */
function tuned(chosen: readonly number[]): Policy {
  const key = chosen.reduce((mask, at) => mask | (1 << at), 0);
  const known = candidates.get(key);
  if (known) return known;
  const policy = commissionOf(smallEdition(...tunings.filter((_, at) => chosen.includes(at))));
  candidates.set(key, policy);
  return policy;
}

const policies = fc.subarray(tunings.map((_, at) => at)).map(tuned);
const cents = fc.bigInt(-50_000_00n, 900_000_00n).map((value) => new WrittenNumber(`${value}e-2`));
const share = fc.integer({ min: 0, max: 100 }).map((value) => `${value}%`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6, nil: null });
const row = fc
  .record({ grossProfit: maybe(cents), repurchaseRate: maybe(share), newCustomerShare: maybe(share) })
  .map((written) => readRow(written, facts));
const refused = fc.constant(readRow({ grossProfit: 'abc' }, facts));
const rows = fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: refused }), {
  maxLength: 12,
});

function simulate(before: Policy, after: Policy, reads: readonly ReadRow[], chunk = reads.length || 1) {
  const simulation = new Simulation(before, after);
  const effects: RowEffect[] = [];
  for (let at = 0; at < reads.length; at += chunk)
    effects.push(...simulation.add(reads.slice(at, at + chunk)));
  return { result: simulation.result(), effects };
}

/** Plain data, so that two results can be compared. Order within it is by name, not by arrival. */
const plain = ({ refused: refusals, ...result }: SimulationResult) =>
  canonicalText({
    ...result,
    decider: result.decider ?? null,
    totals: [...result.totals].map(([name, { base: from, candidate, difference, rows: count }]) => [
      name,
      count,
      ...[from, candidate, difference].map((amount) => amount.toExactText()),
    ]),
    changed: [...result.changed].sort(),
    missing: [...result.missing].sort(),
    refused: refusals.length,
  });

const total = (result: SimulationResult): Amount | undefined => result.totals.get('commission')?.difference;

describe('a simulation', () => {
  it('of a policy against itself is zero everywhere', () => {
    fc.assert(
      fc.property(policies, rows, (policy, reads) => {
        const { result, effects } = simulate(policy, policy, reads);
        expect(result).toMatchObject({ rowsUp: 0, rowsDown: 0, rowsUncomparable: 0, noEffect: true });
        expect(total(result)?.isZero()).toBe(true);
        expect(effects.every(({ direction }) => direction === 'same')).toBe(true);
        expect(driversOf(policy, policy, [], 'commission')).toEqual([]);
      }),
    );
  });

  it('is turned round by turning the two policies round', () => {
    fc.assert(
      fc.property(policies, policies, rows, (a, b, reads) => {
        const [there, back] = [simulate(a, b, reads).result, simulate(b, a, reads).result];
        expect([back.rowsUp, back.rowsDown]).toEqual([there.rowsDown, there.rowsUp]);
        expect([back.rowsSame, back.rowsUnavailable, back.noEffect]).toEqual([
          there.rowsSame,
          there.rowsUnavailable,
          there.noEffect,
        ]);
        expect(total(back)?.toExactText()).toBe(total(there)?.negated().toExactText());
        expect(back.missing).toEqual(there.missing);
      }),
    );
  });

  it('is the same however the rows are cut into pieces', () => {
    fc.assert(
      fc.property(policies, policies, rows, fc.integer({ min: 1, max: 5 }), (a, b, reads, chunk) => {
        const [whole, pieces] = [simulate(a, b, reads), simulate(a, b, reads, chunk)];
        expect(plain(pieces.result)).toBe(plain(whole.result));
        expect(pieces.effects).toEqual(whole.effects);
        expect(pieces.result.refused).toEqual(whole.result.refused);
      }),
    );
  });

  it('is the same in whatever order the rows come', () => {
    const shuffled = rows.chain((list) =>
      fc.shuffledSubarray([...list], { minLength: list.length }).map((other) => ({ list, other })),
    );
    fc.assert(
      fc.property(policies, policies, shuffled, (a, b, { list, other }) => {
        expect(plain(simulate(a, b, other).result)).toBe(plain(simulate(a, b, list).result));
      }),
    );
  });

  it('leaves both policies as they were, and needs to change nothing in them', () => {
    const [before, after] = [
      commissionOf(smallEdition()),
      commissionOf(smallEdition(['rate: 5%', 'rate: 6%'])),
    ];
    const hashes = [before, after].map(({ plan }) => canonicalText(plan));
    deepFreeze(before);
    deepFreeze(after);
    const [sample] = fc.sample(rows, { numRuns: 1, seed: 7 });
    const { effects } = simulate(before, after, sample ?? []);
    driversOf(
      before,
      after,
      (sample ?? []).flatMap((read) => read.row ?? []),
      'commission',
    );
    expect(effects.length).toBeGreaterThan(0);
    expect([before, after].map(({ plan }) => canonicalText(plan))).toEqual(hashes);
  });

  it('counts every row once', () => {
    fc.assert(
      fc.property(policies, policies, rows, (a, b, reads) => {
        const {
          rows: all,
          rowsUp,
          rowsDown,
          rowsSame,
          rowsUncomparable,
          refused: out,
        } = simulate(a, b, reads).result;
        expect(rowsUp + rowsDown + rowsSame + rowsUncomparable + out.length).toBe(all);
        expect(all).toBe(reads.length);
      }),
    );
  });

  it('names the driver of every difference, whose size it does not exceed when nothing else differs', () => {
    const after = commissionOf(smallEdition(['rate: 5%', 'rate: 5.25%']));
    const before = commissionOf(base);
    fc.assert(
      fc.property(rows, (reads) => {
        const answered = reads.flatMap((read) => read.row ?? []);
        const { effects } = simulate(
          before,
          after,
          answered.map((each) => ({ row: each })),
        );
        const drivers = driversOf(before, after, answered, 'commission');
        for (const [at, { outcomes }] of effects.entries()) {
          const difference = outcomes.get('commission')?.difference;
          const effect = drivers[at]?.effect;
          expect(effect?.toExactText()).toBe(difference?.isZero() ? undefined : difference?.toExactText());
        }
      }),
    );
  });
});

describe('what a simulation says of its data', () => {
  const read = (written: Parameters<typeof readRow>[0]): ReadRow => readRow(written, facts);
  const after = commissionOf(smallEdition(['rate: 5%', 'rate: 6%']));

  it('counts missing facts by name and refused rows by number', () => {
    const { result } = simulate(commissionOf(base), after, [
      read({ grossProfit: '600000', repurchaseRate: '60%' }),
      read({ grossProfit: 'abc' }),
      read({ repurchaseRate: '60%', newCustomerShare: '40%' }),
    ]);
    expect(Object.fromEntries(result.missing)).toEqual({ newCustomerShare: 1, grossProfit: 1 });
    expect(result.refused.map(({ row: number, why }) => [number, why[0]?.path])).toEqual([
      [2, 'grossProfit'],
    ]);
    expect(result).toMatchObject({ rows: 3, rowsUp: 1, rowsSame: 1, rowsUnavailable: 1 });
    expect(headline(result).zh).toBe(
      '1 行上升、0 行下降、0 行不变;合计 +1,000.00 USD(+5.0%);1 行在两个版本下都算不出结果;1 行被拒收',
    );
    expect(headline(result, 'people').en).toBe(
      '1 person up, 0 people down, 0 people the same; +1,000.00 USD in total (+5.0%); 1 person without an answer under either; 1 person refused',
    );
  });

  it('says that a change has no effect on this data', () => {
    const { result } = simulate(commissionOf(base), after, [read({ grossProfit: '400000' })]);
    expect(headline(result).zh).toBe('这次改动在这份数据上没有任何影响');
  });

  it('says so as well where rows lack other facts than before but have no answer either way', () => {
    const needsMore = commissionOf(
      smallEdition([
        'on: grossProfit',
        'on: grossProfit\n    when: { fact: repurchaseRate, operator: greaterThanInclusive, value: 0% }',
      ]),
    );
    const data = [read({ grossProfit: '400000', repurchaseRate: '60%' }), read({})];
    const { result } = simulate(commissionOf(base), needsMore, data);
    expect([...result.changed.values()].every((rows) => rows === 0)).toBe(true);
    expect(headline(result).en).toBe(
      'this change has no effect on this data; 1 row without an answer under either',
    );
  });

  it('does not call it no effect when nothing could be answered', () => {
    const { result } = simulate(commissionOf(base), after, [read({}), read({})]);
    expect(headline(result).zh).toBe('2 行都算不出结果,无从比较');
    expect(result.totals.get('commission')?.rows).toBe(0);
  });

  it('nor of a policy that gives no number, when none of its rows could be answered', () => {
    const blocks =
      '  - { id: key, kind: formula, label: { zh: 甲, en: key }, formula: "isKeyAccount and isKeyAccount" }';
    const edition = editionOf({
      p: policyText('p', { facts: 'isKeyAccount', blocks, outcomes: keyOutcome }),
    });
    const policy = edition.policies.get('p');
    if (!policy) throw new Error(errorsOf(edition).join('; '));
    const rows = ['{}', '{"isKeyAccount": true}'].map((json) =>
      readRow(rowOf(json), factsFor(edition.catalogue, 'p')),
    );
    expect(simulate(policy, policy, rows.slice(0, 1)).result).toMatchObject({
      rowsSame: 1,
      rowsUnavailable: 1,
    });
    expect(headline(simulate(policy, policy, rows.slice(0, 1)).result).en).toBe(
      'none of 1 row can be answered, so there is nothing to compare',
    );
    expect(headline(simulate(policy, policy, rows).result).en).toBe(
      'this change has no effect on this data; 1 row without an answer under either',
    );
  });

  it('says that there are no rows', () => {
    expect(headline(simulate(commissionOf(base), after, []).result).en).toBe(
      'there are no rows in this data',
    );
  });

  it('names outcomes that one of the policies does not give, and compares by the same outcome from either side', () => {
    const line = '  band: { label: { zh: 所在档, en: band }, from: commission.band }\n';
    const without = commissionOf(smallEdition([line, '']));
    const there = simulate(commissionOf(base), without, [read({ grossProfit: '400000' })]).result;
    const back = simulate(without, commissionOf(base), [read({ grossProfit: '400000' })]).result;
    expect([there.unshared, there.decider]).toEqual([['band'], 'commission']);
    expect([back.unshared, back.decider]).toEqual([['band'], 'commission']);
    expect(headline(there).en).toContain('not compared, since one edition alone gives it: band');
    expect(headline(there).zh).toContain('结果所在档只有一个版本给出');
    expect(headline(back).zh).toContain('结果所在档只有一个版本给出');
  });

  it('knows which policies cannot be cut into pieces', () => {
    const rank = `  - id: place
    kind: rank
    label: { zh: 名次, en: place }
    by: grossProfit
    order: highest-first
    ties: same-place
outcomes:
  place: { label: { zh: 名次, en: place } }`;
    const ranked = commissionOf(smallEdition(['outcomes:', rank]));
    expect(looksAcrossRows([commissionOf(base)])).toBe(false);
    expect(looksAcrossRows([commissionOf(base), ranked])).toBe(true);
  });
});

/** Freezes a value and everything in it but maps, which the policies only read as well. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
}
