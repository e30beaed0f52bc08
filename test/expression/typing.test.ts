// What a formula may say: the type of everything that is right, and what fits a stated type.

import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../engine/expression/compile.ts';
import { typeText, type ValueType } from '../../engine/values/types.ts';
import { cny, count, flag, grades, hours, names, rate, ratio, usd } from './names.ts';

/** The type of a formula in words; its problems where there are any. */
function typeOf(text: string, expected?: ValueType): string {
  const { expression, problems } = compileExpression(text, names, { expected });
  return expression ? typeText(expression.type).en : problems.map(({ code }) => code).join(' ');
}

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
