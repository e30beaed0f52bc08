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
  'pay-statement': [
    'grade emailOpenRate sampleRecordCompleteness okrCompletion bonusBase grossProfit repurchaseRate newCustomerShare highMarginShare orderAmount isFirstOrder monthsSinceFirstOrder attainment sprintBonusBase isEmergingMarket isCustomised annualSaving awardRate fxRate',
    'total baseSalary processBonus commission commissionCny customerAward sprintBonus improvementAward specials lines commissionLines',
  ],
  'grade-table': ['grade', 'baseSalary multiplier training equity'],
  grade: [
    'grade grossProfitHistory newCustomersLast3 gradeBenchmark formerGrade quartersSinceDemotion',
    'decision nextGrade reason',
  ],
  'customer-grade': [
    'customsData creditStanding socialPresence supplierStructure painPoints decisionChain capacityFit certificationFit serviceRadius',
    'score grade',
  ],
  'email-template': ['stage', 'template structure checklist'],
  'follow-up': ['customerGrade daysSinceInteraction', 'segment cadenceDays content'],
  'sop-next-step': ['step customerGrade feedback interactions attempts', 'nextStep action'],
  'order-review': [
    'quoteFxRate currentFxRate quantity discount feesAssigned productionDays transitDays promisedDays inspectionBasis aql nonconformityAuthority hsCodeMatches woodenPackaging destination hasFumigation certificates',
    'verdict findings fxDrift requiredDays',
  ],
  'document-review': [
    'invoiceAmount customsAmount consigneeMatches termsMatched pdfCopy encryptedCopy stage',
    'verdict findings nextReviewer notify',
  ],
  'lc-review': ['clauses', 'verdict softClauses'],
  'tool-stage': ['teamSize', 'stage yearlyBudgetMin yearlyBudgetMax'],
  'tool-choice': [
    'customers customsData aiMatching social quoting mobile yearlyCostMax budget need',
    'score rank affordable',
  ],
  'quote-steps': ['costChecked approved customerConfirmed amount matter', 'nextStep ready'],
  'data-quality': ['filledFields requiredFields', 'completeness ok'],
  automation: ['opensWithoutReply quoteLinkClicked siteSeconds', 'actions'],
  alerts: ['returnRate returnRateBaseline orders', 'alert increase'],
  'content-plan': ['productCases industrySolutions customerStories channels linkedinPosts', 'met missing'],
  'tool-adoption': ['users certifiedUsers scenarios usageRate', 'met missing usageScore'],
  'service-routing': ['inquiryKind', 'handler withSummary'],
  unit: ['supervisors salespeople orderSupport', 'valid differences'],
  'kpi-content': ['contentReach guidedInquiries downloadRate', 'attainment metCount allMet missing'],
  'kpi-after-sales': [
    'firstFixRate closureHours knowledgeArticles answerHours',
    'attainment metCount allMet missing',
  ],
  appraisal: ['quantitativeScore qualitativeScore', 'finalScore'],
  'authorization-audit': ['breachesInPeriod', 'sanction'],
  'supply-chain-goals': ['wipReduction moqReduction', 'score met'],
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
    ['customerGrade', 'A B C'],
    [
      'step',
      'check custom-quote value-content monthly-update contract-terms adjust-specs escalate-touch call-and-demo order-confirmed regrade',
    ],
    ['inquiryKind', 'order-status tracking invoice other'],
    ['feedback', 'accept objection none'],
    ['formerGrade', 'P1 P2 P3 P4 P5'],
  ])('%s is one of these codes', (fact, codes) => {
    const type = edition(id).catalogue.facts.get(fact)?.type;
    expect(type?.kind === 'code' ? type.codes.map(({ code }) => code).sort() : type).toEqual(words(codes));
  });

  it.each([
    ['email-template', 'stage', 'prospecting needs quotation order-follow-up'],
    ['document-review', 'stage', 'drafted checked reviewed'],
  ])('in %s, %s is one of these codes', (policy, fact, codes) => {
    const type = edition(id).policies.get(policy)?.names.get(fact)?.type;
    expect(type?.kind === 'code' ? type.codes.map(({ code }) => code).sort() : type).toEqual(words(codes));
  });

  it.each([
    [
      'order-review',
      'findings',
      'FX_RECONFIRM DISCOUNT_MISMATCH FEES_UNASSIGNED LEAD_TIME_SHORT INSPECTION_BASIS_MISSING AQL_MISSING NONCONFORMITY_AUTHORITY_MISSING HS_CODE_MISMATCH FUMIGATION_MISSING CERTIFICATE_MISSING',
    ],
    [
      'document-review',
      'findings',
      'AMOUNT_MISMATCH CONSIGNEE_MISMATCH TERMS_INCOMPLETE PDF_MISSING ENCRYPTED_COPY_MISSING',
    ],
  ])('%s lists %s in this order', (policy, outcome, codes) => {
    const type = edition(id)
      .policies.get(policy)
      ?.plan.outcomes.find(({ name }) => name === outcome)?.type;
    const of = type?.kind === 'list' ? type.of : type;
    expect(of?.kind === 'code' ? of.codes.map(({ code }) => code).join(' ') : of).toBe(codes);
  });
});
