// The plan of a `formula` block: what runs. The expression is typed and its names are resolved.
import type { Expression } from '../../expression/expression.ts';
import type { ValueType } from '../../values/types.ts';

export type RoundPlan = { readonly places: number; readonly mode: 'half-up' | 'up' };

export interface FormulaPlan {
  readonly kind: 'formula';
  readonly expression: Expression;
  readonly type: ValueType;
  /** Absent where every digit is kept. */
  readonly round?: RoundPlan | undefined;
}
