// How an outcome of one row answers to one fact: its pay curve, and what the fact must be to reach an amount. Exact, from the plan itself.
import { type Cut, type Pieces, piecesOf } from '../program/pieces.ts';
import type { Row } from '../program/run.ts';
import type { Shape } from '../program/shape.ts';
import { Amount } from '../values/amount.ts';
import { assert } from '../values/assert.ts';
import { programOf } from './evaluate.ts';
import type { Policy } from './policy.ts';

/**
 * The pieces of an outcome over a numeric fact, every other fact of the row as it is.
 * Money is answered rounded; the pieces are those of the amount before it is rounded.
 */
export function responseOf(policy: Policy, row: Row, fact: string, outcome: string): Pieces {
  const { program, layouts } = programOf(policy);
  const step = layouts.at(-1)?.outcomes.get(outcome);
  assert(step !== undefined, `the policy has an outcome ${outcome} in a column`);
  const operation = program.steps[step]?.operation;
  return piecesOf(program, row, fact, operation?.kind === 'round' ? operation.input : step);
}

const cent = Amount.of('0.01');

/**
 * The least amount of the fact, to the cent and at least `from`, for which the outcome before rounding reaches `target`.
 * Undefined when no amount does, or when the outcome bends in a way that has no exact answer.
 */
export function leastReaching(pieces: Pieces, target: Amount, from: Amount): Amount | undefined {
  for (const [at, shape] of pieces.shapes.entries()) {
    const [start, end] = [pieces.cuts[at - 1], pieces.cuts[at]];
    if (end && compareWith(end, from) <= 0) continue;
    if (shape.kind === 'curve') return undefined;
    const least = leastIn(shape, target, start, from);
    if (least !== undefined && (end === undefined || compareWith(end, least) > 0)) return least;
  }
  return undefined;
}

/** Negative when the cut lies below the amount, positive when above: a cut just after the amount is above it. */
const compareWith = (cut: Cut, amount: Amount): number => cut.at.compare(amount) || (cut.after ? 1 : -1);

/** The least whole-cent amount, not before the piece begins, at which its line reaches `wanted`. */
function leastIn(shape: Shape, wanted: Amount, start: Cut | undefined, from: Amount): Amount | undefined {
  if (shape.kind !== 'line') return undefined;
  const begins = start === undefined || compareWith(start, from) < 0 ? upToCent(from) : firstCent(start);
  if (shape.slope.times(begins).plus(shape.intercept).gte(wanted)) return begins;
  if (!shape.slope.gt(Amount.zero)) return undefined;
  return upToCent(wanted.minus(shape.intercept).dividedBy(shape.slope));
}

const firstCent = (cut: Cut): Amount => {
  const up = upToCent(cut.at);
  return cut.after && up.eq(cut.at) ? up.plus(cent) : up;
};

const upToCent = (amount: Amount): Amount => amount.dividedBy(cent).roundUp().times(cent);
