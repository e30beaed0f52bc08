// What the answers to the shipped questions change in money: the figures their readings state, and why nothing changes where nothing does.
import { describe, expect, it } from 'vitest';
import {
  Amount,
  answerEdits,
  answerRows,
  assert,
  choiceEffect,
  choiceEffectText,
  type Edition,
  type OwnerQuestionAt,
  ownerQuestions,
  policyRows,
  type ReadableRow,
  readRow,
  sum,
  type Written,
  WrittenNumber,
  withEdits,
} from '../../engine/index.ts';
import { edition } from './editions.ts';

const q4 = edition('2026-Q4');

/** The question of a document that asks about `words`. */
function question(file: string, words: string): OwnerQuestionAt {
  const found = ownerQuestions(q4).find((each) => each.file === file && each.question.en.includes(words));
  assert(found, `${file} asks about ${words}`);
  return found;
}

/** Rows as a caller writes them. */
const rows = (...facts: readonly Readonly<Record<string, Written>>[]): readonly ReadableRow[] =>
  facts.map((row) => ({ read: (vocabulary) => readRow(row, vocabulary) }));
const number = (text: string): WrittenNumber => new WrittenNumber(text);

const sellers = [
  { grossProfit: number('800000'), repurchaseRate: '60%', newCustomerShare: '40%', highMarginShare: '35%' },
  { grossProfit: number('800000'), repurchaseRate: '60%', newCustomerShare: '40%', highMarginShare: '34%' },
  { grossProfit: number('500000'), repurchaseRate: '60%', newCustomerShare: '40%', highMarginShare: '50%' },
];
const statement = {
  grade: 'P2',
  emailOpenRate: '20%',
  sampleRecordCompleteness: '100%',
  okrCompletion: '64%',
  bonusBase: number('6000'),
  fxRate: number('7.20'),
  attainment: '200%',
  sprintBonusBase: number('5000'),
};

/** What changes in the own policy and in pay: outcome, difference, rows up and down. */
function moneyOf(of: OwnerQuestionAt, choice: string, data: readonly ReadableRow[]) {
  const effect = choiceEffect(q4, of, choice, data);
  assert(effect.kind === 'compared', 'the choice can be made');
  return [effect.own, effect.pay].map((each) =>
    each?.money
      .filter(({ difference }) => !difference.isZero())
      .map(
        ({ outcome, difference, rowsUp, rowsDown }) =>
          `${outcome} ${difference.toFixed(2)} ${rowsUp}/${rowsDown}`,
      ),
  );
}

describe('what an answer changes', () => {
  const lift = question('incentives/commission.yaml', 'high-margin');
  it('each 0.5pp of the top band pays 1,500 USD more at 800,000, as the reading says', () => {
    expect(moneyOf(lift, 'lift-5-5', rows(...sellers))).toEqual([
      ['commission 1500.00 1/0'],
      ['commission 1500.00 1/0'],
    ]);
    expect(moneyOf(lift, 'lift-6', rows(...sellers))).toEqual([
      ['commission 3000.00 1/0'],
      ['commission 3000.00 1/0'],
    ]);
  });

  it('is the difference of the two editions, evaluated one by one', () => {
    const data = sellers.map((seller) => ({ ...statement, ...seller }));
    const { edition: candidate } = withEdits(q4, lift.file, answerEdits(lift, 'lift-5-5'));
    const [before, after] = [q4, candidate].map((each) => {
      const policy = each?.policies.get('pay-statement');
      assert(each && policy, 'both editions have a statement');
      const totals = answerRows(each, policy, data).results.map(({ answer }) => answer?.outcomes.total);
      return sum(totals.map((total) => Amount.of(String(total))));
    });
    const [, pay] = moneyOf(lift, 'lift-5-5', rows(...data));
    expect(pay?.[0]).toBe(`total ${after?.minus(before ?? Amount.zero).toFixed(2)} 1/0`);
    expect(pay).toEqual(['total 10800.00 1/0', 'commission 1500.00 1/0', 'commissionCny 10800.00 1/0']);
  });

  it.each([
    [
      'edition.yaml',
      'exchange rate',
      'at-7-10',
      ['total -1600.00 0/1', 'commissionCny -1600.00 0/1'],
      undefined,
    ],
    [
      'edition.yaml',
      'exchange rate',
      'at-7-30',
      ['total 1600.00 1/0', 'commissionCny 1600.00 1/0'],
      undefined,
    ],
    [
      'incentives/process-bonus.yaml',
      'Between 60%',
      'linear',
      ['total 3000.00 1/0', 'processBonus 3000.00 1/0'],
      ['processBonus 3000.00 1/0'],
    ],
    [
      'incentives/sprint-bonus.yaml',
      'floor and a cap',
      'cap-100',
      ['total -5000.00 0/1', 'sprintBonus -5000.00 0/1', 'specials -5000.00 0/1'],
      undefined,
    ],
  ])('%s, %s, %s: as its reading says', (file, words, choice, paid, own) => {
    // Attainments of 80%, 100% and 80% make 86.67%; that of the reading is 80%.
    const eighty = {
      ...statement,
      emailOpenRate: '15%',
      sampleRecordCompleteness: '100%',
      okrCompletion: '64%',
    };
    const seller = {
      ...eighty,
      grossProfit: number('500000'),
      repurchaseRate: '60%',
      newCustomerShare: '40%',
    };
    const [found, pay] = moneyOf(question(file, words), choice, rows(seller));
    expect(pay).toEqual(paid);
    if (own) expect(found).toEqual(own);
  });

  it('of the base of the sprint bonus is 13,000 CNY between the readings', () => {
    const data = rows({
      ...statement,
      attainment: '100%',
      bonusBase: number('18000'),
      grossProfit: number('0'),
    });
    const [own] = moneyOf(
      question('incentives/pay-statement.yaml', 'base of the sprint'),
      'process-base',
      data,
    );
    expect(own).toEqual(['total 13000.00 1/0', 'sprintBonus 13000.00 1/0', 'specials 13000.00 1/0']);
  });

  it('of the weights of a tool turns the choice of small customers, as the reading says', () => {
    const of = question('tools/tool-choice.yaml', 'six capabilities');
    const first = (each: Edition | undefined): string | undefined => {
      const policy = each?.policies.get('tool-choice');
      assert(each && policy, 'the edition chooses tools');
      const candidates = policyRows(each, policy);
      const facts = candidates.map(
        (row) => ({ ...(row.facts as object), need: 'small-customers' }) as Written,
      );
      const ranks = answerRows(each, policy, facts).results.map(({ answer }) => answer?.outcomes.rank);
      return candidates[ranks.indexOf(1)]?.name.en;
    };
    const twice = withEdits(q4, of.file, answerEdits(of, 'twice')).edition;
    expect([first(q4), first(twice)]).toEqual(['Fumasoft', 'Futong']);
  });
});

describe('where nothing changes, it says why', () => {
  const lift = question('incentives/commission.yaml', 'high-margin');
  const said = (of: OwnerQuestionAt, choice: string, data: readonly ReadableRow[]): string =>
    choiceEffectText(choiceEffect(q4, of, choice, data)).en;

  it('nobody is concerned', () =>
    expect(said(lift, 'lift-5-5', rows({ grossProfit: number('100000'), highMarginShare: '50%' }))).toBe(
      'no effect on this data',
    ));

  it('the data lacks the facts', () =>
    expect(said(lift, 'lift-5-5', rows({ repurchaseRate: '60%' }))).toBe(
      'the data lacks gross profit, new-customer share, high-margin share, so the effect cannot be seen',
    ));

  it('no row is about it', () =>
    expect(choiceEffect(q4, lift, 'lift-5-5', rows({ orders: number('3') }))).toMatchObject({
      own: { verdict: 'lacking', rows: 0, unrelated: 1 },
    }));

  it('it is no part of pay', () => {
    const of = question('process/follow-up.yaml', 'dormant');
    expect(said(of, 'after-60', rows({ customerGrade: 'A', daysSinceInteraction: number('61') }))).toBe(
      'segment differs in 1 row, cadence in days differs in 1 row, content differs in 1 row; no direct effect on pay',
    );
  });

  it('rows without an answer lack one thing less', () => {
    const of = question('incentives/pay-statement.yaml', 'no exchange rate');
    const { fxRate, ...withoutRate } = statement;
    const data = rows({ ...statement, grossProfit: number('100000') }, withoutRate);
    expect(fxRate).toBeDefined();
    expect(said(of, 'fallback-7-20', data)).toBe('no effect on this data');
  });

  it('but what one gains and another loses is said', () => {
    const of = question('incentives/process-bonus.yaml', 'one attainment');
    const bonus = { bonusBase: number('6000') };
    const data = rows(
      { ...bonus, emailOpenRate: '25%', sampleRecordCompleteness: '100%', okrCompletion: '0%' },
      { ...bonus, emailOpenRate: '10%', sampleRecordCompleteness: '0%', okrCompletion: '80%' },
    );
    expect(said(of, 'okr-half', data)).toContain('process bonus 0.00 CNY (1 up, 1 down)');
  });

  it('a report alone reads it', () => {
    const of = question('team/authorization-audit.yaml', 'taken together');
    expect(said(of, 'within-7', rows({ breachesInPeriod: number('1') }))).toBe(
      'changes no answer; reports alone read it',
    );
    expect(said(of, 'within-7', rows({ orders: number('3') }))).toBe(
      'changes no answer; reports alone read it',
    );
  });

  it('an answer is gone', () =>
    expect(
      said(
        question('goals/deal-target.yaml', 'role to role'),
        'factor-required',
        rows({ teamRevenueTarget: number('2400000'), headcount: number('6') }),
      ),
    ).toBe('deal target −400,000.00 USD (1 without an answer now); no direct effect on pay'));
});
