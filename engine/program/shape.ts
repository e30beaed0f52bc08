// What a column can be on one piece: a line, a rounded line, a steady cell. And the arithmetic that keeps it exact.
import { Amount, sum } from '../values/amount.ts';
import { type Cell, type Failure, isFailure, mergeFailures } from '../values/cell.ts';
import type { Cut } from './cut.ts';

export interface Line {
  readonly kind: 'line';
  readonly slope: Amount;
  readonly intercept: Amount;
}

/** What becomes of a line once it is rounded: `slope × rounded + intercept`. INVARIANT: neither its slope nor what is rounded is level. */
export interface Stairs {
  readonly kind: 'stairs';
  readonly slope: Amount;
  readonly intercept: Amount;
  readonly of: Rounded;
}

export interface Rounded {
  readonly input: Ramp;
  readonly places: number;
  readonly mode: 'half-up' | 'up';
}

/** What has an amount at every place, and rises or falls all along or stays level. */
export type Ramp = Line | Stairs;

/** What a column is on one piece; a curve is what we do not follow. */
export type Shape = Ramp | { readonly kind: 'cell'; readonly cell: Cell } | { readonly kind: 'curve' };

export const minusOne = Amount.of('-1');
const half = Amount.of('0.5');

export const isRamp = (shape: Shape): shape is Ramp => shape.kind === 'line' || shape.kind === 'stairs';

export const levelAt = (intercept: Amount): Line => ({ kind: 'line', slope: Amount.zero, intercept });

export const roundedOf = (of: Rounded): Stairs => ({
  kind: 'stairs',
  slope: Amount.one,
  intercept: Amount.zero,
  of,
});

/** The amount at one place. */
export const amountAt = (ramp: Ramp, x: Amount): Amount =>
  ramp.slope.times(ramp.kind === 'line' ? x : roundedAt(ramp.of, x)).plus(ramp.intercept);

function roundedAt({ input, places, mode }: Rounded, x: Amount): Amount {
  const amount = amountAt(input, x);
  return mode === 'up' ? amount.roundUp() : amount.round(places);
}

export const isRising = (ramp: Ramp): boolean =>
  ramp.slope.gt(Amount.zero) === (ramp.kind === 'line' || isRising(ramp.of.input));

/**
 * Where a ramp that is not level comes past `target`: on one side of the cut it is that much or more (`above`: more), on the other
 * it is not. Found by undoing the arithmetic, the roundings included.
 */
export function crossing(ramp: Ramp, target: Amount, above: boolean): Cut {
  const wanted = target.minus(ramp.intercept).dividedBy(ramp.slope);
  // Under a negative factor "this much or more" becomes "this much or less", whose other side is "more".
  const isMore = above !== ramp.slope.isNegative();
  return ramp.kind === 'line' ? { at: wanted, after: isMore } : landing(ramp.of, wanted, isMore);
}

/** The same for what is rounded: the stair at or above `wanted`, and the least input that is rounded up to it. */
function landing({ input, places, mode }: Rounded, wanted: Amount, above: boolean): Cut {
  const height = mode === 'up' ? Amount.one : Amount.of(`1e-${places}`);
  const stairs = wanted.dividedBy(height);
  const stair = (above ? stairs.negated().roundUp().negated().plus(Amount.one) : stairs.roundUp()).times(
    height,
  );
  if (mode === 'up') return crossing(input, stair.minus(height), true);
  // Half up is away from zero on a tie: −0.5 is not rounded up to 0.
  return crossing(input, stair.minus(height.times(half)), !stair.gt(Amount.zero));
}

/** Computes with ramps; a failure among the shapes becomes the result. */
export function combine(
  shapes: readonly Shape[],
  compute: (ramps: readonly Ramp[]) => Shape | undefined,
): Shape {
  const failures = shapes.flatMap((shape): readonly Failure[] =>
    shape.kind === 'cell' && isFailure(shape.cell) ? [shape.cell] : [],
  );
  const [first, ...rest] = failures;
  if (first) return { kind: 'cell', cell: mergeFailures([first, ...rest]) };
  const ramps = shapes.filter(isRamp);
  return (ramps.length === shapes.length ? compute(ramps) : undefined) ?? { kind: 'curve' };
}

export function scaled(ramp: Ramp, by: Amount): Ramp {
  if (by.isZero()) return levelAt(Amount.zero);
  return { ...ramp, slope: ramp.slope.times(by), intercept: ramp.intercept.times(by) };
}

/** Undefined where two different roundings, or a rounding and a slope, would be added: that is neither a line nor stairs. */
export function sumOf(ramps: readonly Ramp[]): Ramp | undefined {
  const slope = sum(ramps.map((ramp) => ramp.slope));
  const intercept = sum(ramps.map((ramp) => ramp.intercept));
  const moving = ramps.filter((ramp) => !ramp.slope.isZero());
  const [stairs] = moving.filter((ramp) => ramp.kind === 'stairs');
  if (!stairs) return { kind: 'line', slope, intercept };
  if (moving.some((ramp) => ramp.kind !== 'stairs' || !sameRounding(ramp.of, stairs.of))) return undefined;
  return slope.isZero() ? levelAt(intercept) : { kind: 'stairs', slope, intercept, of: stairs.of };
}

export function productOf(ramps: readonly Ramp[]): Ramp | undefined {
  const moving = ramps.filter(({ slope }) => !slope.isZero());
  const factor = ramps
    .filter(({ slope }) => slope.isZero())
    .reduce((product, { intercept }) => product.times(intercept), Amount.one);
  const [only, second] = moving;
  if (factor.isZero()) return levelAt(Amount.zero);
  return only && second === undefined ? scaled(only, factor) : undefined;
}

export const quotientOf = (above: Ramp, below: Ramp): Ramp | undefined =>
  below.slope.isZero() && !below.intercept.isZero()
    ? scaled(above, Amount.one.dividedBy(below.intercept))
    : undefined;

export function sameShape(a: Shape, b: Shape): boolean {
  if (isRamp(a) && isRamp(b)) return sameRamp(a, b);
  if (a.kind === 'cell' && b.kind === 'cell') return a.cell === b.cell;
  return a.kind === 'curve' && b.kind === 'curve';
}

function sameRamp(a: Ramp, b: Ramp): boolean {
  if (!a.slope.eq(b.slope) || !a.intercept.eq(b.intercept)) return false;
  if (a.kind === 'stairs' && b.kind === 'stairs') return sameRounding(a.of, b.of);
  return a.kind === b.kind;
}

const sameRounding = (a: Rounded, b: Rounded): boolean =>
  a.places === b.places && a.mode === b.mode && sameRamp(a.input, b.input);
