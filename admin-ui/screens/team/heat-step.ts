// How far an attainment is from its target, in a few steps that can be told apart at a glance. The steps colour a table and decide nothing.
import { Amount, type Cell, isAmount, isFailure } from '../../../engine/index.ts';

/** `missing` lacks a fact; `none` has no attainment for another reason. */
export type HeatStep = 'met' | 'near' | 'behind' | 'far' | 'least' | 'missing' | 'none';

/** From which attainment each step begins, the highest first; `least` is everything below. */
export const heatEdges: readonly { readonly step: HeatStep; readonly from: Amount }[] = [
  { step: 'met', from: Amount.one },
  { step: 'near', from: Amount.of('0.9') },
  { step: 'behind', from: Amount.of('0.8') },
  { step: 'far', from: Amount.of('0.6') },
];

export function heatStep(cell: Cell | undefined): HeatStep {
  if (isAmount(cell)) return heatEdges.find(({ from }) => cell.gte(from))?.step ?? 'least';
  return cell !== undefined && isFailure(cell) && cell.code === 'MISSING_FACT' ? 'missing' : 'none';
}

/** Ascending, with what is no figure below every figure. */
export function compareCells(a: Cell | undefined, b: Cell | undefined): number {
  if (isAmount(a) && isAmount(b)) return a.compare(b);
  return (isAmount(a) ? 1 : 0) - (isAmount(b) ? 1 : 0);
}
