// The exact meaning of every comparison, used by the reference run and by json-rules-engine alike. There is no second one.
import { Amount } from '../values/amount.ts';
import { assert } from '../values/assert.ts';
import { type Cell, isFailure, mergeFailures, sameValue, type Value } from '../values/cell.ts';
import type { Truth } from '../values/truth.ts';
import type { Operator } from './condition.ts';

/**
 * Judges `left operator right`. A failure on either side makes the result unknown, with its cause.
 * Order is defined for amounts only (9 < 10, whatever the digits' text); equality is by value, never by identity.
 */
export function compare(operator: Operator, left: Cell, right: Cell): Truth {
  if (isFailure(left)) return isFailure(right) ? mergeFailures([left, right]) : left;
  if (isFailure(right)) return right;
  return judge[operator](left, right);
}

const judge = {
  equal: (left, right) => sameValue(left, right),
  notEqual: (left, right) => !sameValue(left, right),
  lessThan: (left, right) => amount(left).lt(amount(right)),
  lessThanInclusive: (left, right) => amount(left).lte(amount(right)),
  greaterThan: (left, right) => amount(left).gt(amount(right)),
  greaterThanInclusive: (left, right) => amount(left).gte(amount(right)),
  in: (left, right) => list(right).some((item) => sameValue(item, left)),
  notIn: (left, right) => !list(right).some((item) => sameValue(item, left)),
  contains: (left, right) => list(left).some((item) => sameValue(item, right)),
  doesNotContain: (left, right) => !list(left).some((item) => sameValue(item, right)),
} satisfies Record<Operator, (left: Value, right: Value) => boolean>;

function amount(value: Value): Amount {
  assert(
    value instanceof Amount,
    'order is defined for amounts only; the check of the condition must have said so',
  );
  return value;
}

function list(value: Value): readonly Value[] {
  assert(Array.isArray(value), 'membership needs a list; the check of the condition must have said so');
  return value;
}
