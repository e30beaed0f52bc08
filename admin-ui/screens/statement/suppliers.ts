// Who usually knows a fact that a statement lacks. A fact of a house's own has nobody here and is asked of whoever keeps the team's data.

export type Supplier = 'finance' | 'personnel' | 'supervisor' | 'records' | 'owner' | 'data';

const known: ReadonlyMap<string, Supplier> = new Map([
  ['grossProfit', 'finance'],
  ['fxRate', 'finance'],
  ['bonusBase', 'personnel'],
  ['sprintBonusBase', 'personnel'],
  ['grade', 'personnel'],
  ['okrCompletion', 'supervisor'],
  ['attainment', 'supervisor'],
  ['isEmergingMarket', 'supervisor'],
  ['isCustomised', 'supervisor'],
  ['emailOpenRate', 'records'],
  ['sampleRecordCompleteness', 'records'],
  ['repurchaseRate', 'records'],
  ['newCustomerShare', 'records'],
  ['highMarginShare', 'records'],
  ['orderAmount', 'records'],
  ['isFirstOrder', 'records'],
  ['monthsSinceFirstOrder', 'records'],
  ['annualSaving', 'finance'],
  ['awardRate', 'owner'],
]);

export const supplierOf = (fact: string): Supplier => known.get(fact) ?? 'data';
