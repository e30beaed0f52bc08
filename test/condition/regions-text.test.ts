// The region in which two conditions hold together, found and put into words.
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../engine/condition/condition.ts';
import { findBox, firstRegion } from '../../engine/condition/regions.ts';
import { boxText } from '../../engine/condition/regions-text.ts';
import { type Bilingual, both, same } from '../../engine/values/bilingual.ts';
import type { Names } from '../../engine/values/named.ts';
import { all, code, divided, leaf, money, names, number, other } from './regions-names.ts';

describe('where two conditions hold together', () => {
  const together = (a: Condition, b: Condition): Bilingual | undefined => {
    const regions = divided([a, b]);
    const box = findBox(regions, ([first, second]) => first === true && second === true);
    return box && boxText(regions, box, names);
  };

  it.each<[string, Condition, Condition, Bilingual | undefined]>([
    [
      'touching intervals',
      leaf('amount', 'lessThan', number('50000')),
      leaf('amount', 'greaterThanInclusive', number('50000')),
      undefined,
    ],
    [
      'a shared edge',
      leaf('amount', 'lessThanInclusive', number('50000')),
      leaf('amount', 'greaterThanInclusive', number('50000')),
      both('金额 为 50,000', 'amount is 50,000'),
    ],
    [
      'an overlap',
      leaf('amount', 'lessThanInclusive', number('200000')),
      leaf('amount', 'greaterThan', number('50000')),
      both('金额 超过 50,000 且 不超过 200,000', 'amount is above 50,000 and is at most 200,000'),
    ],
    [
      'an overlap in one matter',
      all(
        leaf('amount', 'lessThan', number('200000')),
        leaf('matter', 'in', { kind: 'list', items: [code('pricing'), code('terms')] }),
      ),
      all(leaf('amount', 'greaterThanInclusive', number('50000')), leaf('matter', 'notEqual', code('terms'))),
      both(
        '金额 不低于 50,000 且 低于 200,000,事项 为 定价',
        'amount is at least 50,000 and is below 200,000, matter is pricing',
      ),
    ],
    [
      'no whole number between',
      leaf('visits', 'greaterThan', number('3')),
      leaf('visits', 'lessThan', number('4')),
      undefined,
    ],
    [
      'outside the range',
      leaf('visits', 'greaterThan', number('10')),
      leaf('isNew', 'equal', { kind: 'flag', value: true }),
      undefined,
    ],
    [
      'ends of the range go without saying',
      leaf('visits', 'lessThanInclusive', number('10')),
      leaf('visits', 'lessThan', number('4')),
      both('拜访 低于 4', 'visits is below 4'),
    ],
    [
      'everywhere',
      leaf('visits', 'greaterThanInclusive', number('0')),
      leaf('visits', 'lessThanInclusive', number('10')),
      both('任何情况', 'in every case'),
    ],
    [
      'a list',
      leaf('tags', 'contains', code('terms')),
      leaf('tags', 'doesNotContain', code('credit')),
      both('标签 包含 账期,标签 不包含 信用', 'tags contains terms, tags does not contain credit'),
    ],
    [
      'a list and its opposite',
      leaf('tags', 'contains', code('terms')),
      leaf('tags', 'doesNotContain', code('terms')),
      undefined,
    ],
    [
      'two names',
      leaf('amount', 'lessThanInclusive', other('limit')),
      leaf('limit', 'greaterThan', other('amount')),
      both('金额 低于 限额', 'amount is below limit'),
    ],
    [
      'two names and their opposite',
      leaf('amount', 'lessThan', other('limit')),
      leaf('limit', 'lessThanInclusive', other('amount')),
      undefined,
    ],
    [
      'a name and itself',
      leaf('amount', 'lessThan', other('amount')),
      leaf('isNew', 'equal', { kind: 'flag', value: true }),
      undefined,
    ],
    [
      'a flag',
      leaf('isNew', 'equal', { kind: 'flag', value: true }),
      leaf('isNew', 'notEqual', { kind: 'flag', value: false }),
      both('新客 为 是', 'new customer is yes'),
    ],
  ])('%s', (_, a, b, words) => {
    expect(together(a, b)).toEqual(words);
  });

  it('is a proof for facts and constants only', () => {
    const constant = leaf('amount', 'lessThan', number('1'));
    expect(divided([constant]).independent).toBe(true);
    expect(divided([constant, leaf('amount', 'lessThan', other('limit'))]).independent).toBe(false);
    const column: Names = new Map([
      ['amount', { name: 'amount', type: money, label: same('amount'), origin: 'column' }],
    ]);
    expect(divided([constant], column).independent).toBe(false);
  });

  it('starts at one region of the box', () => {
    const regions = divided([leaf('isNew', 'equal', { kind: 'flag', value: false })]);
    const box = findBox(regions, ([holding]) => holding === true);
    expect(regions.verdicts(firstRegion(box ?? []))).toEqual([true]);
  });
});
