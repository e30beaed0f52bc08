// The laws of a simulation, over random rows and random changes of the small edition: it never invents a difference and never hides one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Amount,
  driversOf,
  factsFor,
  type Policy,
  readRow,
  type SimulationResult,
  WrittenNumber,
} from '../../engine/index.ts';
import { canonicalText } from '../../engine/values/hash.ts';
import { simulate } from './run-simulation.ts';
import { commissionOf, type Replacement, smallEdition } from './small-edition.ts';

const base = smallEdition();
const facts = factsFor(base.catalogue, 'commission');

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

/** Freezes a value and everything in it but maps, which the policies only read as well. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
}
