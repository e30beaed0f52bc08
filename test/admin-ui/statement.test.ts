// The statement: what is missing and said so, under which rules it is made out, what changed, and its fingerprint.

import { afterAll, describe, expect, it } from 'vitest';
import { language } from '../../admin-ui/language/language.ts';
import { otherTotal, payChanges } from '../../admin-ui/screens/statement/changes.ts';
import { readPlace, rulesFor, statementLink } from '../../admin-ui/screens/statement/place.ts';
import { fingerprintOf, statementOf } from '../../admin-ui/screens/statement/statement.ts';
import { checkOf, workingsOf } from '../../admin-ui/screens/statement/workings.ts';
import type { EditionSummary } from '../../admin-ui/workspace/api.ts';
import { isAmount } from '../../engine/index.ts';
import { complete, fourth, rowWith, statementWith, third, totalOf } from './statements.ts';

afterAll(() => {
  language.value = 'zh';
});

describe('what is missing', () => {
  it('leaves no total, and every other part as it is', () => {
    const { okrCompletion: _, ...facts } = complete;
    const statement = statementWith(facts);
    expect(totalOf(statement)).toBeUndefined();
    expect(statement.missing).toEqual(['okrCompletion']);
    expect(checkOf(statement)).toBeUndefined();
    expect(statement.parts.map(({ id, cell }) => [id, isAmount(cell)])).toEqual([
      ['baseSalary', true],
      ['processBonus', false],
      ['commissionCny', true],
      ['customerAward', true],
      ['sprintBonus', true],
      ['improvementAward', true],
    ]);
  });

  it('keeps a rate at its base, and the line says why', () => {
    language.value = 'zh';
    const { repurchaseRate: _, ...facts } = complete;
    const statement = statementWith(facts);
    const part = statement.parts.find(({ id }) => id === 'commissionCny');
    const band = part && workingsOf(statement, part).find(({ state }) => state === 'unknown');
    expect(band).toMatchObject({
      text: '第 2 档 $200,000.00 × 2.5% =',
      amount: '$5,000.00',
      note: '缺复购率，按基础比例 2.5%',
    });
  });

  it('says what was not claimed in one line, and nothing of the rules that were not asked', () => {
    language.value = 'zh';
    const statement = statementWith(complete);
    const lines = (id: string) => {
      const part = statement.parts.find((each) => each.id === id);
      return part && workingsOf(statement, part).map(({ text }) => text);
    };
    expect(lines('improvementAward')).toEqual(['申报了改进奖：否']);
    expect(lines('baseSalary')).toEqual([
      'P2 级 → 底薪系数 1.25',
      '底薪基数 ¥6,400.00 × 底薪系数 1.25 = ¥8,000.00',
      '底薪（月） ¥8,000.00 × 3 = ¥24,000.00',
    ]);
  });

  it('refuses facts out of their range instead of reading them as something else', () => {
    expect(statementOf(fourth, rowWith({ ...complete, repurchaseRate: '101%' })).kind).toBe('refused');
  });
});

describe('which rules, and what changed', () => {
  const summary = (
    id: string,
    effectiveFrom: string,
    state: EditionSummary['state'] = 'published',
  ): EditionSummary => ({
    id,
    state,
    effectiveFrom,
    inForce: false,
    publishedAt: `${effectiveFrom}T00:00:00Z`,
    contentHash: '',
    findings: { error: 0, warning: 0, note: 0 },
  });
  const editions = [
    summary('2026-Q3', '2026-07-01'),
    summary('2026-Q4', '2026-10-01'),
    summary('2027-Q1', '2027-01-01', 'draft'),
  ];
  const chosen = (quarter: string, asked?: string) => {
    const { own, shown, compared, isTrial } = rulesFor(editions, quarter, asked);
    return [own?.id, shown?.id, compared?.id, isTrial];
  };

  it('are those in force at the end of the quarter, unless others are asked for', () => {
    expect(chosen('2026-Q4')).toEqual(['2026-Q4', '2026-Q4', '2026-Q3', false]);
    expect(chosen('2026-Q3')).toEqual(['2026-Q3', '2026-Q3', undefined, false]);
    expect(chosen('2026-Q4', '2027-Q1')).toEqual(['2026-Q4', '2027-Q1', '2026-Q4', true]);
    expect(chosen('2027-Q1')).toEqual(['2026-Q4', '2026-Q4', '2026-Q4', false]);
    expect(chosen('2026-Q2')).toEqual([undefined, '2026-Q3', undefined, true]);
    expect(chosen('2026-Q4', 'nonsense')).toEqual(['2026-Q4', '2026-Q4', '2026-Q3', false]);
  });

  it('differ in the commission alone, and the same data shows by how much', () => {
    const statement = statementWith({ ...complete, grossProfit: '420000' });
    const changes = payChanges(statement, third);
    expect(changes).toHaveLength(3);
    expect(new Set(changes.map(({ policy }) => policy.en))).toEqual(new Set(['Sales commission']));
    const other = otherTotal(statement, third);
    expect([other?.total.toText(), other?.difference.toText()]).toEqual(['121560', '3600']);
  });

  it('have an address of their own', () => {
    const link = statementLink({ person: '白帆', quarter: '2026-Q3', edition: '2027-Q1' });
    expect(decodeURIComponent(link)).toBe('/statement/白帆/2026-Q3?edition=2027-Q1');
    expect(readPlace('白帆/2026-Q3')).toEqual({ person: '白帆', quarter: '2026-Q3' });
    expect(readPlace('白帆')).toEqual({ person: '白帆', quarter: '' });
  });
});

describe('the fingerprint', () => {
  const of = (facts: Readonly<Record<string, unknown>>, edition = fourth) => {
    const { rules, data } = fingerprintOf(statementWith(facts, edition));
    return { rules, data };
  };

  it('is the same however a fact was written, and another when a fact or the rules are', () => {
    const print = of(complete);
    expect(of({ ...complete, repurchaseRate: 0.6, grossProfit: 320000 })).toEqual(print);
    expect(of({ ...complete, grossProfit: '320000.01' })).toEqual({
      ...print,
      data: expect.not.stringMatching(print.data),
    });
    expect(of(complete, third)).toEqual({ ...print, rules: expect.not.stringMatching(print.rules) });
    expect(of({ ...complete, emailsSent: 600 })).toEqual(print);
  });
});
