// How conditions and traces read in both languages.
import { describe, expect, it } from 'vitest';
import { conditionText } from '../../engine/condition/condition-text.ts';
import { traceText } from '../../engine/condition/trace-text.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import type { Value } from '../../engine/values/cell.ts';
import { condition, judgeByProgram } from './judge.ts';
import { names } from './names.ts';

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const row = (facts: Readonly<Record<string, Value>>): Row => new Map(Object.entries(facts));
const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => [zh, en];
const text = (source: unknown) => both(conditionText(condition(source), names));
const trace = (source: unknown, facts: Readonly<Record<string, Value>>) =>
  both(traceText(judgeByProgram(condition(source), row(facts)), names));

const repurchase = leaf('repurchaseRate', 'greaterThanInclusive', '60%');
const customers = leaf('newCustomers', 'greaterThan', '3');

describe('a condition', () => {
  it.each<[unknown, string, string]>([
    [repurchase, '复购率 不低于 60%', 'repurchase rate is at least 60%'],
    [leaf('grossProfit', 'lessThan', '300000'), '毛利 低于 300,000', 'gross profit is below 300,000'],
    [
      leaf('grossProfit', 'lessThanInclusive', '1234.5'),
      '毛利 不超过 1,234.50',
      'gross profit is at most 1,234.50',
    ],
    [leaf('grossProfit', 'greaterThan', '0.005'), '毛利 超过 0.005', 'gross profit is above 0.005'],
    [leaf('repurchaseRate', 'equal', '0.123456'), '复购率 为 12.3456%', 'repurchase rate is 12.3456%'],
    [leaf('repurchaseRate', 'equal', '0.12345678'), '复购率 为 12.345678%', 'repurchase rate is 12.345678%'],
    [leaf('isCustomised', 'equal', true), '定制 为 是', 'customised is yes'],
    [leaf('grade', 'in', ['P1', 'P2']), '职级 属于 P1 级、P2 级', 'grade is one of P1, P2'],
    [leaf('grade', 'notEqual', { fact: 'formerGrade' }), '职级 不为 原职级', 'grade is not former grade'],
    [leaf('orderTags', 'contains', 'needs'), '标签 包含 需求', 'tags contains needs'],
    [{ all: [repurchase] }, '复购率 不低于 60%', 'repurchase rate is at least 60%'],
    [
      { all: [repurchase, { any: [customers, { not: repurchase }] }] },
      '同时满足: 复购率 不低于 60%; (满足任一: 新客户数 超过 3; 并非 (复购率 不低于 60%))',
      'all of: repurchase rate is at least 60%; (any of: new customers is above 3; not (repurchase rate is at least 60%))',
    ],
  ])('%o', (source, zh, en) => {
    expect(text(source)).toEqual([zh, en]);
  });

  it('never reads the same as one with another number', () => {
    expect(text(leaf('repurchaseRate', 'equal', '0.60001'))).not.toEqual(
      text(leaf('repurchaseRate', 'equal', '0.600011')),
    );
  });
});

describe('a trace', () => {
  it.each<[unknown, Readonly<Record<string, Value>>, string, string]>([
    [repurchase, { repurchaseRate: Amount.of('0.632') }, '复购率 63.2% ≥ 60%', 'repurchase rate 63.2% ≥ 60%'],
    [repurchase, { repurchaseRate: Amount.of('0.42') }, '复购率 42% < 60%', 'repurchase rate 42% < 60%'],
    [repurchase, {}, '复购率 未知(缺 repurchaseRate)', 'repurchase rate unknown (missing repurchaseRate)'],
    [
      leaf('newCustomers', 'lessThan', '3'),
      { newCustomers: Amount.of('3') },
      '新客户数 3 ≥ 3',
      'new customers 3 ≥ 3',
    ],
    [
      leaf('newCustomers', 'lessThanInclusive', '3'),
      { newCustomers: Amount.of('4') },
      '新客户数 4 > 3',
      'new customers 4 > 3',
    ],
    [customers, { newCustomers: Amount.of('3') }, '新客户数 3 ≤ 3', 'new customers 3 ≤ 3'],
    [leaf('grade', 'equal', 'P2'), { grade: 'P3' }, '职级 P3 级 ≠ P2 级', 'grade P3 ≠ P2'],
    [leaf('grade', 'notEqual', 'P2'), { grade: 'P2' }, '职级 P2 级 = P2 级', 'grade P2 = P2'],
    [
      leaf('grade', 'in', ['P1', 'P2']),
      { grade: 'P3' },
      '职级 P3 级 不属于 P1 级、P2 级',
      'grade P3 is none of P1, P2',
    ],
    [
      leaf('orderTags', 'contains', 'needs'),
      { orderTags: ['quotation'] },
      '标签 报价 不包含 需求',
      'tags quotation does not contain needs',
    ],
    [
      leaf('grossProfit', 'lessThan', { fact: 'bonusBase' }),
      { grossProfit: Amount.of('9'), bonusBase: Amount.of('10') },
      '毛利 9.00 < 奖金基数 10.00',
      'gross profit 9.00 < bonus base 10.00',
    ],
    [
      leaf('grossProfit', 'lessThan', { fact: 'bonusBase' }),
      { grossProfit: Amount.of('9') },
      '毛利 9.00、奖金基数 未知(缺 bonusBase)',
      'gross profit 9.00, bonus base unknown (missing bonusBase)',
    ],
    [
      { not: repurchase },
      { repurchaseRate: Amount.of('0.42') },
      '并非 (复购率 42% < 60%)',
      'not (repurchase rate 42% < 60%)',
    ],
    [
      { all: [repurchase, { any: [customers, leaf('isCustomised', 'equal', true)] }] },
      { repurchaseRate: Amount.of('0.7'), newCustomers: Amount.of('2') },
      '同时满足: ✓ 复购率 70% ≥ 60%; ? (满足任一: ✗ 新客户数 2 ≤ 3; ? 定制 未知(缺 isCustomised))',
      'all of: ✓ repurchase rate 70% ≥ 60%; ? (any of: ✗ new customers 2 ≤ 3; ? customised unknown (missing isCustomised))',
    ],
  ])('%o of %o', (source, facts, zh, en) => {
    expect(trace(source, facts)).toEqual([zh, en]);
  });
});
