// The columns of the demo team: who and when, then the facts of the policies by name.

/** Who a row is about. `role` is a fact as well. */
const who = ['person', 'personEn', 'unit', 'unitEn', 'role', 'quarter'] as const;

const commission = ['grossProfit', 'repurchaseRate', 'newCustomerShare', 'highMarginShare'] as const;

const kpis = [
  'emailsSent',
  'effectiveFollowUps',
  'socialReach',
  'dealAmount',
  'dealTarget',
  'sampleConversionRate',
  'newCustomers',
  'replyWithin24hRate',
  'quoteCycleHours',
  'onTimeRate',
  'teamRevenueTarget',
  'headcount',
  'roleFactor',
] as const;

const bonuses = [
  'emailOpenRate',
  'sampleRecordCompleteness',
  'okrCompletion',
  'processBonusBase',
  'attainment',
  'sprintBonusBase',
  'isEmergingMarket',
  'isCustomised',
  'annualSaving',
  'awardRate',
] as const;

const grades = [
  'grade',
  'grossProfitHistory',
  'newCustomersLast3',
  'gradeBenchmark',
  'formerGrade',
  'quartersSinceDemotion',
] as const;

/** What payroll paid in the quarter, and the rate it converted at. */
const payroll = ['baseSalary', 'processBonus', 'commission', 'fxRate'] as const;

/** One order of the quarter, the one in focus: how it was rewarded, and who decided it. */
const orderInFocus = [
  'customer',
  'customerEn',
  'orderAmount',
  'isFirstOrder',
  'monthsSinceFirstOrder',
  'amount',
  'matter',
  'actorRole',
] as const;

/** The papers and terms of that order: what its review, its documents, its letter of credit and its quote are judged by. */
const orderPapers = [
  'quoteFxRate',
  'currentFxRate',
  'quantity',
  'discount',
  'feesAssigned',
  'productionDays',
  'transitDays',
  'promisedDays',
  'inspectionBasis',
  'aql',
  'nonconformityAuthority',
  'hsCodeMatches',
  'woodenPackaging',
  'destination',
  'hasFumigation',
  'certificates',
  'invoiceAmount',
  'customsAmount',
  'consigneeMatches',
  'termsMatched',
  'pdfCopy',
  'encryptedCopy',
  'documentStage',
  'clauses',
  'costChecked',
  'approved',
  'customerConfirmed',
  'breachesInPeriod',
] as const;

/** The customer of that order: the background check, and where the contact stands. */
const customerInFocus = [
  'customsData',
  'creditStanding',
  'socialPresence',
  'supplierStructure',
  'painPoints',
  'decisionChain',
  'capacityFit',
  'certificationFit',
  'serviceRadius',
  'customerGrade',
  'daysSinceInteraction',
  'contactStage',
  'step',
  'feedback',
  'interactions',
  'attempts',
  'opensWithoutReply',
  'quoteLinkClicked',
  'siteSeconds',
] as const;

/** What customers sent back: the share of the quarter's sales, of the four quarters before, and how many orders stand behind it. */
const returns = ['returnRate', 'returnRateBaseline', 'orders'] as const;

const scorecards = [
  'teamGrossProfitAttainment',
  'newCustomerAttainment',
  'staffDevelopmentRate',
  'dealAttainment',
  'sampleConversionAttainment',
  'repurchaseAttainment',
  'onTimeAttainment',
  'documentAccuracyAttainment',
  'satisfactionAttainment',
  'reachAttainment',
  'inquiryAttainment',
  'downloadAttainment',
  'firstFixAttainment',
  'closureAttainment',
  'knowledgeAttainment',
] as const;

/** What the central services are measured by; their scorecards hold the attainments of these. */
const services = [
  'contentReach',
  'guidedInquiries',
  'downloadRate',
  'firstFixRate',
  'closureHours',
  'knowledgeArticles',
  'answerHours',
] as const;

/** What order support, content and after-sales are asked about beside their scorecards. */
const supportWork = [
  'filledFields',
  'requiredFields',
  'inquiryKind',
  'productCases',
  'industrySolutions',
  'customerStories',
  'channels',
  'linkedinPosts',
] as const;

/** The year's appraisal: the score of the role's scorecard, and what the supervisor thinks. */
const appraisals = ['quantitativeScore', 'qualitativeScore'] as const;

/** How many of each role a unit has; on its supervisor's row. */
const unitFigures = ['supervisors', 'salespeople', 'orderSupport'] as const;

/** What the owner answers for: the company's objectives, the supply chain, and the tools. On the owner's row. */
const companyGoals = [
  'elapsed',
  'agentChecks',
  'manualReady',
  'certificationReady',
  'tradeShows',
  'validCards',
  'supplierRank',
  'integratorRequests',
  'successCases',
  'pricingStrategies',
  'sensorRevenueShare',
  'healthModelReady',
  'recommendationReady',
  'supplyAudits',
  'keyCustomerRepurchaseRate',
  'qualifiedInquiries',
  'whatsappFollowUps',
  'productSuggestions',
  'brandCustomersWon',
  'wipReduction',
  'moqReduction',
  'teamSize',
  'users',
  'certifiedUsers',
  'scenarios',
  'usageRate',
] as const;

export const teamColumns = [
  ...who,
  ...commission,
  ...kpis,
  ...bonuses,
  ...grades,
  ...payroll,
  ...orderInFocus,
  ...orderPapers,
  ...customerInFocus,
  ...returns,
  ...scorecards,
  ...services,
  ...supportWork,
  ...appraisals,
  ...unitFigures,
  ...companyGoals,
] as const;

export type TeamColumn = (typeof teamColumns)[number];

/** One person in one quarter. Every cell is a text; an empty one is a missing fact. */
export type TeamRow = Readonly<Record<TeamColumn, string>>;

/** The cells one part of the generator fills in. */
export type Cells = Readonly<Partial<Record<TeamColumn, string>>>;

/** A whole row from the cells that are filled in; later ones win, and the rest is missing. */
export function rowOf(...parts: readonly Cells[]): TeamRow {
  const filled: Cells = Object.assign({}, ...parts);
  return Object.fromEntries(teamColumns.map((column) => [column, filled[column] ?? ''])) as TeamRow;
}
