// Five groups by the size of the change: far down, down, the same, up, far up. Exact: a twentieth is compared multiplied out.
import { Amount } from '../../../engine/index.ts';
import type { PersonRow } from './person-rows.ts';

export const winnerGroups = ['downFar', 'down', 'same', 'up', 'upFar'] as const;
export type WinnerGroup = (typeof winnerGroups)[number];

/** Beyond this share of what was paid before, a change is a large one. */
const far = Amount.of('0.05');

/** Undefined where there is nothing to compare. */
export function groupOf(base: Amount, difference: Amount): WinnerGroup {
  if (difference.isZero()) return 'same';
  const isFar = difference.abs().gt(base.abs().times(far));
  if (difference.isNegative()) return isFar ? 'downFar' : 'down';
  return isFar ? 'upFar' : 'up';
}

/** How many rows stand in each group; rows without an answer under both stand in none. */
export function countGroups(rows: readonly PersonRow[]): ReadonlyMap<WinnerGroup, number> {
  const counts = new Map<WinnerGroup, number>(winnerGroups.map((group) => [group, 0]));
  for (const { base, difference } of rows) {
    if (!difference || !(base instanceof Amount)) continue;
    const group = groupOf(base, difference);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
