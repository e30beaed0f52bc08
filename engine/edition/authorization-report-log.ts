// Decisions of the authorization policy as a report reads them: in one order whatever order they come in, each read once,
// and one matter told from another that only repeats it.
import type { Row } from '../program/run.ts';
import type { Amount } from '../values/amount.ts';
import { isAmount } from '../values/cell.ts';
import type { Written } from '../values/written.ts';
import type { Answer } from './answer.ts';
import { dayNumber, repeatDays } from './authorization-report-days.ts';
import { factsFor } from './catalogue.ts';
import type { DecisionContext } from './decision-context.ts';
import type { Edition } from './edition.ts';
import { readRow } from './facts.ts';

export const authorizationPolicy = 'authorization';

/** One answered question from the log. */
export interface LoggedDecision {
  /** Unique; sorts by time among the decisions of one day. */
  readonly id: string;
  /** The day of the event, `YYYY-MM-DD`. */
  readonly day: string;
  readonly facts: Written;
  readonly outcomes: Answer['outcomes'];
  readonly context: DecisionContext;
}

/** A decision with what reports ask of it. */
export interface Entry {
  readonly decision: LoggedDecision;
  readonly dayNumber: number;
  /** The facts, where the edition of the report can read them. */
  readonly row: Row | undefined;
  readonly amount: Amount | undefined;
  readonly level: number | undefined;
  readonly approver: string | undefined;
  /** What was answered; undefined where there was no answer, which callers treat as no. */
  readonly allowed: boolean | undefined;
}

/** The decisions by day and id. */
export function entriesOf(decisions: readonly LoggedDecision[], edition: Edition): readonly Entry[] {
  const facts = factsFor(edition.catalogue, authorizationPolicy);
  return decisions
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id))
    .map((decision): Entry => {
      const { row } = readRow(decision.facts, facts);
      const amount = row?.get('amount');
      const { level, approver, allowed } = decision.outcomes;
      return {
        decision,
        dayNumber: dayNumber(decision.day),
        row,
        amount: isAmount(amount) ? amount : undefined,
        level: typeof level === 'number' ? level : undefined,
        approver: typeof approver === 'string' ? approver : undefined,
        allowed: typeof allowed === 'boolean' ? allowed : undefined,
      };
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Leaves out entries that repeat one of the 30 days before with the same key: an order that was asked about three times is one
 * matter. An entry without a key repeats nothing. The rule looks at no more than those days, so that it comes out the same
 * wherever a report begins.
 */
export function withoutRepeats(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => readonly (string | undefined)[] | undefined,
): readonly Entry[] {
  const latest = new Map<string, number>();
  return entries.filter((entry) => {
    const parts = keyOf(entry);
    if (parts === undefined) return true;
    const key = JSON.stringify(parts.map((part) => part ?? null));
    const before = latest.get(key);
    latest.set(key, entry.dayNumber);
    return before === undefined || entry.dayNumber - before > repeatDays;
  });
}
