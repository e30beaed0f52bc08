// What formulas give, case by case: edges, missing facts, lists.
import { describe, expect, it } from 'vitest';
import { divides, namesIn } from '../../engine/expression/expression.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import { type Cell, Failure, isAmount, type Value } from '../../engine/values/cell.ts';
import { evaluate, formula } from './evaluate.ts';

const amounts = (...texts: readonly string[]): readonly Value[] => texts.map((text) => Amount.of(text));
const row: Row = new Map<string, Value>([
  ['grossProfit', Amount.of('500000')],
  ['bonusBase', Amount.of('0')],
  ['attainment', Amount.of('0.84')],
  ['repurchaseRate', Amount.of('1.05')],
  ['quoteHours', Amount.of('48.15')],
  ['newCustomers', Amount.of('12')],
  ['grade', 'P2'],
  ['isCustomised', true],
  ['history', amounts('100', '400', '200', '300')],
  ['orderTags', []],
]);

const shown = (cell: Cell): string =>
  cell instanceof Failure
    ? [cell.code, ...cell.missing].join(' ')
    : isAmount(cell)
      ? cell.toExactText()
      : String(cell);
const result = (text: string): string => shown(evaluate(formula(text), row));

describe('a formula gives', () => {
  it.each([
    ['grossProfit * 3%', '15000'],
    ['0.1 + 0.2', '0.3'],
    ['grossProfit / 3', '500000/3'],
    ['grossProfit / 3 * 3 = 500000', 'true'],
    ['attainment / repurchaseRate', '0.8'],
    ['attainment / repurchaseRate < 80%', 'false'],
    ['round(grossProfit / 3, 2)', '166666.67'],
    ['round(-2.5, 0)', '-3'],
    ['round(2.5, 0)', '3'],
    ['roundUp(quoteHours)', '49'],
    ['roundUp(-1.5)', '-1'],
    ['roundUp(3)', '3'],
    ['abs(-3)', '3'],
    ['-attainment', '-0.84'],
    ['- - attainment', '0.84'],
    ['clamp(attainment, 0, 80%)', '0.8'],
    ['clamp(attainment, 90%, 80%)', '0.9'],
    ['min(3, 1, 2)', '1'],
    ['max(3, 1, 2)', '3'],
    ["if(grade = 'P2', 1.5, 1)", '1.5'],
    ['if(not isCustomised, 1, 0)', '0'],
    ['newCustomers >= 12 and isCustomised', 'true'],
    ['count(history)', '4'],
    ['count(orderTags)', '0'],
    ['last(history, 1)', '300'],
    ['last(history, 2)', '200'],
    ['lowest(history, 2)', '200'],
    ['highest(history, 3)', '400'],
    ['total(history, 4)', '1000'],
    ['0.5pp', '0.005'],
    // no value
    ['total(history, 5)', 'TOO_FEW'],
    ['grossProfit / bonusBase', 'ZERO_DENOMINATOR'],
    ['salary * 2', 'MISSING_FACT salary'],
    ['isNewMarket and newCustomers < 12', 'false'],
    ['isNewMarket and newCustomers >= 12', 'MISSING_FACT isNewMarket'],
    ['isNewMarket or newCustomers >= 12', 'true'],
    ['if(isNewMarket, 1, 1)', 'MISSING_FACT isNewMarket'],
    ['if(isCustomised, 1, headcount)', '1'],
    ['known(salary)', 'false'],
    ['known(salary) or known(grade)', 'true'],
    ['known(salary * 2 + 1)', 'false'],
    ['if(known(headcount), headcount, 0)', '0'],
  ])('%s → %s', (text, value) => {
    expect(result(text)).toBe(value);
  });
});

describe('a plan says', () => {
  it('which names it reads, once each', () => {
    expect(namesIn(formula('min(grossProfit, bonusBase, grossProfit) * if(known(stage), 1, 2)'))).toEqual([
      'grossProfit',
      'bonusBase',
      'stage',
    ]);
  });

  it('whether it divides', () => {
    expect(divides(formula('min(1, 48 / quoteHours)'))).toBe(true);
    expect(divides(formula('min(1, 48 * quoteHours)'))).toBe(false);
  });
});
