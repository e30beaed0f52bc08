// Facts with ranges, and short ways to write conditions over them, for the tests of regions.
import type { Condition, Leaf, Operand, Operator } from '../../engine/condition/condition.ts';
import { divide, type Regions } from '../../engine/condition/regions.ts';
import { Amount } from '../../engine/values/amount.ts';
import { type Bilingual, both } from '../../engine/values/bilingual.ts';
import { between, type Interval } from '../../engine/values/interval.ts';
import type { Named, Names } from '../../engine/values/named.ts';
import type { ValueType } from '../../engine/values/types.ts';

export const money: ValueType = { kind: 'money', currency: 'USD' };
const count: ValueType = { kind: 'count', unit: '' };
const flag: ValueType = { kind: 'flag' };
const matters: ValueType = {
  kind: 'code',
  codes: [
    { code: 'pricing', label: both('定价', 'pricing') },
    { code: 'terms', label: both('账期', 'terms') },
    { code: 'credit', label: both('信用', 'credit') },
  ],
};
const tags: ValueType = { kind: 'list', of: matters };

const range = (from: string, to: string): Interval => between(Amount.of(from), Amount.of(to));
const named = (name: string, type: ValueType, label: Bilingual, within?: Interval): [string, Named] => [
  name,
  { name, type, label, origin: 'fact', ...(within && { range: within }) },
];
export const names: Names = new Map([
  named('amount', money, both('金额', 'amount'), range('0', '1000000')),
  named('limit', money, both('限额', 'limit')),
  named('visits', count, both('拜访', 'visits'), range('0', '10')),
  named('matter', matters, both('事项', 'matter')),
  named('isNew', flag, both('新客', 'new customer')),
  named('tags', tags, both('标签', 'tags')),
]);

export const leaf = (name: string, operator: Operator, value: Operand): Leaf => {
  const type = names.get(name)?.type ?? flag;
  return { kind: 'leaf', name, type, operator, value };
};
export const number = (text: string): Operand => ({ kind: 'number', text });
export const code = (text: string): Operand => ({ kind: 'code', code: text });
export const other = (name: string): Operand => ({ kind: 'name', name });
export const all = (first: Condition, ...rest: readonly Condition[]): Condition => ({
  kind: 'all',
  parts: [first, ...rest],
});

/** The regions of conditions that are known to be few. */
export function divided(conditions: readonly Condition[], known: Names = names): Regions {
  const regions = divide(conditions, known);
  if (!regions) throw new Error('too many regions');
  return regions;
}
