// Intervals of exact numbers with open, closed or absent ends: the ranges facts may take and columns can reach.
import type { Amount } from './amount.ts';

/** One end of an interval; `undefined` in an interval means that there is no limit on that side. */
export interface End {
  readonly at: Amount;
  readonly open: boolean;
}

export interface Interval {
  readonly from: End | undefined;
  readonly to: End | undefined;
}

export const everything: Interval = { from: undefined, to: undefined };

/** The closed interval between two limits, either of which may be absent. */
export const between = (from: Amount | undefined, to: Amount | undefined): Interval => ({
  from: from && { at: from, open: false },
  to: to && { at: to, open: false },
});

export const exactly = (at: Amount): Interval => between(at, at);

/** True when `amount` lies in the interval. */
export function includes(interval: Interval, amount: Amount): boolean {
  const { from, to } = interval;
  const above = from === undefined || (from.open ? amount.gt(from.at) : amount.gte(from.at));
  const below = to === undefined || (to.open ? amount.lt(to.at) : amount.lte(to.at));
  return above && below;
}

/** The numbers in both intervals, or undefined when there are none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const from = tighter(a.from, b.from, 1);
  const to = tighter(a.to, b.to, -1);
  if (from && to) {
    const gap = from.at.compare(to.at);
    if (gap > 0 || (gap === 0 && (from.open || to.open))) return undefined;
  }
  return { from, to };
}

/** True when every number of `inner` is one of `outer`. */
export function isInside(inner: Interval, outer: Interval): boolean {
  const common = intersect(inner, outer);
  return common !== undefined && sameEnd(common.from, inner.from) && sameEnd(common.to, inner.to);
}

const sameEnd = (a: End | undefined, b: End | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.at.eq(b.at) && a.open === b.open;

function tighter(a: End | undefined, b: End | undefined, side: 1 | -1): End | undefined {
  if (!a) return b;
  if (!b) return a;
  const difference = a.at.compare(b.at) * side;
  if (difference === 0) return { at: a.at, open: a.open || b.open };
  return difference > 0 ? a : b;
}
