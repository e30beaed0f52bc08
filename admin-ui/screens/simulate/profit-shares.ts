// What part of the gross profit a pay takes under both editions, over the people who have both. Only within one currency.
import { Amount, isAmount } from '../../../engine/index.ts';
import type { PersonRow } from './person-rows.ts';

/** Shares as decimal texts, to be rounded when shown. */
export interface ProfitShares {
  readonly base: string;
  readonly candidate: string;
}

/** The currency gross profit is counted in. */
const profitCurrency = 'USD';

export function profitShares(people: readonly PersonRow[], currency: string): ProfitShares | undefined {
  if (currency !== profitCurrency) return undefined;
  let [profit, base, candidate] = [Amount.zero, Amount.zero, Amount.zero];
  for (const row of people) {
    if (!row.grossProfit || !isAmount(row.base) || !isAmount(row.candidate)) continue;
    profit = profit.plus(row.grossProfit);
    base = base.plus(row.base);
    candidate = candidate.plus(row.candidate);
  }
  if (!profit.gt(Amount.zero)) return undefined;
  return { base: base.dividedBy(profit).toText(12), candidate: candidate.dividedBy(profit).toText(12) };
}
