// Laws of scorecards, whatever the measures: where a score lies, what a missing fact does, that lines add up to what they explain.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorecard } from '../../engine/blocks/scorecard/index.ts';
import type { ScorecardPlan } from '../../engine/blocks/scorecard/plan.ts';
import { cellOf, evaluateTable, type Table } from '../../engine/policy/evaluate.ts';
import { explainRow } from '../../engine/policy/explain.ts';
import type { Policy } from '../../engine/policy/policy.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount, greatest, least, sum } from '../../engine/values/amount.ts';
import { type Cell, isAmount, isFailure, sameValue } from '../../engine/values/cell.ts';
import { checkFragment } from './case-file.ts';

const names = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof names)[number];

interface Written {
  readonly id: Name;
  readonly direction: 'atLeast' | 'atMost';
  readonly target: string;
  readonly weight: string;
}

/** A policy of one scorecard over four plain numbers. */
function policyOf(
  measures: readonly Written[],
  { missing = 'leaveOut', weights = 'stated', cap = '100%' } = {},
): Policy {
  const facts = names.map(
    (name) => `  ${name}: { type: number, unit: x, label: { zh: ${name}, en: ${name} } }\n`,
  );
  const lines = measures.map(
    ({ id, direction, target, weight }) =>
      `      - { id: ${id}, label: { zh: ${id}, en: ${id} }, direction: ${direction}, target: ${target}` +
      `${weights === 'stated' ? `, weight: ${weight}%` : ''} }\n`,
  );
  const text = `facts:
${facts.join('')}blocks:
  - id: card
    kind: scorecard
    label: { zh: 得分, en: score }
    missing: ${missing}
    cap: ${cap}
    weights: ${weights}
    measures:
${lines.join('')}`;
  const { policy, findings } = checkFragment('card.yaml', text);
  if (!policy) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  return policy;
}

const run = (policy: Policy, row: Row): Table => evaluateTable(policy, [row]);

function column(table: Table, part: string): Cell {
  const step = table.layout.gives.get('card')?.get(part);
  if (step === undefined) throw new Error(`there is no column ${part}`);
  return cellOf(table, step, 0);
}

const amount = (cell: Cell): Amount => {
  if (!isAmount(cell)) throw new Error('a number was expected');
  return cell;
};

const decimal = fc.integer({ min: -5000, max: 20_000 }).map((units) => (units / 100).toFixed(2));
const target = fc.integer({ min: 1, max: 9000 }).map((units) => (units / 100).toFixed(2));
/** Four weights that total 100, one of which may be nothing. */
const weights = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
  .map(([a, b, c]) => [a, b, c, 100 - a - b - c]);
const measures: fc.Arbitrary<readonly Written[]> = weights.chain((shares) =>
  fc.tuple(
    ...names.map((id, at) =>
      fc.record({
        id: fc.constant(id),
        direction: fc.constantFrom('atLeast' as const, 'atMost' as const),
        target,
        weight: fc.constant(String(shares[at])),
      }),
    ),
  ),
);
const row: fc.Arbitrary<Row> = fc
  .tuple(...names.map(() => decimal))
  .map((values) => new Map(names.map((name, at) => [name, Amount.of(values[at] ?? '0')])));
const partial: fc.Arbitrary<Row> = fc
  .tuple(row, fc.subarray([...names]))
  .map(([whole, kept]) => new Map([...whole].filter(([name]) => kept.some((each) => each === name))));

const runs = { numRuns: 30 };

describe('the score of a card', () => {
  it('lies between the least and the greatest attainment', () => {
    fc.assert(
      fc.property(measures, row, fc.constantFrom('100%', '150%', 'none'), (written, facts, cap) => {
        const table = run(policyOf(written, { cap }), facts);
        const attained = [...(column(table, 'attainment') as ReadonlyMap<string, Amount>).values()];
        const [first = Amount.zero] = attained;
        const score = amount(column(table, ''));
        expect(attained).toHaveLength(4);
        expect(score.gte(attained.reduce(least, first)) && score.lte(attained.reduce(greatest, first))).toBe(
          true,
        );
      }),
      runs,
    );
  });

  it('does not depend on the order of measures that weigh the same', () => {
    const orders = measures.chain((written) => fc.tuple(fc.constant(written), shuffled(written)));
    fc.assert(
      fc.property(orders, partial, ([written, other], facts) => {
        const [one, two] = [written, other].map((each) => run(policyOf(each, { weights: 'equal' }), facts));
        if (!one || !two) throw new Error('two runs');
        for (const part of ['', 'metCount', 'allMet', 'attainment', 'raw']) {
          expect(alike(column(one, part), column(two, part))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('is the same under both rules for missing facts while none is missing', () => {
    fc.assert(
      fc.property(measures, row, (written, facts) => {
        const [one, two] = ['leaveOut', 'unavailable'].map((missing) =>
          run(policyOf(written, { missing }), facts),
        );
        if (!one || !two) throw new Error('two runs');
        expect(amount(column(one, '')).eq(amount(column(two, '')))).toBe(true);
      }),
      runs,
    );
  });

  it('is what the contributions of its lines add up to, to the last digit', () => {
    fc.assert(
      fc.property(measures, partial, (written, facts) => {
        const table = run(policyOf(written), facts);
        const score = column(table, '');
        const lines = explainRow(table, 0)
          .flatMap((section) => section.lines)
          .filter(({ role }) => role === 'line');
        expect(lines).toHaveLength(4);
        if (!isAmount(score)) return;
        const contributions = lines.map(({ values }) => values.contribution?.cell ?? Amount.zero);
        expect(sum(contributions.map(amount)).eq(score)).toBe(true);
      }),
      runs,
    );
  });

  it('never falls when a measure that should be high rises, or one that should be low falls', () => {
    const raised = fc.tuple(measures, row, fc.constantFrom(...names), target);
    fc.assert(
      fc.property(raised, ([written, facts, name, step]) => {
        const policy = policyOf(written);
        const before = amount(facts.get(name) ?? Amount.zero);
        const better =
          written.find(({ id }) => id === name)?.direction === 'atMost'
            ? before.minus(Amount.of(step))
            : before.plus(Amount.of(step));
        const [one, two] = [facts, new Map([...facts, [name, better]])].map((each) =>
          amount(column(run(policy, each), '')),
        );
        expect(one && two?.gte(one)).toBe(true);
      }),
      runs,
    );
  });
});

describe('a missing fact', () => {
  it('is listed, keeps `allMet` from being said, and stops a strict score; each names every missing fact', () => {
    fc.assert(
      fc.property(measures, partial, (written, facts) => {
        const absent = names.filter((name) => !facts.has(name));
        const table = run(policyOf(written, { missing: 'unavailable' }), facts);
        expect(column(table, 'missing')).toEqual(absent);
        for (const part of ['', 'allMet']) {
          const cell = column(table, part);
          expect(isFailure(cell) ? cell.missing : []).toEqual(absent);
        }
      }),
      runs,
    );
  });

  it('counts as nothing and weighs nothing where it is left out', () => {
    fc.assert(
      fc.property(measures, partial, (written, facts) => {
        const table = run(policyOf(written), facts);
        const known = written.filter(({ id, weight }) => facts.has(id) && weight !== '0');
        const score = column(table, '');
        if (known.length === 0) {
          expect(isFailure(score)).toBe(true);
          return;
        }
        const attained = column(table, 'attainment') as ReadonlyMap<string, Amount>;
        const weighed = known.map(({ id, weight }) =>
          Amount.of(weight).times(attained.get(id) ?? Amount.zero),
        );
        const total = sum(known.map(({ weight }) => Amount.of(weight)));
        expect(amount(score).eq(sum(weighed).dividedBy(total))).toBe(true);
      }),
      runs,
    );
  });
});

describe('the figures of a card', () => {
  it('are named with the words of the policy', () => {
    const codes = [{ code: 'a', label: { zh: '打开率', en: 'open rate' } }];
    const plan: ScorecardPlan = {
      ...{ kind: 'scorecard', missing: 'leaveOut', weights: 'equal' },
      ...{ groups: [], measures: [], codes },
    };
    expect(scorecard.describe('target', 'a', plan)).toEqual({
      zh: '打开率的目标',
      en: 'target of open rate',
    });
    expect(scorecard.describe('cap', undefined, plan).zh).toBe('达成率上限');
  });
});

const shuffled = (written: readonly Written[]): fc.Arbitrary<readonly Written[]> =>
  fc.shuffledSubarray([...written], { minLength: written.length, maxLength: written.length });

/** Failures alike name the same facts, in whatever order. */
function alike(one: Cell, two: Cell): boolean {
  if (!isFailure(one) || !isFailure(two)) return sameValue(one, two);
  return one.code === two.code && [...one.missing].sort().join() === [...two.missing].sort().join();
}
