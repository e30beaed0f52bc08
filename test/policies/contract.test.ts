// The names by which the outside reaches the policies. Integrations rely on them: a rename here breaks somebody's system.
import { describe, expect, it } from 'vitest';
import { edition, editionIds } from './editions.ts';

const okrOutcomes = 'score krProgress status objectiveMet objectiveProgress';

const contract: Readonly<Record<string, readonly [facts: string, outcomes: string]>> = {
  'okr-emerging-market': [
    'agentChecks manualReady certificationReady tradeShows validCards supplierRank elapsed',
    okrOutcomes,
  ],
  'okr-high-margin': [
    'integratorRequests successCases pricingStrategies sensorRevenueShare elapsed',
    okrOutcomes,
  ],
  'okr-repurchase': [
    'healthModelReady recommendationReady supplyAudits keyCustomerRepurchaseRate elapsed',
    okrOutcomes,
  ],
  'okr-brand-customers': [
    'qualifiedInquiries whatsappFollowUps tradeShows productSuggestions brandCustomersWon elapsed',
    okrOutcomes,
  ],
  kpi: [
    'emailsSent effectiveFollowUps socialReach dealAmount dealTarget sampleConversionRate newCustomers replyWithin24hRate quoteCycleHours onTimeRate',
    'metCount allMet processScore resultScore efficiencyScore attainment missing',
  ],
  'deal-target': ['teamRevenueTarget headcount roleFactor', 'dealTarget'],
  'pay-mix': [
    'baseSalary processBonus commission',
    'baseShare processShare commissionShare withinMix outside',
  ],
  'process-bonus': [
    'emailOpenRate sampleRecordCompleteness okrCompletion bonusBase',
    'attainment multiplier processBonus',
  ],
  commission: [
    'grossProfit repurchaseRate newCustomerShare highMarginShare',
    'commission band blendedRate lines',
  ],
  'new-customer-award': ['orderAmount isFirstOrder monthsSinceFirstOrder', 'award awardRate'],
  'sprint-bonus': ['attainment bonusBase isEmergingMarket isCustomised', 'difficulty sprintBonus'],
  'improvement-award': ['annualSaving awardRate', 'award'],
  'grade-table': ['grade', 'baseSalary multiplier training equity'],
  grade: [
    'grade grossProfitHistory newCustomersLast3 gradeBenchmark formerGrade quartersSinceDemotion',
    'decision nextGrade reason',
  ],
  'role-scorecard': [
    'role teamGrossProfitAttainment newCustomerAttainment staffDevelopmentRate dealAttainment sampleConversionAttainment repurchaseAttainment onTimeAttainment documentAccuracyAttainment satisfactionAttainment reachAttainment inquiryAttainment downloadAttainment firstFixAttainment closureAttainment knowledgeAttainment',
    'score lines',
  ],
  authorization: ['amount matter actorRole', 'level approver allowed'],
};

const words = (text: string): readonly string[] => text.split(' ').sort();

describe.each(editionIds)('edition %s', (id) => {
  const { policies } = edition(id);

  it('has these policies', () => expect([...policies.keys()].sort()).toEqual(Object.keys(contract).sort()));

  it.each(Object.entries(contract))('%s reads and answers by these names', (policy, [facts, outcomes]) => {
    const plan = policies.get(policy)?.plan;
    expect(plan?.facts.map(({ name }) => name).sort()).toEqual(words(facts));
    expect(plan?.outcomes.map(({ name }) => name).sort()).toEqual(words(outcomes));
  });

  it.each([
    ['matter', 'pricing payment-terms new-customer-credit key-customer-cooperation'],
    ['actorRole', 'salesperson bd-supervisor owner'],
    ['role', 'bd-supervisor salesperson order-support content after-sales'],
    ['grade', 'P1 P2 P3 P4 P5'],
    ['formerGrade', 'P1 P2 P3 P4 P5'],
  ])('%s is one of these codes', (fact, codes) => {
    const type = edition(id).catalogue.facts.get(fact)?.type;
    expect(type?.kind === 'code' ? type.codes.map(({ code }) => code).sort() : type).toEqual(words(codes));
  });
});
