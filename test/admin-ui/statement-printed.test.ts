// What is printed on a statement adds up and multiplies to what is printed, in both languages.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { language } from '../../admin-ui/language/language.ts';
import { exactFigure } from '../../admin-ui/screens/statement/exact-figures.ts';
import type { Statement } from '../../admin-ui/screens/statement/statement.ts';
import { checkOf, type Working, workingsOf } from '../../admin-ui/screens/statement/workings.ts';
import { Amount, sum } from '../../engine/index.ts';
import { anyFacts, paid, statementUnder, statementWith, totalOf } from './statements.ts';

afterAll(() => {
  language.value = 'zh';
});

/** Every figure of a printed line, percentages as fractions; ≈ is not a figure one can work with. */
function figuresIn(text: string): readonly Amount[] {
  expect(text).not.toContain('≈');
  return [...text.matchAll(/(−?)[$¥]?(\d[\d,]*(?:\.\d+)?)(%?)/g)].map(([, minus, digits = '', percent]) => {
    const amount = Amount.of(digits.replaceAll(',', ''));
    const signed = minus ? amount.negated() : amount;
    return percent ? signed.dividedBy(Amount.of('100')) : signed;
  });
}

const onlyFigure = (text: string): Amount => {
  const [figure] = figuresIn(text);
  if (!figure) throw new Error(`no figure in ${text}`);
  return figure;
};

/** A printed product, done again on a calculator and rounded to the cent, is what is printed behind it. */
function expectProduct(text: string, result: Amount, residue = Amount.zero): void {
  const factors = figuresIn(
    text.replace(/^(?:第 \d+ 档|Band \d+:)/, '').replace(/（[^）]*）|\([^)]*\)/g, ''),
  );
  const product = factors.reduce((total, factor) => total.times(factor), Amount.one);
  expect(product.round(2).plus(residue).toFixed(2), text).toBe(result.toFixed(2));
}

function expectWorking(line: Working): void {
  if (line.kind === 'band' && line.text.includes('×')) {
    const [, residue] = /(?:含尾差|rounding cent of) (\S+)/.exec(line.note ?? '') ?? [];
    expectProduct(
      line.text,
      onlyFigure(line.amount ?? ''),
      residue ? onlyFigure(residue.replace('+', '')) : undefined,
    );
  }
  const [formula, result] = line.text.split(' = ');
  if (line.kind === 'words' && formula?.includes('×') && result) expectProduct(formula, onlyFigure(result));
}

/** Reads the whole statement back from what is printed. */
function expectPrintedExactly(statement: Statement): void {
  const total = totalOf(statement);
  if (!total) throw new Error('the statement has a total');
  const printed = statement.parts.map((part) => onlyFigure(exactFigure(part.cell, part.type)));
  expect(sum(printed).toFixed(2)).toBe(total.toFixed(2));
  const check = checkOf(statement) ?? '';
  const figures = figuresIn(check);
  expect(sum(figures.slice(0, -1)).toFixed(2), check).toBe(total.toFixed(2));
  for (const part of statement.parts) {
    const lines = workingsOf(statement, part);
    for (const line of lines) expectWorking(line);
    const bands = lines.filter(({ kind }) => kind === 'band').map(({ amount }) => onlyFigure(amount ?? ''));
    const last = bands.at(-1);
    if (bands.length > 1 && last) expect(sum(bands.slice(0, -1)).toFixed(2)).toBe(last.toFixed(2));
  }
}

describe.each(['zh', 'en'] as const)('what is printed in %s', (chosen) => {
  it('can be done again on a calculator, for the whole demo team', () => {
    language.value = chosen;
    expect(paid.length).toBeGreaterThan(90);
    for (const statement of paid) expectPrintedExactly(statement);
  });

  it('can be done again for any facts, odd digits included', () => {
    language.value = chosen;
    fc.assert(fc.property(anyFacts, (facts) => expectPrintedExactly(statementWith(facts))));
  });
});

it('gives a cent that is left over to the largest line, and says so', () => {
  language.value = 'zh';
  const edges = [
    ['100000', '100000.33'],
    ['300000', '300000.55'],
  ] as const;
  const statement = statementUnder(edges, { grossProfit: '300000.55' });
  expectPrintedExactly(statement);
  const lines = statement.parts.flatMap((part) => workingsOf(statement, part));
  expect(lines.filter(({ kind }) => kind === 'band').map(({ amount, note }) => [amount, note])).toEqual([
    ['$2,000.01', undefined],
    ['$6,000.00', '复购率 60% ≥ 60% → 3.0%，含尾差 −$0.01'],
    ['$8,000.01', undefined],
  ]);
});
