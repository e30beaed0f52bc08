// The laws of the authorization report: cutting the period changes no count, the order of the decisions changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthorizationReport } from '../../engine/index.ts';
import { changed, decision, october, q4, report } from './authorization-decisions.ts';

// Decisions lie in August to November, so that orders and repetitions reach across the edges of October.
const days = [
  ...Array.from({ length: 31 }, (_, at) => `2026-08-${String(at + 1).padStart(2, '0')}`),
  ...Array.from({ length: 30 }, (_, at) => `2026-09-${String(at + 1).padStart(2, '0')}`),
  ...Array.from({ length: 31 }, (_, at) => `2026-10-${String(at + 1).padStart(2, '0')}`),
  ...Array.from({ length: 30 }, (_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`),
];
const maybe = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const decisions = fc.array(
  fc
    .tuple(
      fc.constantFrom(...days),
      fc.record({
        amount: maybe('10000', '26000', '50000', '50000.01', '120000', '199999.99', '200000'),
        person: maybe('a', 'b'),
        customer: maybe('c', 'd'),
        order: maybe('1', '2', '3', '4', '5'),
        done: fc.constantFrom('yes' as const, 'no' as const, undefined),
        role: fc.constantFrom('salesperson', 'bd-supervisor', 'owner'),
      }),
    )
    .map(([day, { amount, ...told }]) => decision(day, { ...told, ...(amount !== undefined && { amount }) })),
  { maxLength: 40 },
);

/** Every count of a report that may be added up. */
function countsOf(found: AuthorizationReport): ReadonlyMap<string, number> {
  const levels = found.levels.map(
    (each) => [`level ${each.level} ${each.approver}`, each.decisions] as const,
  );
  const people = found.people.flatMap((each) => [
    [`person ${each.person}`, each.decisions] as const,
    [`breaches ${each.person}`, each.breaches] as const,
  ]);
  const splits = found.splits.found.map(
    (each) => [`split ${each.customer} ${each.limit.amount.toText()}`, each.completed] as const,
  );
  return new Map([
    ['decisions', found.decisions],
    ['allowed', found.allowed],
    ['unanswered', found.unanswered],
    ['untold', found.untold],
    ['breaches', found.breaches.length],
    ['unjudged', found.splits.unjudged],
    ['owner', found.owner.after.approvals],
    ['owner before', found.owner.before?.approvals ?? 0],
    ['moved', found.owner.moved.length],
    ...levels,
    ...people,
    ...splits,
  ]);
}

const added = (...all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> => {
  const total = new Map<string, number>();
  for (const counts of all)
    for (const [name, count] of counts) total.set(name, (total.get(name) ?? 0) + count);
  return total;
};
const inOrder = (counts: ReadonlyMap<string, number>) =>
  [...counts].filter(([, count]) => count > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('laws', () => {
  const tighter = changed('{ from: 200000, value: 3 }', '{ from: 100000, value: 3 }');
  const both = { edition: q4, before: tighter };

  it('cutting the period changes no count', () => {
    fc.assert(
      fc.property(decisions, fc.integer({ min: 61, max: 90 }), (all, at) => {
        const [last = '', first = ''] = days.slice(at, at + 2);
        const whole = countsOf(report(all, both));
        const parts = [
          report(all, { ...both, period: { ...october, last } }),
          report(all, { ...both, period: { ...october, first } }),
        ].map(countsOf);
        expect(inOrder(added(...parts))).toEqual(inOrder(whole));
      }),
      { numRuns: 150 },
    );
  });

  it('the order of the decisions changes nothing', () => {
    fc.assert(
      fc.property(
        decisions.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(report(shuffled, both)).toEqual(report(all, both));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('what lies more than 60 days before the period, or after it, changes nothing', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const near = all.filter(({ day }) => day >= '2026-08-02' && day <= '2026-10-31');
        expect(report(near, both)).toEqual(report(all, both));
      }),
      { numRuns: 80 },
    );
  });
});
