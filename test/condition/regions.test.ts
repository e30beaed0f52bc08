// Regions against brute force: whatever a row of facts says, some region says; and a region of facts and constants is a row that can come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../engine/condition/compare.ts';
import type { Condition, Leaf, Operator } from '../../engine/condition/condition.ts';
import { operandValue } from '../../engine/condition/operand.ts';
import { divide, everyRegion, findBox, type Regions } from '../../engine/condition/regions.ts';
import { Amount } from '../../engine/values/amount.ts';
import { Failure, type Value } from '../../engine/values/cell.ts';
import { code, divided, leaf, names, number, other } from './regions-names.ts';

type Row = ReadonlyMap<string, Value>;

/** The truth of a condition for a row, by `compare` alone. */
function holds(condition: Condition, row: Row): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.parts.every((part) => holds(part, row));
    case 'any':
      return condition.parts.some((part) => holds(part, row));
    case 'not':
      return !holds(condition.part, row);
    case 'leaf': {
      const { name, operator, value } = condition;
      const cell = (of: string) => row.get(of) ?? new Failure('MISSING_FACT', '', [of]);
      return (
        compare(operator, cell(name), value.kind === 'name' ? cell(value.name) : operandValue(value)) === true
      );
    }
  }
}

const sameVerdicts = (a: readonly boolean[]) => (b: readonly boolean[]) => a.join() === b.join();

/** A row of facts in a region of axes that are all independent. */
function rowIn({ axes }: Regions, region: readonly number[]): Row {
  const row = new Map<string, Value>([
    ['amount', Amount.zero],
    ['visits', Amount.zero],
    ['matter', 'pricing'],
    ['isNew', false],
  ]);
  const members: Value[] = [];
  for (const [at, axis] of axes.entries()) {
    const piece = axis.pieces[region[at] ?? 0];
    if (piece?.kind === 'numbers') row.set(axis.leaf.name, piece.sample);
    if (piece?.kind === 'codes') row.set(axis.leaf.name, piece.codes[0]);
    if (piece?.kind === 'flag') row.set(axis.leaf.name, piece.value);
    if (piece?.kind === 'member' && piece.yes && axis.leaf.value.kind !== 'name') {
      members.push(operandValue(axis.leaf.value));
    }
  }
  return row.set('tags', members);
}

const amountText = fc.constantFrom('0', '50000', '50000.01', '200000', '999999.99', '1000000');
const visitText = fc.constantFrom('0', '1', '3', '4', '9', '10');
const matterCode = fc.constantFrom('pricing', 'terms', 'credit');
const ordering = fc.constantFrom<Operator>(
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
);
const membership = fc.constantFrom<Operator>('in', 'notIn');
const containing = fc.constantFrom<Operator>('contains', 'doesNotContain');
const equality = fc.constantFrom<Operator>('equal', 'notEqual');

const constantLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.tuple(ordering, amountText).map(([operator, text]) => leaf('amount', operator, number(text))),
  fc.tuple(ordering, visitText).map(([operator, text]) => leaf('visits', operator, number(text))),
  fc.tuple(equality, matterCode).map(([operator, text]) => leaf('matter', operator, code(text))),
  fc
    .tuple(membership, fc.array(matterCode, { minLength: 1, maxLength: 3 }))
    .map(([operator, codes]) => leaf('matter', operator, { kind: 'list', items: codes.map(code) })),
  fc.tuple(containing, matterCode).map(([operator, text]) => leaf('tags', operator, code(text))),
  fc
    .tuple(equality, fc.boolean())
    .map(([operator, value]) => leaf('isNew', operator, { kind: 'flag', value })),
);
const nameLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  ordering.map((operator) => leaf('amount', operator, other('limit'))),
  ordering.map((operator) => leaf('limit', operator, other('amount'))),
  membership.map((operator) => leaf('matter', operator, other('tags'))),
  containing.map((operator) => leaf('tags', operator, other('matter'))),
);

const conditionOf = (leaves: fc.Arbitrary<Leaf>): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaves,
      fc
        .tuple(fc.constantFrom('all' as const, 'any' as const), tie('condition'), tie('condition'))
        .map(([kind, a, b]): Condition => ({ kind, parts: [a, b] })),
      tie('condition').map((part): Condition => ({ kind: 'not', part })),
    ),
  })).condition;
const several = (leaves: fc.Arbitrary<Leaf>) => fc.array(conditionOf(leaves), { minLength: 1, maxLength: 4 });

const rows: fc.Arbitrary<Row> = fc
  .record({
    amount: fc.oneof(amountText, fc.integer({ min: 0, max: 1000000 }).map(String)),
    limit: amountText,
    visits: fc.integer({ min: 0, max: 10 }).map(String),
    matter: matterCode,
    isNew: fc.boolean(),
    tags: fc.uniqueArray(matterCode),
  })
  .map(
    ({ amount, limit, visits, matter, isNew, tags: listed }): Row =>
      new Map<string, Value>([
        ['amount', Amount.of(amount)],
        ['limit', Amount.of(limit)],
        ['visits', Amount.of(visits)],
        ['matter', matter],
        ['isNew', isNew],
        ['tags', listed],
      ]),
  );

describe('regions', () => {
  it('leave nothing out: what holds for a row holds in some region', () => {
    fc.assert(
      fc.property(several(fc.oneof(constantLeaf, nameLeaf)), rows, (conditions, row) => {
        const verdicts = conditions.map((condition) => holds(condition, row));
        const regions = divide(conditions, names);
        return regions === undefined || findBox(regions, sameVerdicts(verdicts)) !== undefined;
      }),
    );
  });

  it('invent nothing: every region of facts and constants is a row that can come', () => {
    fc.assert(
      fc.property(several(constantLeaf), rows, (conditions, row) => {
        const verdicts = conditions.map((condition) => holds(condition, row));
        const regions = divided(conditions);
        const box = findBox(regions, sameVerdicts(verdicts));
        expect(regions.independent).toBe(true);
        for (const region of everyRegion(box ?? [])) {
          const sample = rowIn(regions, region);
          expect(conditions.map((condition) => holds(condition, sample))).toEqual(verdicts);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give up beyond their limit, and say so', () => {
    const many = Array.from({ length: 30 }, (_, at) => leaf('amount', 'lessThan', number(String(at + 1))));
    const both30 = [...many, leaf('isNew', 'equal', { kind: 'flag', value: true })];
    expect(divide(both30, names, 61 * 2)).toBeDefined();
    expect(divide(both30, names, 61 * 2 - 2)).toBeUndefined();
  });
});
