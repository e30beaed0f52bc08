// Orders that may have been split: of one customer, within some days, each within a limit, together over it.
// The limits are the edges of the policy's own bands, and the days a figure of the audit's. Whether somebody meant to split is for a person to judge.
import type { BandsPlan } from '../blocks/bands/plan.ts';
import { evaluateTable, outcomeAt } from '../policy/evaluate.ts';
import type { Policy } from '../policy/policy.ts';
import type { Row } from '../program/run.ts';
import { Amount } from '../values/amount.ts';
import { isWithin, type Period } from './authorization-report-days.ts';
import { type Entry, withoutRepeats } from './authorization-report-log.ts';

/** A line between two levels of authority. */
export interface Limit {
  readonly amount: Amount;
  /** Whether an order of exactly this amount is still below the line. */
  readonly isWithin: boolean;
}

/** Orders of one customer that go over one limit together. */
export interface SplitOrders {
  readonly customer: string;
  readonly limit: Limit;
  /** The orders, those before the period included that count with one in it, by day. */
  readonly orders: readonly Entry[];
  /** How many orders of the period went over the limit with those of the days before them. */
  readonly completed: number;
  /** The largest sum within the days of the window, and the days of its first and last order. */
  readonly total: Amount;
  readonly days: Period;
  /** Who would have had to approve one order of that sum. */
  readonly approver: string | undefined;
}

export interface Splits {
  /** Within so many days orders of a customer count together. */
  readonly days: number;
  readonly limits: readonly Limit[];
  readonly found: readonly SplitOrders[];
  /** Decisions of the period that say no customer, no order number or no amount: nothing can be said of them. */
  readonly unjudged: number;
}

/** The edges of the bands over the amount, where there are any: they are read from the plan that runs. */
export function limitsOf(policy: Policy): readonly Limit[] {
  const limits = policy.plan.blocks.flatMap(({ kind, plan }): readonly Limit[] => {
    if (kind !== 'bands') return [];
    const { on, bands } = plan as BandsPlan;
    // Below the first edge is nothing, so it divides no two levels.
    return on === 'amount'
      ? bands.slice(1).map(({ edge, exclusive }) => ({ amount: Amount.of(edge), isWithin: exclusive }))
      : [];
  });
  return limits.toSorted((a, b) => a.amount.compare(b.amount));
}

const holds = ({ amount, isWithin: includes }: Limit, order: Amount): boolean =>
  includes ? order.lte(amount) : order.lt(amount);

/** Finds them. `entries` are by time and reach back far enough before the period. */
export function splitsOf(entries: readonly Entry[], period: Period, policy: Policy, days: number): Splits {
  const limits = limitsOf(policy);
  const customers = new Map<string, Entry[]>();
  let unjudged = 0;
  for (const entry of entries) {
    const { customer, order } = entry.decision.context;
    if (customer !== undefined && order !== undefined && entry.amount !== undefined) {
      const known = customers.get(customer);
      if (known) known.push(entry);
      else customers.set(customer, [entry]);
    } else if (isWithin(entry.decision.day, period)) unjudged += 1;
  }
  const found = [...customers].flatMap(([customer, own]) =>
    limits.flatMap((limit) => splitsAt({ customer, entries: own, limit, period, days }) ?? []),
  );
  return { days, limits, found: withApprovers(found, policy).toSorted(largestFirst), unjudged };
}

type Found = Omit<SplitOrders, 'approver'> & { readonly row: Row | undefined };

/** The orders of the latest days, each as it was last told. */
class Window {
  private readonly limit: Limit;
  private readonly days: number;
  private readonly latest = new Map<string, Entry>();
  private readonly queue: Entry[] = [];
  private oldest = 0;
  total = Amount.zero;

  constructor(limit: Limit, days: number) {
    this.limit = limit;
    this.days = days;
  }

  /** Takes the next entry in, lets go what is too old, and says whether that entry takes the rest over the limit. */
  isOverWith(entry: Entry): boolean {
    for (let old = this.queue[this.oldest]; old; old = this.queue[this.oldest]) {
      if (entry.dayNumber - old.dayNumber <= this.days) break;
      this.oldest += 1;
      if (this.latest.get(orderOf(old)) === old) this.replace(orderOf(old), undefined);
    }
    this.queue.push(entry);
    this.replace(orderOf(entry), entry);
    return this.counts(entry) && !holds(this.limit, this.total);
  }

  orders(): readonly Entry[] {
    return [...this.latest.values()].filter((entry) => this.counts(entry));
  }

  private replace(order: string, entry: Entry | undefined): void {
    const before = this.latest.get(order);
    if (before && this.counts(before)) this.total = this.total.minus(before.amount ?? Amount.zero);
    if (!entry) this.latest.delete(order);
    else this.latest.set(order, entry);
    if (entry && this.counts(entry)) this.total = this.total.plus(entry.amount ?? Amount.zero);
  }

  /** An order above the limit had to be approved as it is, and one that came to nothing splits nothing. */
  private counts({ amount, decision }: Entry): boolean {
    return amount !== undefined && holds(this.limit, amount) && decision.context.done !== 'no';
  }
}

const orderOf = ({ decision }: Entry): string => decision.context.order ?? '';

interface CustomerOrders {
  readonly customer: string;
  readonly entries: readonly Entry[];
  readonly limit: Limit;
  readonly period: Period;
  readonly days: number;
}

function splitsAt({ customer, entries, limit, period, days }: CustomerOrders): Found | undefined {
  const window = new Window(limit, days);
  const over: Entry[] = [];
  const together = new Map<string, Entry>();
  let largest: Pick<Found, 'total' | 'days' | 'row'> | undefined;
  for (const entry of entries) {
    if (!window.isOverWith(entry)) continue;
    over.push(entry);
    if (!isWithin(entry.decision.day, period)) continue;
    const orders = window.orders();
    for (const each of orders) together.set(orderOf(each), each);
    if (!largest?.total.gte(window.total))
      largest = { total: window.total, days: daysOf(orders), row: entry.row };
  }
  if (!largest) return undefined;
  const completed = withoutRepeats(over, ({ decision }) => [decision.context.order]);
  return {
    customer,
    limit,
    orders: [...together.values()].toSorted(
      (a, b) => a.dayNumber - b.dayNumber || (a.decision.id < b.decision.id ? -1 : 1),
    ),
    completed: completed.filter(({ decision }) => isWithin(decision.day, period)).length,
    ...largest,
  };
}

function daysOf(orders: readonly Entry[]): Period {
  const days = orders.map(({ decision }) => decision.day).toSorted();
  return { first: days[0] ?? '', last: days.at(-1) ?? '' };
}

/** Asks the policy itself who signs an order of the whole sum, in the matter of the order that took it over. */
function withApprovers(found: readonly Found[], policy: Policy): readonly SplitOrders[] {
  const rows = found.map(({ row, total }): Row => new Map([...(row ?? []), ['amount', total]]));
  const table = evaluateTable(policy, rows);
  return found.map(({ row: _row, ...split }, at) => {
    const outcome = outcomeAt(table, 'approver', at);
    const approver = outcome.kind === 'cell' && typeof outcome.cell === 'string' ? outcome.cell : undefined;
    return { ...split, approver };
  });
}

const largestFirst = (a: SplitOrders, b: SplitOrders): number =>
  b.limit.amount.compare(a.limit.amount) ||
  b.total.compare(a.total) ||
  (a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0);
