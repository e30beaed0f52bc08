// How an outcome of one row answers to one fact: its pay curve, and what the fact must be to reach an amount. Exact, from the plan itself.
import { type Cut, compareCuts } from '../program/cut.ts';
import { type Pieces, piecesOf } from '../program/pieces.ts';
import type { Row } from '../program/run.ts';
import { amountAt, crossing, isRamp, isRising, type Shape } from '../program/shape.ts';
import { Amount } from '../values/amount.ts';
import { assert } from '../values/assert.ts';
import type { Cell } from '../values/cell.ts';
import { programOf } from './evaluate.ts';
import type { Policy } from './policy.ts';

/** The pieces of an outcome over a numeric fact, every other fact of the row as it is. They are the outcome as it is answered, rounded. */
export function responseOf(policy: Policy, row: Row, fact: string, outcome: string): Pieces {
  const { program, layouts } = programOf(policy);
  const step = layouts.at(-1)?.outcomes.get(outcome);
  assert(step !== undefined, `the policy has an outcome ${outcome} in a column`);
  return piecesOf(program, row, fact, step);
}

/** The outcome where the fact is `at`: what the run answers there. Undefined where it bends in a way that is not followed. */
export function outcomeWhere({ cuts, shapes }: Pieces, at: Amount): Cell | undefined {
  const shape = shapes[cuts.filter((cut) => compareCuts(cut, exactly(at)) <= 0).length];
  if (!shape || shape.kind === 'curve') return undefined;
  return isRamp(shape) ? amountAt(shape, at) : shape.cell;
}

/** The first whole cent of the next piece above `from`: the next edge, as money. Undefined on the last piece. */
export function nextEdge({ cuts }: Pieces, from: Amount): Amount | undefined {
  const next = cuts.find((cut) => compareCuts(cut, exactly(from)) > 0);
  return next && firstCent(next);
}

/**
 * The least amount of the fact, to the cent and at least `from`, for which the outcome is `target` or more.
 * Undefined when no amount does, or when the outcome bends in a way that has no exact answer.
 */
export function leastReaching(pieces: Pieces, target: Amount, from: Amount): Amount | undefined {
  for (const [at, shape] of pieces.shapes.entries()) {
    const [start, end] = [pieces.cuts[at - 1], pieces.cuts[at]];
    if (end && compareCuts(end, exactly(from)) <= 0) continue;
    if (shape.kind === 'curve') return undefined;
    const begins =
      start === undefined || compareCuts(start, exactly(from)) <= 0 ? upToCent(from) : firstCent(start);
    const least = leastIn(shape, target, begins);
    if (least !== undefined && (end === undefined || compareCuts(end, exactly(least)) > 0)) return least;
  }
  return undefined;
}

/** As a cut that any cut above the amount follows: one just before the amount lies below it. */
const exactly = (at: Amount): Cut => ({ at, after: false });

/** The least whole cent, not before `begins`, at which a piece comes to `target`. */
function leastIn(shape: Shape, target: Amount, begins: Amount): Amount | undefined {
  if (!isRamp(shape)) return undefined;
  if (amountAt(shape, begins).gte(target)) return begins;
  if (shape.slope.isZero() || !isRising(shape)) return undefined;
  return firstCent(crossing(shape, target, false));
}

const cent = Amount.of('0.01');

const firstCent = (cut: Cut): Amount => {
  const up = upToCent(cut.at);
  return cut.after && up.eq(cut.at) ? up.plus(cent) : up;
};

const upToCent = (amount: Amount): Amount => amount.dividedBy(cent).roundUp().times(cent);
