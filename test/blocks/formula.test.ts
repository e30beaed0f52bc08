// Laws of formulas: quotients lose nothing, rounding is once and to the nearest, and what is warned of is what can happen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, evaluateTable } from '../../engine/policy/evaluate.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import { type Cell, isAmount, isFailure } from '../../engine/values/cell.ts';
import { checkFragment } from './case-file.ts';

interface Range {
  readonly min?: number;
  readonly max?: number;
}

const rangeText = ({ min, max }: Range): string =>
  `${min === undefined ? '' : `, min: ${min}`}${max === undefined ? '' : `, max: ${max}`}`;

/** One formula over two ratios, and a function that runs it. */
function compiled(formula: string, round: string, ranges: { readonly a?: Range; readonly b?: Range } = {}) {
  const { policy, findings } = checkFragment(
    'formula.yaml',
    `facts:
  a: { type: ratio, label: { zh: 甲, en: a }${rangeText(ranges.a ?? {})} }
  b: { type: ratio, label: { zh: 乙, en: b }${rangeText(ranges.b ?? {})} }
blocks:
  - { id: result, kind: formula, label: { zh: 结果, en: result }, formula: '${formula}', round: ${round} }
`,
  );
  if (!policy) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  const run = (a: Amount, b: Amount): Cell => {
    const row: Row = new Map([
      ['a', a],
      ['b', b],
    ]);
    const table = evaluateTable(policy, [row]);
    return cellOf(table, table.layout.gives.get('result')?.get('') ?? 0, 0);
  };
  return { run, codes: findings.map(({ code }) => code) };
}

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => Amount.of(`${digits}e-${places}`));
const same = (cell: Cell, expected: Amount): boolean => isAmount(cell) && cell.eq(expected);

describe('a formula', () => {
  it('keeps every digit of a quotient', () => {
    const { run } = compiled('a / b * b', 'exact');
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        fc.pre(!b.isZero());
        expect(same(run(a, b), a)).toBe(true);
      }),
    );
  });

  it('rounds to the nearest, a tie away from zero', () => {
    const { run } = compiled('a / b', '{ places: 2, mode: half-up }');
    const half = Amount.of('0.005');
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        fc.pre(!b.isZero());
        const [exact, rounded] = [a.dividedBy(b), run(a, b)];
        expect(isAmount(rounded) && rounded.isExactAt(2)).toBe(true);
        const off = isAmount(rounded) ? rounded.minus(exact) : exact;
        expect(off.abs().lte(half)).toBe(true);
        if (off.abs().eq(half)) expect(off.isNegative()).toBe(exact.isNegative());
      }),
    );
  });

  it('rounds up to the next whole number and no further', () => {
    const { run } = compiled('a / b', '{ places: 0, mode: up }');
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        fc.pre(!b.isZero());
        const [exact, up] = [a.dividedBy(b), run(a, b)];
        const gap = isAmount(up) ? up.minus(exact) : undefined;
        expect(isAmount(up) && up.isWhole()).toBe(true);
        expect(gap && !gap.isNegative() && gap.lt(Amount.one)).toBe(true);
      }),
    );
  });
});

describe('the warning about a zero', () => {
  const range = fc
    .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 4 }))
    .map(([min, width]) => ({ min, max: min + width }));
  const divisors = ['b', 'a + b', 'a - b', 'a * b', 'b - 2', '2 - a - b'];

  it.each(divisors)('is there exactly where %s can be zero', (divisor) => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const { run, codes } = compiled(`a / (${divisor})`, 'exact', { a, b });
        const fails = values(a).some((x) =>
          values(b).some((y) => {
            const cell = run(Amount.count(x), Amount.count(y));
            return isFailure(cell) && cell.code === 'ZERO_DENOMINATOR';
          }),
        );
        expect(codes.includes('FORMULA_ZERO_POSSIBLE')).toBe(fails);
      }),
      { numRuns: 25 },
    );
  });
});

const values = ({ min, max }: { readonly min: number; readonly max: number }): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, at) => min + at);
