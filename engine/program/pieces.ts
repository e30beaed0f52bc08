// One column as a function of one fact, the other facts of a row held as they are: straight or rounded pieces between exact edges.
// Computed over the same steps that run; whatever does not bend is run by the reference run itself.
import { compare } from '../condition/compare.ts';
import { Amount } from '../values/amount.ts';
import { type Cell, isAmount, isFailure } from '../values/cell.ts';
import { type Cut, compareCuts, mergeCuts } from './cut.ts';
import { inputsOf, type Operation, type Program, type Step, type StepId } from './operation.ts';
import { type Row, runCell } from './run.ts';
import {
  amountAt,
  combine,
  crossing,
  isRamp,
  isRising,
  levelAt,
  minusOne,
  productOf,
  quotientOf,
  type Ramp,
  roundedOf,
  type Shape,
  sameShape,
  scaled,
  sumOf,
} from './shape.ts';

export type { Cut } from './cut.ts';

/** A column over all values of the fact: `shapes` has one more than `cuts`, which ascend. */
export interface Pieces {
  readonly cuts: readonly Cut[];
  readonly shapes: readonly Shape[];
}

/** The pieces of `step` when `fact` varies and the rest of `row` stays. */
export function piecesOf(program: Program, row: Row, fact: string, step: StepId): Pieces {
  const done = new Map<StepId, Pieces>();
  const pieces = (id: StepId): Pieces => {
    const known = done.get(id);
    if (known) return known;
    const found = stepPieces(stepAt(program, id), row, fact, pieces);
    done.set(id, found);
    return found;
  };
  return pieces(step);
}

function stepAt(program: Program, id: StepId): Step {
  const step = program.steps[id];
  if (!step) throw new RangeError(`the program has no step ${id}`);
  return step;
}

function stepPieces(step: Step, row: Row, fact: string, pieces: (id: StepId) => Pieces): Pieces {
  const { operation } = step;
  if (operation.kind === 'fact' && operation.name === fact) {
    return { cuts: [], shapes: [{ kind: 'line', slope: Amount.one, intercept: Amount.zero }] };
  }
  const inputs = inputsOf(operation);
  const columns = new Map(inputs.map((id) => [id, pieces(id)]));
  const cuts = mergeCuts([...columns.values()].map((column) => column.cuts));
  const parts = spansOf(cuts).map((span) => {
    const shapes = new Map([...columns].map(([id, column]) => [id, shapeIn(column, span)]));
    return shapeOf(step, operation, row, shapes, span);
  });
  return withoutPoints(joined(parts, cuts));
}

/** The stretch between two neighbouring cuts; an absent end is open without limit. */
interface Span {
  readonly from: Cut | undefined;
  readonly to: Cut | undefined;
}

const spansOf = (cuts: readonly Cut[]): readonly Span[] =>
  [undefined, ...cuts].map((from, at) => ({ from, to: cuts[at] }));

/** The shape a column has within a span that lies in one of its pieces. */
function shapeIn(column: Pieces, span: Span): Shape {
  const { to } = span;
  const at =
    to === undefined ? column.cuts.length : column.cuts.findIndex((cut) => compareCuts(cut, to) >= 0);
  return column.shapes[at < 0 ? column.cuts.length : at] ?? { kind: 'curve' };
}

/** Puts the pieces of all spans end to end and joins neighbours that are alike. */
function joined(parts: readonly Pieces[], cuts: readonly Cut[]): Pieces {
  const allCuts: Cut[] = [];
  const shapes: Shape[] = [];
  for (const [at, part] of parts.entries()) {
    for (const [index, shape] of part.shapes.entries()) {
      const cut = index === 0 ? cuts[at - 1] : part.cuts[index - 1];
      const last = shapes.at(-1);
      if (last !== undefined && sameShape(last, shape)) continue;
      if (last !== undefined && cut !== undefined) allCuts.push(cut);
      shapes.push(shape);
    }
  }
  return { cuts: allCuts, shapes };
}

/** Takes up a piece that is a single point into the piece after or before it, where that gives the same at the point. */
function withoutPoints(pieces: Pieces): Pieces {
  const at = pieces.cuts.findIndex((cut, index) => pieces.cuts[index + 1]?.at.eq(cut.at) === true);
  const [before, point, after] = [at, at + 1, at + 2].map((index) =>
    at < 0 ? undefined : pieces.shapes[index],
  );
  const cut = pieces.cuts[at];
  if (!before || !point || !after || !cut) return pieces;
  const absorbed = sameAt(after, point, cut.at) ? at + 1 : sameAt(before, point, cut.at) ? at : undefined;
  if (absorbed === undefined) return pieces;
  return withoutPoints({
    cuts: pieces.cuts.filter((_, index) => index !== absorbed),
    shapes: pieces.shapes.filter((_, index) => index !== at + 1),
  });
}

const sameAt = (a: Shape, b: Shape, at: Amount): boolean => {
  const [left, right] = [a, b].map((shape) => (isRamp(shape) ? amountAt(shape, at) : undefined));
  return left !== undefined && right !== undefined ? left.eq(right) : sameShape(a, b);
};

const whole = (shape: Shape): Pieces => ({ cuts: [], shapes: [shape] });

function shapeOf(
  step: Step,
  operation: Operation,
  row: Row,
  shapes: ReadonlyMap<StepId, Shape>,
  span: Span,
): Pieces {
  const given = [...shapes.values()];
  if (given.some((shape) => shape.kind === 'curve') && !decidesAlone(operation))
    return whole({ kind: 'curve' });
  if (operation.kind !== 'rank' && given.every(isSteady)) {
    return whole(steady(runCell(step, operation, row, (id) => cellOf(shapes.get(id)))));
  }
  return bent(operation, (id) => shapes.get(id) ?? { kind: 'curve' }, span);
}

/** A choice needs only the branch it takes; the other may be a curve. */
const decidesAlone = (operation: Operation): boolean =>
  operation.kind === 'choose' || operation.kind === 'known';

const isSteady = (shape: Shape): boolean =>
  shape.kind === 'cell' || (shape.kind === 'line' && shape.slope.isZero());

const steady = (cell: Cell): Shape => (isAmount(cell) ? levelAt(cell) : { kind: 'cell', cell });

function cellOf(shape: Shape | undefined): Cell {
  if (shape?.kind === 'cell') return shape.cell;
  return shape && isRamp(shape) ? shape.intercept : false;
}

/** An operation on at least one ramp that rises or falls. What is not listed here has no exact answer. */
function bent(operation: Operation, read: (id: StepId) => Shape, span: Span): Pieces {
  switch (operation.kind) {
    case 'add':
      return whole(combine(operation.inputs.map(read), sumOf));
    case 'subtract':
      return whole(
        combine([read(operation.left), read(operation.right)], ([a, b]) =>
          a && b ? sumOf([a, scaled(b, minusOne)]) : undefined,
        ),
      );
    case 'multiply':
      return whole(combine(operation.inputs.map(read), productOf));
    case 'divide':
      return whole(
        combine([read(operation.left), read(operation.right)], ([a, b]) =>
          a && b ? quotientOf(a, b) : undefined,
        ),
      );
    case 'clamp':
      return clamped(operation, read, span);
    case 'compare':
      return compared(operation, read(operation.left), read(operation.right), span);
    case 'round':
      return whole(
        combine([read(operation.input)], ([input]) => input && roundedOf({ ...operation, input })),
      );
    case 'known':
      return whole({ kind: 'cell', cell: read(operation.input).kind !== 'cell' });
    case 'missing':
      return whole({ kind: 'cell', cell: false });
    case 'choose': {
      const condition = cellOf(read(operation.condition));
      if (isFailure(condition)) return whole({ kind: 'cell', cell: condition });
      return whole(read(condition === true ? operation.yes : operation.no));
    }
    default:
      return whole({ kind: 'curve' });
  }
}

/** A comparison of two ramps changes where they cross: before it, on it, and after it. */
function compared(
  operation: Extract<Operation, { kind: 'compare' }>,
  left: Shape,
  right: Shape,
  span: Span,
): Pieces {
  if (!isRamp(left) || !isRamp(right)) {
    return whole(
      left.kind === 'curve' || right.kind === 'curve'
        ? { kind: 'curve' }
        : { kind: 'cell', cell: compare(operation.operator, cellOf(left), cellOf(right)) },
    );
  }
  const difference = sumOf([left, scaled(right, minusOne)]);
  if (!difference) return whole({ kind: 'curve' });
  const truth = (sign: Amount): Shape => ({
    kind: 'cell',
    cell: compare(operation.operator, sign, Amount.zero),
  });
  return atCrossing(difference, span, truth);
}

/** What holds before, on and after the place where a ramp comes past zero, as far as it lies within the span. */
function atCrossing(difference: Ramp, span: Span, judge: (sign: Amount) => Shape): Pieces {
  if (difference.slope.isZero()) return whole(judge(difference.intercept));
  const [reached, passed] = [
    crossing(difference, Amount.zero, false),
    crossing(difference, Amount.zero, true),
  ];
  const sides = [judge(minusOne), judge(Amount.zero), judge(Amount.one)];
  const isUp = isRising(difference);
  // Stairs may step over zero; then nothing lies between the two cuts.
  const isTouched = compareCuts(reached, passed) !== 0;
  const ascending = isUp ? sides : sides.toReversed();
  const shapes = isTouched ? ascending : ascending.filter((_, at) => at !== 1);
  const cuts = !isTouched ? [reached] : isUp ? [reached, passed] : [passed, reached];
  return within(cuts, shapes, span);
}

/** The part of a few pieces that lies within the span. */
function within(cuts: readonly Cut[], shapes: readonly Shape[], { from, to }: Span): Pieces {
  const start = cuts.filter((cut) => from !== undefined && compareCuts(cut, from) <= 0).length;
  const end = cuts.filter((cut) => to === undefined || compareCuts(cut, to) < 0).length;
  return end <= start
    ? whole(shapes[start] ?? { kind: 'curve' })
    : { cuts: cuts.slice(start, end), shapes: shapes.slice(start, end + 1) };
}

function clamped(
  operation: Extract<Operation, { kind: 'clamp' }>,
  read: (id: StepId) => Shape,
  span: Span,
): Pieces {
  const limit = (pieces: Pieces, id: StepId | undefined, keeps: (sign: Amount) => boolean): Pieces => {
    if (id === undefined) return pieces;
    const bound = read(id);
    const spans = spansOf(pieces.cuts).map(({ from, to }) => ({
      from: from ?? span.from,
      to: to ?? span.to,
    }));
    return joined(
      pieces.shapes.map((shape, at) => limited(shape, bound, spans[at] ?? span, keeps)),
      pieces.cuts,
    );
  };
  const capped = limit(whole(read(operation.input)), operation.most, (sign) => !sign.gt(Amount.zero));
  return limit(capped, operation.least, (sign) => !sign.isNegative());
}

function limited(shape: Shape, bound: Shape, span: Span, keeps: (sign: Amount) => boolean): Pieces {
  if (!isRamp(shape) || !isRamp(bound)) return whole(combine([shape, bound], () => undefined));
  const difference = sumOf([shape, scaled(bound, minusOne)]);
  if (!difference) return whole({ kind: 'curve' });
  return atCrossing(difference, span, (sign) => (keeps(sign) ? shape : bound));
}
