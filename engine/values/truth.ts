// Three-valued truth over cells: true, false, or a failure that means "unknown" and says which fact is missing.
// Kleene's tables: unknown decides nothing, but does not hide what another branch has already decided.
import { assert } from './assert.ts';
import { type Cell, type Failure, isFailure, mergeFailures } from './cell.ts';

/** True, false, or unknown with its cause. */
export type Truth = boolean | Failure;

export function asTruth(cell: Cell): Truth {
  assert(typeof cell === 'boolean' || isFailure(cell), 'a condition column holds truth values only');
  return cell;
}

export const not = (truth: Truth): Truth => (isFailure(truth) ? truth : !truth);

/** False if any is false; else unknown if any is unknown, with every cause; else true. */
export const allOf = (truths: readonly Truth[]): Truth => decide(truths, false);

/** True if any is true; else unknown if any is unknown, with every cause; else false. */
export const anyOf = (truths: readonly Truth[]): Truth => decide(truths, true);

function decide(truths: readonly Truth[], decisive: boolean): Truth {
  if (truths.includes(decisive)) return decisive;
  const [first, ...rest] = truths.filter(isFailure);
  return first === undefined ? !decisive : mergeFailures([first, ...rest]);
}
