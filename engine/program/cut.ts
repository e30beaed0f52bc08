// Places between numbers: where one piece of a column ends and the next begins.
import type { Amount } from '../values/amount.ts';

/** Just before `at`, or just after it. */
export interface Cut {
  readonly at: Amount;
  readonly after: boolean;
}

export const compareCuts = (a: Cut, b: Cut): number =>
  a.at.compare(b.at) || (a.after === b.after ? 0 : a.after ? 1 : -1);

/** Every cut of the lists once, ascending. */
export function mergeCuts(lists: readonly (readonly Cut[])[]): readonly Cut[] {
  const sorted = lists.flat().sort(compareCuts);
  return sorted.filter((cut, at) => {
    const before = sorted[at - 1];
    return before === undefined || compareCuts(before, cut) !== 0;
  });
}
