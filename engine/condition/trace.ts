// How a condition came out for one row: its tree, with the truth of every part and the values every leaf compared.
import { type Cell, sameValue } from '../values/cell.ts';
import type { Truth } from '../values/truth.ts';
import type { Leaf } from './condition.ts';

export type Trace =
  | { readonly kind: 'all' | 'any'; readonly truth: Truth; readonly parts: readonly Trace[] }
  | { readonly kind: 'not'; readonly truth: Truth; readonly part: Trace }
  | {
      readonly kind: 'leaf';
      readonly truth: Truth;
      readonly leaf: Leaf;
      readonly actual: Cell;
      readonly expected: Cell;
    };

/** True when two traces of one condition say the same about every part; what an unknown part lacks is compared as well. */
export function sameTruths(a: Trace, b: Trace): boolean {
  if (!sameValue(a.truth, b.truth)) return false;
  if (a.kind === 'leaf' || b.kind === 'leaf') return a.kind === b.kind;
  const [left, right] = [partsOf(a), partsOf(b)];
  return (
    a.kind === b.kind && left.length === right.length && left.every((part, at) => samePart(part, right[at]))
  );
}

/** The parts of a trace that is no leaf. */
const partsOf = (trace: Exclude<Trace, { readonly kind: 'leaf' }>): readonly Trace[] =>
  trace.kind === 'not' ? [trace.part] : trace.parts;

const samePart = (part: Trace, other: Trace | undefined): boolean =>
  other !== undefined && sameTruths(part, other);
