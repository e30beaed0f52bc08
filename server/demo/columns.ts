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

/** The largest order of the quarter: how it was rewarded, and who decided it. */
const largestOrder = [
  'customer',
  'customerEn',
  'orderAmount',
  'isFirstOrder',
  'monthsSinceFirstOrder',
  'amount',
  'matter',
  'actorRole',
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

export const teamColumns = [
  ...who,
  ...commission,
  ...kpis,
  ...bonuses,
  ...grades,
  ...payroll,
  ...largestOrder,
  ...returns,
  ...scorecards,
  ...services,
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
