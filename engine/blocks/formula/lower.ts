// Formula: plan → steps. The formula itself, then its rounding.
import type { Lowering } from '../../program/lowering.ts';
import type { Ref } from '../../program/operation.ts';
import type { FormulaPlan } from './plan.ts';

export function lowerFormula(plan: FormulaPlan, into: Lowering): ReadonlyMap<string, Ref> {
  const exact = into.expression(plan.expression, 'result');
  const result = plan.round
    ? into.step({ kind: 'round', input: exact.id, ...plan.round }, plan.type, 'rounded')
    : exact;
  return new Map([['', result]]);
}
