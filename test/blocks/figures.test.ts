// A figure of a table or rule that changes is found, named, and can be put back by itself.
import { describe, expect, it } from 'vitest';
import type { KindName } from '../../engine/blocks/index.ts';
import { changedFigures } from '../../engine/edition/drivers.ts';
import type { Policy } from '../../engine/policy/policy.ts';
import { checkFragment } from './case-file.ts';
import { aroundExample, exampleText } from './example.ts';

function policyOf(text: string): Policy {
  const { policy, findings } = checkFragment('figures.yaml', aroundExample(text).text);
  if (!policy) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  return policy;
}

describe('a changed figure', () => {
  it.each<[KindName, string, string, string, string]>([
    [
      'bands',
      'lifted: 3%',
      'lifted: 3.5%',
      '提成 · 第 2 档的上浮比例 3.0% → 3.5%',
      'commission · lifted rate of band 2 3.0% → 3.5%',
    ],
    [
      'lookup',
      'multiplier: 125%',
      'multiplier: 130%',
      '职级表 · P2 的 multiplier 125.0% → 130.0%',
      'grade table · multiplier of P2 125.0% → 130.0%',
    ],
    [
      'rules',
      'value: 300000',
      'value: 310000',
      '决定 · 规则 promote 的门槛 300,000.00 → 310,000.00',
      'decision · threshold of rule promote 300,000.00 → 310,000.00',
    ],
    [
      'rules',
      'bonus: 5000',
      'bonus: 6000',
      '决定 · 规则 promote 的 bonus 5,000.00 → 6,000.00',
      'decision · bonus of rule promote 5,000.00 → 6,000.00',
    ],
    [
      'rules',
      'value: keep, bonus: 0',
      'value: promote, bonus: 0',
      '决定 · 其他情况的结果 保持 → 晋升',
      'decision · outcome of otherwise keep → promote',
    ],
  ])('of %s: %s', (kind, before, after, zh, en) => {
    const text = exampleText(kind);
    expect(text.split(before)).toHaveLength(2);
    const figures = changedFigures(policyOf(text), policyOf(text.replace(before, after)));
    expect(figures.map((figure) => figure.text)).toEqual([{ zh, en }]);
  });
});
