// What the commission of a set of rows comes to under an edition, and what part of their gross profit that is. Exact sums.
import {
  Amount,
  type Edition,
  evaluateTable,
  factsFor,
  factsRead,
  isAmount,
  outcomeAt,
  type Row,
  relatedRows,
  type Table,
} from '../../../engine/index.ts';
import type { TeamRow } from '../../workspace/team.ts';

export interface PayFigures {
  readonly currency: string;
  readonly commission: Amount;
  /** Of the rows whose commission could be given. */
  readonly grossProfit: Amount;
  readonly paid: number;
  /** Rows about commission that it could not be given for. */
  readonly unanswered: number;
  readonly byQuarter: ReadonlyMap<string, Amount>;
}

const policyId = 'commission';
const outcome = 'commission';

/** Undefined when the edition has no commission that can be added up, or no row is about commission. */
export function payFigures(edition: Edition, rows: readonly TeamRow[]): PayFigures | undefined {
  const policy = edition.policies.get(policyId);
  const type = policy?.plan.outcomes.find(({ name }) => name === outcome)?.type;
  if (!policy || type?.kind !== 'money') return undefined;
  const { related, reads } = relatedRows(rows, factsFor(edition.catalogue, policyId), factsRead([policy]));
  if (related.length === 0) return undefined;
  const readable = reads.flatMap(({ row }, at) => {
    const source = related[at];
    return row && source ? [{ row, quarter: source.quarter }] : [];
  });
  const table = evaluateTable(
    policy,
    readable.map(({ row }) => row),
  );
  const paid = readable.flatMap(({ row, quarter }, at) => {
    const pay = amountAt(table, at);
    return pay ? [{ quarter, pay, profit: grossProfitOf(row) }] : [];
  });
  const byQuarter = new Map<string, Amount>();
  for (const { quarter, pay } of paid)
    byQuarter.set(quarter, (byQuarter.get(quarter) ?? Amount.zero).plus(pay));
  return {
    currency: type.currency,
    commission: paid.reduce((total, { pay }) => total.plus(pay), Amount.zero),
    grossProfit: paid.reduce((total, { profit }) => total.plus(profit ?? Amount.zero), Amount.zero),
    paid: paid.length,
    unanswered: related.length - paid.length,
    byQuarter,
  };
}

function amountAt(table: Table, at: number): Amount | undefined {
  const found = outcomeAt(table, outcome, at);
  return found.kind === 'cell' && isAmount(found.cell) ? found.cell : undefined;
}

/** The gross profit of a row, where it has one. */
export function grossProfitOf(row: Row): Amount | undefined {
  const cell = row.get('grossProfit');
  return isAmount(cell) ? cell : undefined;
}

/** What part of a gross profit a pay is; undefined where there is no profit to share. */
export const shareOfProfit = (pay: Amount, grossProfit: Amount): Amount | undefined =>
  grossProfit.gt(Amount.zero) ? pay.dividedBy(grossProfit) : undefined;
