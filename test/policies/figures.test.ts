// Every figure the rules give, asked as a caller asks: facts in JSON, outcomes as the door answers them, to the last digit.
import { describe, expect, it } from 'vitest';
import { type Answered, answerRows, readJson } from '../../engine/index.ts';
import { edition } from './editions.ts';

/** The answer of one policy to facts in JSON. */
function ask(policy: string, facts: string, editionId = '2026-Q4'): Answered {
  const read = edition(editionId);
  const found = read.policies.get(policy);
  const { value } = readJson(facts);
  if (!found || value === undefined)
    throw new Error(`no policy ${policy}, or facts that are not JSON: ${facts}`);
  const [result] = answerRows(read, found, [value]).results;
  if (!result) throw new Error('a row has an answer');
  return result;
}

const outcome = (policy: string, facts: string, name: string, editionId?: string) =>
  ask(policy, facts, editionId).answer?.outcomes[name];
const reason = (policy: string, facts: string, name: string) => ask(policy, facts).answer?.unavailable[name];

describe('I3 commission', () => {
  const states = {
    both: '"repurchaseRate": "60%", "newCustomerShare": 0.4',
    repurchase: '"repurchaseRate": 0.6, "newCustomerShare": 0.39',
    fresh: '"repurchaseRate": 0.59, "newCustomerShare": "0.4"',
    neither: '"repurchaseRate": 0.59, "newCustomerShare": 0.39',
  };
  it.each([
    ['-20000', '0.00', '0.00', '0.00', '0.00'],
    ['0', '0.00', '0.00', '0.00', '0.00'],
    ['100000', '2000.00', '2000.00', '2000.00', '2000.00'],
    ['300000', '8000.00', '8000.00', '7000.00', '7000.00'],
    ['500000', '16000.00', '15000.00', '15000.00', '14000.00'],
    ['800000', '31000.00', '30000.00', '30000.00', '29000.00'],
  ])('on %s', (grossProfit, ...expected) => {
    const found = Object.values(states).map((state) =>
      outcome('commission', `{"grossProfit": ${grossProfit}, ${state}}`, 'commission'),
    );
    expect(found).toEqual(expected);
  });

  it.each([
    ['2026-Q4', '550979.5', '18548.98'],
    ['2026-Q3', '550979.5', '18748.98'],
    ['2026-Q4', '"550979.50"', '18548.98'],
    ['2026-Q4', '12345678901234567890.01', '617283945061719394.50'],
    ['2026-Q3', '280000', '7400.00'],
    ['2026-Q4', '280000', '7400.00'],
    ['2026-Q3', '300000', '8200.00'],
    ['2026-Q3', '500000', '16200.00'],
  ])('in %s on %s is exact', (id, grossProfit, expected) => {
    const facts = `{"grossProfit": ${grossProfit}, "repurchaseRate": 0.73, "newCustomerShare": 0.47}`;
    expect(outcome('commission', facts, 'commission', id)).toBe(expected);
  });

  it('lists what each band pays, and why', () => {
    const facts = '{"grossProfit": 500000, "repurchaseRate": 0.632, "newCustomerShare": 0.4}';
    expect(outcome('commission', facts, 'lines')).toMatchObject([
      { item: '1', amount: '100000.00', rate: '0.02', pay: '2000.00', condition: 'none' },
      { item: '2', amount: '200000.00', rate: '0.03', pay: '6000.00', condition: 'met' },
      { item: '3', amount: '200000.00', rate: '0.04', pay: '8000.00', condition: 'met' },
    ]);
  });

  it('leaves a lift that cannot be judged at the base rate, and says so', () => {
    expect(outcome('commission', '{"grossProfit": 300000}', 'lines')).toMatchObject([
      { item: '1', pay: '2000.00', condition: 'none' },
      { item: '2', rate: '0.025', pay: '5000.00', condition: 'unknown' },
    ]);
  });

  it('does not read missing gross profit as zero', () =>
    expect(reason('commission', '{"repurchaseRate": 0.6}', 'commission')).toMatchObject({
      code: 'MISSING_FACT',
      missing: ['grossProfit'],
    }));

  it.each(['"85"', '1.5', '-0.1', 'true', '"sixty"'])('refuses a repurchase rate of %s', (rate) => {
    const { refusals } = ask('commission', `{"grossProfit": 1, "repurchaseRate": ${rate}}`);
    expect(refusals?.map(({ path }) => path)).toEqual(['repurchaseRate']);
  });
});

describe('the other policies', () => {
  it.each([
    // I2
    [
      'process-bonus',
      '{"emailOpenRate":0.25,"sampleRecordCompleteness":1,"okrCompletion":0.8,"bonusBase":6000}',
      'processBonus',
      '9000.00',
    ],
    [
      'process-bonus',
      '{"emailOpenRate":0.15,"sampleRecordCompleteness":0.6,"okrCompletion":0.48,"bonusBase":6000}',
      'processBonus',
      '3000.00',
    ],
    [
      'process-bonus',
      '{"emailOpenRate":0.15,"sampleRecordCompleteness":0.6,"okrCompletion":0.4799,"bonusBase":6000}',
      'processBonus',
      '0.00',
    ],
    [
      'process-bonus',
      '{"emailOpenRate":0.25,"sampleRecordCompleteness":0.99,"okrCompletion":1,"bonusBase":6000}',
      'multiplier',
      '0.5',
    ],
    // I1
    ['pay-mix', '{"baseSalary":25,"processBonus":25,"commission":50}', 'withinMix', true],
    [
      'pay-mix',
      '{"baseSalary":1,"processBonus":1,"commission":1}',
      'outside',
      ['base', 'process', 'commission'],
    ],
    ['pay-mix', '{"baseSalary":1,"processBonus":1,"commission":1}', 'baseShare', '0.3333333333'],
    // I6
    ['new-customer-award', '{"orderAmount":20000,"isFirstOrder":true}', 'award', '400.00'],
    [
      'new-customer-award',
      '{"orderAmount":20000,"isFirstOrder":false,"monthsSinceFirstOrder":3.0}',
      'award',
      '100.00',
    ],
    [
      'new-customer-award',
      '{"orderAmount":20000,"isFirstOrder":false,"monthsSinceFirstOrder":3.01}',
      'awardRate',
      '0',
    ],
    // I7
    [
      'sprint-bonus',
      '{"attainment":1,"bonusBase":5000,"isEmergingMarket":true,"isCustomised":true}',
      'difficulty',
      '1.5',
    ],
    [
      'sprint-bonus',
      '{"attainment":1.2,"bonusBase":5000,"isEmergingMarket":true,"isCustomised":false}',
      'sprintBonus',
      '7800.00',
    ],
    ['sprint-bonus', '{"attainment":1,"bonusBase":5000}', 'sprintBonus', '5000.00'],
    // I8
    ['improvement-award', '{"annualSaving":380000,"awardRate":"10%"}', 'award', '38000.00'],
    // I9
    ['grade-table', '{"grade":"P1"}', 'baseSalary', '6400.00'],
    ['grade-table', '{"grade":"P2"}', 'baseSalary', '8000.00'],
    ['grade-table', '{"grade":"P3"}', 'baseSalary', '12000.00'],
    ['grade-table', '{"grade":"P4"}', 'multiplier', '2.1875'],
    ['grade-table', '{"grade":"P5"}', 'baseSalary', '16000.00'],
    // I10, I11, I12
    [
      'grade',
      '{"grade":"P2","grossProfitHistory":[310000,305000,320000],"newCustomersLast3":12}',
      'nextGrade',
      'P3',
    ],
    [
      'grade',
      '{"grade":"P2","grossProfitHistory":[310000,305000,320000],"newCustomersLast3":11}',
      'decision',
      'keep',
    ],
    ['grade', '{"grade":"P2","grossProfitHistory":[239999.99,239999.99]}', 'decision', 'demote'],
    ['grade', '{"grade":"P2","grossProfitHistory":[240000,239999.99]}', 'decision', 'keep'],
    [
      'grade',
      '{"grade":"P1","formerGrade":"P2","quartersSinceDemotion":1,"grossProfitHistory":[300000]}',
      'nextGrade',
      'P2',
    ],
    // G4
    ['deal-target', '{"teamRevenueTarget":1000000,"headcount":3}', 'dealTarget', '333333.33'],
    // M2
    [
      'role-scorecard',
      '{"role":"salesperson","dealAttainment":0.9,"sampleConversionAttainment":1.0,"repurchaseAttainment":0.8}',
      'score',
      '0.91',
    ],
    // M6
    ['authorization', '{"amount":50000,"matter":"pricing","actorRole":"salesperson"}', 'level', 1],
    ['authorization', '{"amount":50000.01,"matter":"pricing","actorRole":"salesperson"}', 'level', 2],
    ['authorization', '{"amount":199999.99,"matter":"pricing","actorRole":"bd-supervisor"}', 'allowed', true],
    [
      'authorization',
      '{"amount":200000,"matter":"pricing","actorRole":"bd-supervisor"}',
      'approver',
      'owner',
    ],
    [
      'authorization',
      '{"amount":1,"matter":"key-customer-cooperation","actorRole":"bd-supervisor"}',
      'allowed',
      false,
    ],
  ] as const)('%s %s: %s', (policy, facts, name, expected) =>
    expect(outcome(policy, facts, name)).toEqual(expected),
  );

  it.each([
    ['authorization', '{"matter":"pricing","actorRole":"owner"}', 'allowed', 'MISSING_FACT', ['amount']],
    [
      'grade',
      '{"grade":"P2","grossProfitHistory":[300000,300000,300000]}',
      'decision',
      'MISSING_FACT',
      ['newCustomersLast3'],
    ],
    ['pay-mix', '{"baseSalary":0,"processBonus":0,"commission":0}', 'withinMix', 'ZERO_DENOMINATOR', []],
    ['deal-target', '{"teamRevenueTarget":1,"headcount":0}', 'dealTarget', 'ZERO_DENOMINATOR', []],
    ['commission', '{"grossProfit":-20000}', 'blendedRate', 'DOES_NOT_APPLY', []],
    ['grade-table', '{"grade":"P2"}', 'equity', 'DOES_NOT_APPLY', []],
  ] as const)('%s %s has no %s', (policy, facts, name, code, missing) =>
    expect(reason(policy, facts, name)).toMatchObject({ code, missing }),
  );

  it.each([
    ['improvement-award', '{"annualSaving":380000,"awardRate":0.0499}', 'awardRate'],
    ['improvement-award', '{"annualSaving":380000,"awardRate":0.1001}', 'awardRate'],
    ['authorization', '{"amount":1,"matter":"discount","actorRole":"owner"}', 'matter'],
    ['kpi', '{"emailsSent":600.5}', 'emailsSent'],
    ['grade', '{"grade":"P6"}', 'grade'],
    ['commission', '{"grossprofit":1}', 'grossprofit'],
  ])('%s refuses %s', (policy, facts, path) =>
    expect(ask(policy, facts).refusals?.map((refusal) => refusal.path)).toEqual([path]),
  );
});

describe('G3–G6 KPIs', () => {
  const onTarget = {
    emailsSent: 600,
    effectiveFollowUps: 80,
    socialReach: 5000,
    dealAmount: 400000,
    dealTarget: 400000,
    sampleConversionRate: '7%',
    newCustomers: 3,
    replyWithin24hRate: '98%',
    quoteCycleHours: 48,
    onTimeRate: '95%',
  };
  const below = {
    emailsSent: 599,
    effectiveFollowUps: 79,
    socialReach: 4999,
    dealAmount: 399999.99,
    sampleConversionRate: '6.99%',
    newCustomers: 2,
    replyWithin24hRate: '97.99%',
    quoteCycleHours: 48.01,
    onTimeRate: '94.99%',
  };

  it('meets all nine exactly on their thresholds', () => {
    const { outcomes } = ask('kpi', JSON.stringify(onTarget)).answer ?? {};
    expect(outcomes).toMatchObject({
      metCount: 9,
      allMet: true,
      processScore: '1',
      resultScore: '1',
      efficiencyScore: '1',
      missing: [],
    });
  });

  it.each(Object.entries(below))('misses one with %s at %s', (name, value) => {
    const { outcomes } = ask('kpi', JSON.stringify({ ...onTarget, [name]: value })).answer ?? {};
    expect(outcomes).toMatchObject({ metCount: 8, allMet: false });
  });

  it.each(Object.keys(below))('lists %s as missing, leaves it out, and leaves all met open', (name) => {
    const { answer } = ask('kpi', JSON.stringify({ ...onTarget, [name]: null }));
    expect(answer?.outcomes).toMatchObject({
      metCount: 8,
      missing: [name],
      processScore: '1',
      resultScore: '1',
    });
    expect(answer?.unavailable['allMet']).toMatchObject({ code: 'MISSING_FACT', missing: [name] });
  });
});
