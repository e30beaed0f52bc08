// What changed between two editions, in words: every sort of change is told, once, and nothing is lost.
import { describe, expect, it } from 'vitest';
import { diffEditions, isSameEdition, type PolicyDiff } from '../../engine/index.ts';
import { type Replacement, smallEdition } from './small-edition.ts';

const base = smallEdition();

function commissionDiff(...replacements: readonly Replacement[]): PolicyDiff {
  const found = diffEditions(base, smallEdition(...replacements)).policies.find(
    ({ policy }) => policy === 'commission',
  );
  if (!found) throw new Error('both editions have a commission');
  return found;
}

const said = ({ changes }: PolicyDiff) => changes.map(({ text }) => text.zh);
const saidInEnglish = ({ changes }: PolicyDiff) => changes.map(({ text }) => text.en);

describe('what changed', () => {
  it('is nothing between an edition and itself', () => {
    const diff = diffEditions(base, smallEdition());
    expect(isSameEdition(diff)).toBe(true);
    expect(diff.policies.map(({ state }) => state)).toEqual(['unchanged']);
  });

  it.each<readonly [string, Replacement, string, string]>([
    [
      'an edge',
      ['from: 300000', 'from: 280000'],
      '第 3 档起点 300,000 → 280,000',
      'band 3 start 300,000 → 280,000',
    ],
    [
      'an accepted step between rates',
      [
        'below: 0',
        'below: 0\n    smoothing: { from: 0.5pp, to: 1pp, accepted: [{ band: 4, reason: { zh: 试行, en: trial } }] }',
      ],
      '级差 无 → 下限 0.5pp,上限 1pp,已接受的级差:第 3 档到第 4 档',
      'step between rates none → at least 0.5pp, at most 1pp, accepted step from band 3 to band 4',
    ],
    ['a rate', ['rate: 5%', 'rate: 5.25%'], '第 4 档比例 5.0% → 5.25%', 'band 4 rate 5.0% → 5.25%'],
    [
      'the number of a condition',
      ['value: 60%', 'value: 50%'],
      '第 2 档上浮条件 复购率 不低于 60% → 50%',
      'band 2 condition of the lift repurchase rate is at least 60% → 50%',
    ],
    [
      'the operator of a condition',
      ['greaterThanInclusive, value: 60%', 'greaterThan, value: 60%'],
      '第 2 档上浮条件 复购率 不低于 60% → 复购率 超过 60%',
      'band 2 condition of the lift repurchase rate is at least 60% → repurchase rate is above 60%',
    ],
    [
      'the mode',
      ['mode: marginal', 'mode: whole'],
      '计算方式 分段累进 → 全额',
      'mode marginal tiers → whole-amount tiers',
    ],
    [
      'a lift that goes',
      ['        lifted: 4%\n', ''],
      '第 3 档上浮比例 4.0% → 无',
      'band 3 lifted rate 4.0% → none',
    ],
    [
      'a band that goes',
      ['      - { from: 500000, rate: 5% }\n', ''],
      '删除第 4 档:起点 500,000,比例 5.0%',
      'removed band 4: start 500,000, rate 5.0%',
    ],
    [
      'the cadence',
      ['cadence: quarterly', 'cadence: yearly'],
      '调整周期 每季度 → 每年',
      'cadence quarterly → yearly',
    ],
    [
      'an outcome that goes',
      ['  band: { label: { zh: 所在档, en: band }, from: commission.band }\n', ''],
      '删除结果“所在档”:来源 提成:所在档',
      'removed outcome "band": source commission: band',
    ],
  ])('names %s', (_, replacement, zh, en) => {
    const diff = commissionDiff(replacement);
    expect(diff.state).toBe('rules');
    expect(said(diff).map((text) => text.replace('提成 · ', ''))).toEqual([zh]);
    expect(saidInEnglish(diff).map((text) => text.replace('commission · ', ''))).toEqual([en]);
  });

  it('reads a band put between two others as one that is new, and keeps the others apart', () => {
    const diff = commissionDiff(
      ['      - from: 300000', '      - { from: 200000, rate: 3% }\n      - from: 300000'],
      ['lifted: 4%', 'lifted: 4.25%'],
    );
    expect(said(diff)).toEqual([
      '提成 · 新增第 3 档:起点 200,000,比例 3.0%',
      '提成 · 第 4 档上浮比例 4.0% → 4.25%',
    ]);
  });

  it('points each change at its place in the later text', () => {
    const [change] = commissionDiff(['rate: 5%', 'rate: 5.25%']).changes;
    expect(change).toMatchObject({ block: 'commission', path: ['blocks', 0, 'bands', 3, 'rate'] });
  });

  it('tells words from rules', () => {
    const wording = commissionDiff(['zh: I3 · 毛利阶梯计提', 'zh: I3 · 按毛利分档']);
    expect(wording.state).toBe('wording');
    expect(said(wording)).toEqual(['依据 I3 · 毛利阶梯计提 → I3 · 按毛利分档']);
    expect(saidInEnglish(wording)).toEqual(['reason (wording unchanged)']);
  });

  it('tells another way of writing a number from another number', () => {
    const diff = commissionDiff(['rate: 5%', 'rate: 0.05']);
    expect(diff.state).toBe('wording');
    expect(said(diff)).toEqual(['提成 · 第 4 档比例换了写法,数值不变(5% → 0.05)']);
  });

  it('tells comments from everything else', () => {
    expect(commissionDiff(['# Each slice', '# Every slice'])).toMatchObject({
      state: 'comments',
      changes: [],
    });
  });

  it('does not call a broken text removed', () => {
    expect(commissionDiff(['mode: marginal', 'mode: [marginal']).state).toBe('unreadable');
  });

  it('still tells what changed in a policy that no longer compiles', () => {
    const diff = commissionDiff(['on: grossProfit', 'on: grosProfit']);
    expect(said(diff)).toEqual(['提成 · 计算基础 毛利 → grosProfit']);
  });

  it('tells a member nobody has words for by its own name', () => {
    const diff = commissionDiff(['    below: 0', '    below: 0\n    surprise: { a: 1 }']);
    expect(said(diff)).toEqual(['提成 · surprise 无 → {"a":"1"}']);
  });

  it('counts worked cases', () => {
    expect(commissionDiff(['commission: 16000.00', 'commission: 16000.01']).cases).toEqual({
      added: 0,
      removed: 0,
      changed: 1,
    });
  });

  it('tells changes of the vocabulary and of the edition', () => {
    const diff = diffEditions(base, smallEdition(['max: 1', 'max: 120%'], ['fx: 7.20', 'fx: 7.10']));
    expect(diff.facts.map(({ text }) => text.zh)).toEqual(['复购率 · 上限 100% → 120%']);
    expect(diff.head.map(({ text }) => text.en)).toEqual(['fixed exchange rate 7.20 → 7.10']);
  });

  it('names policies that come and go', () => {
    const alone = {
      ...base,
      documents: new Map([...base.documents].filter(([path]) => !path.includes('/'))),
      findings: [],
    };
    expect(diffEditions(alone, base).policies[0]).toMatchObject({ policy: 'commission', state: 'added' });
    expect(diffEditions(base, alone).policies[0]).toMatchObject({ policy: 'commission', state: 'removed' });
  });
});
