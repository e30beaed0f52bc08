// Shares out a total to the cent, so that the lines of a statement always add up to what is paid.
import { Amount, sum } from './amount.ts';

/**
 * Rounds each part half up to `places` and gives the residue to the largest part by size, the first of equals
 * (rulebook 0, "Line items"). Returns the parts, which add up to `total` rounded to the same places.
 */
export function apportion(total: Amount, parts: readonly Amount[], places = 2): readonly Amount[] {
  const rounded = parts.map((part) => part.round(places));
  const residue = total.round(places).minus(sum(rounded));
  if (residue.isZero() || rounded.length === 0) return rounded;
  const largest = parts.reduce(
    (best, part, at) => (part.abs().gt((parts[best] ?? Amount.zero).abs()) ? at : best),
    0,
  );
  return rounded.map((part, at) => (at === largest ? part.plus(residue) : part));
}
