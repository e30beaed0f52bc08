// The names that the tests of formulas may read: one of every type, as a policy would declare them.
import { both } from '../../engine/values/bilingual.ts';
import type { Named, Names } from '../../engine/values/named.ts';
import type { ValueType } from '../../engine/values/types.ts';

export const usd: ValueType = { kind: 'money', currency: 'USD' };
export const cny: ValueType = { kind: 'money', currency: 'CNY' };
export const ratio: ValueType = { kind: 'ratio' };
export const hours: ValueType = { kind: 'number', unit: 'hours' };
export const count: ValueType = { kind: 'count', unit: '' };
export const flag: ValueType = { kind: 'flag' };
export const rate: ValueType = { kind: 'exchange', from: 'USD', to: 'CNY' };
export const grades: ValueType = {
  kind: 'code',
  codes: ['P1', 'P2', 'P3', 'P5'].map((code) => ({ code, label: both(`${code} 级`, code) })),
};
export const stages: ValueType = {
  kind: 'code',
  codes: [
    { code: 'needs', label: both('需求', 'needs') },
    { code: 'quotation', label: both('报价', 'quotation') },
  ],
};
export const listOf = (of: ValueType): ValueType => ({ kind: 'list', of });

const name = (text: string, type: ValueType, zh: string, en: string): Named => ({
  name: text,
  type,
  label: both(zh, en),
  origin: 'fact',
});

const all: readonly Named[] = [
  name('grossProfit', usd, '毛利', 'gross profit'),
  name('bonusBase', usd, '奖金基数', 'bonus base'),
  name('salary', cny, '月薪', 'salary'),
  name('repurchaseRate', ratio, '复购率', 'repurchase rate'),
  name('attainment', ratio, '达成率', 'attainment'),
  name('quoteHours', hours, '报价时长', 'quote hours'),
  name('replyHours', hours, '回复时长', 'reply hours'),
  name('transitDays', { kind: 'number', unit: 'days' }, '运输天数', 'transit days'),
  name('newCustomers', count, '新客户数', 'new customers'),
  name('headcount', { kind: 'count', unit: 'people' }, '人数', 'headcount'),
  name('fxRate', rate, '汇率', 'exchange rate'),
  name('quoteFxRate', rate, '报价汇率', 'quoted exchange rate'),
  name('euroRate', { kind: 'exchange', from: 'EUR', to: 'CNY' }, '欧元汇率', 'euro rate'),
  name('isCustomised', flag, '定制', 'customised'),
  name('isNewMarket', flag, '新市场', 'new market'),
  name('grade', grades, '职级', 'grade'),
  name('formerGrade', grades, '原职级', 'former grade'),
  name('stage', stages, '阶段', 'stage'),
  name('history', listOf(usd), '毛利历史', 'gross profit history'),
  name('orderTags', listOf(stages), '标签', 'tags'),
  name('commission.band', count, '提成档位', 'commission band'),
  name('note', { kind: 'text' }, '说明', 'note'),
];

export const names: Names = new Map(all.map((named) => [named.name, named]));
