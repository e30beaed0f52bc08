// What a formula may say: the type of everything that is right, and the code and place of everything that is wrong.
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../engine/expression/compile.ts';
import { typeText, type ValueType } from '../../engine/values/types.ts';
import { cny, count, flag, grades, hours, names, rate, ratio, usd } from './names.ts';

/** The type of a formula in words; its problems where there are any. */
function typeOf(text: string, expected?: ValueType): string {
  const { expression, problems } = compileExpression(text, names, { expected });
  return expression ? typeText(expression.type).en : problems.map(({ code }) => code).join(' ');
}

/** The problems of a formula: their codes, and the text each points at. */
const problemsOf = (text: string, expected?: ValueType): readonly string[] =>
  compileExpression(text, names, { expected }).problems.map(
    ({ code, offset, length }) => `${code} ${text.slice(offset, offset + length)}`,
  );

describe('the type of what is right', () => {
  it.each<[string, ValueType]>([
    // sums and comparisons: both sides of one kind
    ['grossProfit + bonusBase', usd],
    ['grossProfit - 300000', usd],
    ['20000 - grossProfit', usd],
    ['repurchaseRate - 60%', ratio],
    ['repurchaseRate + 0.5pp', ratio],
    ['newCustomers + 1', count],
    ['newCustomers + 0.5', { kind: 'number', unit: '' }],
    ['newCustomers + headcount', count],
    ['quoteHours + replyHours', hours],
    ['quoteHours + newCustomers', hours],
    ['fxRate - quoteFxRate', rate],
    ['grossProfit >= 100000', flag],
    ['newCustomers < 2.5', flag],
    ["grade = 'P5'", flag],
    ["'P5' != grade", flag],
    ['grade = formerGrade', flag],
    ['isCustomised = true', flag],
    ['not isCustomised and isNewMarket or newCustomers >= 3', flag],
    ['-grossProfit', usd],
    // products
    ['grossProfit * 3%', usd],
    ['3% * grossProfit', usd],
    ['grossProfit * repurchaseRate', usd],
    ['salary * newCustomers', cny],
    ['salary * quoteHours', cny],
    ['newCustomers * 2', count],
    ['newCustomers * 0.5', { kind: 'number', unit: '' }],
    ['newCustomers * repurchaseRate', { kind: 'number', unit: '' }],
    ['newCustomers * headcount', { kind: 'count', unit: 'people' }],
    ['quoteHours * 2', hours],
    ['quoteHours * newCustomers', hours],
    ['grossProfit * fxRate', cny],
    ['fxRate * grossProfit', cny],
    ['fxRate * 1.05', rate],
    // quotients
    ['grossProfit / bonusBase', ratio],
    ['grossProfit / headcount', usd],
    ['grossProfit / quoteHours', usd],
    ['grossProfit / 3', usd],
    ['grossProfit / repurchaseRate', usd],
    ['salary / fxRate', usd],
    ['fxRate / quoteFxRate', ratio],
    ['newCustomers / headcount', ratio],
    ['newCustomers / 3', { kind: 'number', unit: '' }],
    ['quoteHours / replyHours', ratio],
    ['quoteHours / headcount', hours],
    ['attainment / repurchaseRate', ratio],
    ['attainment / headcount', ratio],
    ['48 / quoteHours', ratio],
    ['300000 / grossProfit', ratio],
    ['1 / headcount', ratio],
    // calls
    ['min(grossProfit * 3%, 20000)', usd],
    ['max(0, grossProfit)', usd],
    ['min(1, 48 / quoteHours)', ratio],
    ['clamp(attainment, 0, 150%)', ratio],
    ['abs(fxRate - quoteFxRate) / quoteFxRate', ratio],
    ['round(grossProfit / 3, 2)', usd],
    ['roundUp(quoteHours)', { kind: 'count', unit: 'hours' }],
    ['roundUp(newCustomers / headcount)', count],
    ['roundUp(grossProfit)', usd],
    ['known(grossProfit) and known(grade)', flag],
    ['count(orderTags)', count],
    ['last(history, 1)', usd],
    ['lowest(history, 3) >= 300000', flag],
    ['total(history, 4) / 4', usd],
    ['if(isCustomised, 1.5, 1)', ratio],
    ['if(isCustomised, grossProfit, 0)', usd],
    ['if(newCustomers > 3, 2%, 0) * grossProfit', usd],
    ["if(isCustomised, grade, 'P1')", grades],
    // literals alone, and reserved words only where they stand alone
    ['5%', ratio],
    ['-5 + 2 * 3', ratio],
    ['true', flag],
    ['commission.band', count],
    ['((grossProfit))', usd],
    ['60 %', ratio],
    ['.5', ratio],
  ])('%s', (text, type) => {
    expect(typeOf(text)).toBe(typeText(type).en);
  });
});

describe('the stated type', () => {
  it.each<[string, ValueType, string]>([
    ['6400', cny, 'money in CNY'],
    ['6400 * repurchaseRate', cny, 'money in CNY'],
    ['6400 * attainment * 2', cny, 'money in CNY'],
    ['2 * 5000', usd, 'money in USD'],
    ['10% * 5000', usd, 'money in USD'],
    ['5000 / 4', usd, 'money in USD'],
    ['5000 / headcount', usd, 'money in USD'],
    ['if(isCustomised, 1.5, 1) * bonusBase', usd, 'money in USD'],
    ['min(1, 48 / quoteHours) * bonusBase', usd, 'money in USD'],
    ['if(isNewMarket, 100, 0)', usd, 'money in USD'],
    ['12', count, 'a whole number'],
    ['roundUp(newCustomers / 3)', count, 'a whole number'],
    ['newCustomers * 0.5', hours, 'a number of hours'],
    ['newCustomers', hours, 'a number of hours'],
    ['newCustomers / headcount', { kind: 'number', unit: 'each' }, 'a number of each'],
    ["'P2'", grades, typeText(grades).en],
    ["if(newCustomers >= 12, 'P3', 'P2')", grades, typeText(grades).en],
    ['7.2', rate, typeText(rate).en],
    // what does not fit
    ['60%', usd, 'TYPE_MISMATCH'],
    ['grossProfit', cny, 'CURRENCY_MIX'],
    ['fxRate', { kind: 'exchange', from: 'EUR', to: 'CNY' }, 'CURRENCY_MIX'],
    ['grossProfit', ratio, 'TYPE_MISMATCH'],
    ['newCustomers', ratio, 'TYPE_MISMATCH'],
    ['newCustomers / 3', count, 'TYPE_MISMATCH'],
    ['2.5', count, 'TYPE_MISMATCH'],
    ['transitDays', hours, 'TYPE_MISMATCH'],
    ['stage', grades, 'CODE_UNKNOWN'],
    ["'P9'", grades, 'CODE_UNKNOWN'],
    ['isCustomised', ratio, 'TYPE_MISMATCH'],
  ])('%s as %o', (text, expected, result) => {
    expect(typeOf(text, expected)).toBe(result);
  });
});

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
