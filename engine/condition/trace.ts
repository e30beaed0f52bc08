// How a condition came out for one row: its tree, with the truth of every part and the values every leaf compared.
import type { Cell } from '../values/cell.ts';
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
