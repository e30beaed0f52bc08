// What a formula may not say: the code and place of everything that is wrong, what is suggested, and the limits.
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../engine/expression/compile.ts';
import type { ValueType } from '../../engine/values/types.ts';
import { names, ratio, usd } from './names.ts';

/** The problems of a formula: their codes, and the text each points at. */
const problemsOf = (text: string, expected?: ValueType): readonly string[] =>
  compileExpression(text, names, { expected }).problems.map(
    ({ code, offset, length }) => `${code} ${text.slice(offset, offset + length)}`,
  );

describe('what is wrong is found in its place', () => {
  it.each<[string, string]>([
    ['', 'EXPRESSION_EMPTY '],
    ['   ', 'EXPRESSION_EMPTY '],
    ['grossProfit *', 'EXPRESSION_SYNTAX '],
    ['(grossProfit', 'EXPRESSION_SYNTAX ('],
    ['grossProfit)', 'EXPRESSION_SYNTAX )'],
    ['grossProfit bonusBase', 'EXPRESSION_SYNTAX bonusBase'],
    ['5x', 'EXPRESSION_SYNTAX x'],
    ['min(grossProfit,)', 'EXPRESSION_SYNTAX )'],
    ["grade = 'P5", "EXPRESSION_SYNTAX '"],
    ['grossProfit × 3', 'EXPRESSION_SYNTAX ×'],
    ['grossProfit ≥ 3', 'EXPRESSION_SYNTAX ≥'],
    ['grossProfit == 3', 'EXPRESSION_SYNTAX =='],
    ['isCustomised && isNewMarket', 'EXPRESSION_SYNTAX &&'],
    ['grade = "P5"', 'EXPRESSION_SYNTAX "'],
    ['grossProfit @ 3', 'EXPRESSION_SYNTAX @'],
    ['1 < newCustomers < 5', 'COMPARISON_CHAINED <'],
    ['grossProfit = bonusBase = 0', 'COMPARISON_CHAINED ='],
    ['max(0, 100,000)', 'NUMBER_SEPARATOR 100,000'],
    ['grossProfit > 1,234,567.50', 'NUMBER_SEPARATOR 1,234,567.50'],
    [`grossProfit > ${'9'.repeat(41)}`, `NUMBER_TOO_LONG ${'9'.repeat(41)}`],
    ['grosProfit * 3%', 'NAME_UNKNOWN grosProfit'],
    ['毛利 * 3%', 'NAME_UNKNOWN 毛利'],
    ['commission.bands + 1', 'NAME_UNKNOWN commission.bands'],
    ['sum(grossProfit)', 'FUNCTION_UNKNOWN sum'],
    ['grossProfit(3)', 'FUNCTION_UNKNOWN grossProfit'],
    ['if(isCustomised, 1)', 'ARGUMENT_COUNT if(isCustomised, 1)'],
    ['min(grossProfit)', 'ARGUMENT_COUNT min(grossProfit)'],
    ['abs()', 'ARGUMENT_COUNT abs()'],
    ['round(grossProfit, newCustomers)', 'ARGUMENT_NOT_FIXED newCustomers'],
    ['round(grossProfit, 11)', 'ARGUMENT_NOT_FIXED 11'],
    ['round(grossProfit, 1.5)', 'ARGUMENT_NOT_FIXED 1.5'],
    ['last(history, 0)', 'ARGUMENT_NOT_FIXED 0'],
    ['last(history, 200%)', 'ARGUMENT_NOT_FIXED 200%'],
    ['last(grossProfit, 1)', 'TYPE_MISMATCH grossProfit'],
    ['last(orderTags, 1)', 'TYPE_MISMATCH last(orderTags, 1)'],
    ['known(5)', 'TYPE_MISMATCH 5'],
    ['grossProfit + salary', 'CURRENCY_MIX salary'],
    ['grossProfit > salary', 'CURRENCY_MIX salary'],
    ['grossProfit / salary', 'CURRENCY_MIX grossProfit / salary'],
    ['grossProfit * euroRate', 'CURRENCY_MIX grossProfit * euroRate'],
    ['grossProfit / fxRate', 'CURRENCY_MIX grossProfit / fxRate'],
    ['max(grossProfit, 0, salary)', 'CURRENCY_MIX salary'],
    ['grossProfit + repurchaseRate', 'TYPE_MISMATCH repurchaseRate'],
    ['grossProfit > 60%', 'TYPE_MISMATCH 60%'],
    ['quoteHours + transitDays', 'TYPE_MISMATCH transitDays'],
    ['grossProfit * bonusBase', 'TYPE_MISMATCH grossProfit * bonusBase'],
    ['quoteHours / transitDays', 'TYPE_MISMATCH quoteHours / transitDays'],
    ['repurchaseRate / grossProfit', 'TYPE_MISMATCH repurchaseRate / grossProfit'],
    ['grade + 1', 'TYPE_MISMATCH 1'],
    ['grade < formerGrade', 'TYPE_MISMATCH grade < formerGrade'],
    ['grade = 5', 'TYPE_MISMATCH 5'],
    ["grossProfit = 'P5'", "TYPE_MISMATCH 'P5'"],
    ['grade = stage', 'TYPE_MISMATCH grade = stage'],
    ['note = note', 'TYPE_MISMATCH note = note'],
    ['history = history', 'TYPE_MISMATCH history = history'],
    ['-isCustomised', 'TYPE_MISMATCH isCustomised'],
    ['not grossProfit', 'TYPE_MISMATCH grossProfit'],
    ['isCustomised and 1', 'TYPE_MISMATCH 1'],
    ['if(grossProfit, 1, 2)', 'TYPE_MISMATCH grossProfit'],
    ['if(isCustomised, grossProfit, isNewMarket)', 'TYPE_MISMATCH isNewMarket'],
    ["grade = 'P4'", "CODE_UNKNOWN 'P4'"],
    ["grade = 'needs'", "CODE_UNKNOWN 'needs'"],
    ["if(isCustomised, 'a', 'b')", "CODE_UNTYPED 'a'"],
    ['grossProfit / 0', 'DIVISION_BY_ZERO 0'],
    ['1 / 0.00', 'DIVISION_BY_ZERO 0.00'],
    ['1 / -0%', 'DIVISION_BY_ZERO -0%'],
    ['1 / -(-0)', 'DIVISION_BY_ZERO -(-0)'],
  ])('%s', (text, first) => {
    expect(problemsOf(text)[0]).toBe(first);
  });

  it('reports every mistake in names and types, in the order of their places', () => {
    expect(
      problemsOf("grosProfit + salry * 2 > if(grade = 'P4', 1) and (repurchaseRate + grossProfit) > 0"),
    ).toEqual([
      'NAME_UNKNOWN grosProfit',
      'NAME_UNKNOWN salry',
      "ARGUMENT_COUNT if(grade = 'P4', 1)",
      "CODE_UNKNOWN 'P4'",
      'TYPE_MISMATCH grossProfit',
    ]);
  });

  it('reports every strange character', () => {
    expect(problemsOf('grossProfit × 3 ≥ 5')).toEqual(['EXPRESSION_SYNTAX ×', 'EXPRESSION_SYNTAX ≥']);
  });

  it('says nothing twice about what depends on a mistake', () => {
    expect(problemsOf("(nothing = 'A') and (nothing + 1 > 2)")).toEqual([
      'NAME_UNKNOWN nothing',
      'NAME_UNKNOWN nothing',
    ]);
  });
});

describe('what is meant', () => {
  const hintOf = (text: string) => compileExpression(text, names).problems[0]?.hint.en ?? '';

  it.each([
    ['grosProfit', 'grossProfit'],
    ['毛利', 'grossProfit'],
    ['roundup(quoteHours)', 'roundUp'],
    ["grade = 'p5'", 'P5'],
    ["stage = '报价'", 'quotation'],
    ['grossProfit + salary', 'fxRate'],
    ['max(0, 100,000)', '100000'],
    ['grossProfit ÷ 2', '/'],
  ])('%s suggests %s', (text, suggestion) => {
    expect(hintOf(text)).toContain(suggestion);
  });

  it('suggests nothing where nothing is near', () => {
    expect(hintOf('completelyDifferent')).not.toContain('did you mean');
  });
});

describe('limits against abuse', () => {
  it('refuses what is too long', () => {
    expect(problemsOf(`1 ${'+ 1'.repeat(700)}`).map((problem) => problem.split(' ')[0])).toEqual([
      'EXPRESSION_TOO_LONG',
    ]);
  });

  it.each([
    ['parentheses', (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`],
    ['signs', (depth: number) => `${'- '.repeat(depth)}1`],
    ['negations', (depth: number) => `${'not '.repeat(depth)}true`],
    ['calls', (depth: number) => `${'abs('.repeat(depth)}1${')'.repeat(depth)}`],
  ])('refuses %s nested too deep', (_, nest) => {
    expect(problemsOf(nest(49))).toEqual([]);
    expect(problemsOf(nest(51)).map((problem) => problem.split(' ')[0])).toEqual(['EXPRESSION_TOO_DEEP']);
  });

  it('reads a long flat formula', () => {
    expect(problemsOf(Array.from({ length: 600 }, () => '1').join('+'))).toEqual([]);
  });
});

describe('the plan', () => {
  it('is plain data with canonical numbers', () => {
    const { expression } = compileExpression('grossProfit * 3.50%', names);
    expect(expression).toEqual({
      kind: 'arithmetic',
      operator: '*',
      left: { kind: 'name', name: 'grossProfit', type: usd },
      right: { kind: 'number', text: '0.035', type: ratio },
      type: usd,
    });
  });

  it.each([
    ['2 + 3 * 4', '2 + (3 * 4)'],
    ['2 * 3 + 4', '(2 * 3) + 4'],
    ['8 - 4 - 2', '(8 - 4) - 2'],
    ['8 / 4 / 2', '(8 / 4) / 2'],
    ['-2 * 3', '(-2) * 3'],
    ['8 - -2', '8 - (-2)'],
    ['not 1 = 2 and true', '(not (1 = 2)) and true'],
    ['true or false and true', 'true or (false and true)'],
    ['1 + 1 > 1 and 2 * 2 = 4', '((1 + 1) > 1) and ((2 * 2) = 4)'],
  ])('%s means %s', (text, meaning) => {
    expect(compileExpression(text, names)).toEqual(compileExpression(meaning, names));
    expect(compileExpression(text, names).problems).toEqual([]);
  });
});
