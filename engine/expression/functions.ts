// What the formula language can call: how each is written and how many arguments it takes.
//
//   if(condition, a, b)      a where the condition is true, b where it is false; unknown when the condition is
//   min(a, b, …), max(…)     the smallest, the largest of quantities of one kind
//   abs(a)                   without its sign
//   clamp(a, least, most)    a, but at least `least` and at most `most`; where the limits cross, `least` wins
//   round(a, places)         half up to that many decimals (四舍五入)
//   roundUp(a)               up to the next whole number; of a ratio or a number that is a count
//   known(a)                 whether a has a value; the only question about a missing fact that has an answer
//   count(list)              how many items a list has
//   last(list, n)            the item n from the end: last(list, 1) is the last
//   lowest(list, n), highest(list, n), total(list, n)    over the last n items; no value when the list is shorter
import type { FunctionName } from './expression.ts';

export interface FunctionRule {
  /** As it is shown to an author. */
  readonly usage: string;
  readonly argumentsMin: number;
  readonly argumentsMax: number;
}

const exactly = (count: number, usage: string): FunctionRule => ({
  usage,
  argumentsMin: count,
  argumentsMax: count,
});
const several = (usage: string): FunctionRule => ({
  usage,
  argumentsMin: 2,
  argumentsMax: Number.POSITIVE_INFINITY,
});

export const functions = {
  if: exactly(3, 'if(condition, a, b)'),
  min: several('min(a, b, …)'),
  max: several('max(a, b, …)'),
  abs: exactly(1, 'abs(a)'),
  clamp: exactly(3, 'clamp(a, least, most)'),
  round: exactly(2, 'round(a, places)'),
  roundUp: exactly(1, 'roundUp(a)'),
  known: exactly(1, 'known(name)'),
  count: exactly(1, 'count(list)'),
  last: exactly(2, 'last(list, n)'),
  lowest: exactly(2, 'lowest(list, n)'),
  highest: exactly(2, 'highest(list, n)'),
  total: exactly(2, 'total(list, n)'),
} as const satisfies Record<FunctionName | 'if', FunctionRule>;

/** The most decimals `round` may keep. */
export const placesMax = 10;
/** The most items `last`, `lowest`, `highest` and `total` may look back over. */
export const itemsMax = 1000;

export const isFunction = (name: string): name is FunctionName | 'if' => Object.hasOwn(functions, name);
