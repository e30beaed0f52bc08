// Straight lines and steady cells: what a column can be on one piece, and the arithmetic that keeps lines straight.
import { Amount } from '../values/amount.ts';
import { type Cell, type Failure, isFailure, mergeFailures } from '../values/cell.ts';

/** What a column is on one piece: a line `slope × x + intercept`, a cell that does not change, or a curve we do not follow. */
export type Shape =
  | { readonly kind: 'line'; readonly slope: Amount; readonly intercept: Amount }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'curve' };

export type Line = Extract<Shape, { kind: 'line' }>;
export const minusOne = Amount.of('-1');

/** Computes with lines; a failure among the shapes becomes the result. */
export function combine(
  shapes: readonly Shape[],
  compute: (lines: readonly Line[]) => Shape | undefined,
): Shape {
  const failures = shapes.flatMap((shape): readonly Failure[] =>
    shape.kind === 'cell' && isFailure(shape.cell) ? [shape.cell] : [],
  );
  const [first, ...rest] = failures;
  if (first) return { kind: 'cell', cell: mergeFailures([first, ...rest]) };
  const lines = shapes.flatMap((shape): readonly Line[] => (shape.kind === 'line' ? [shape] : []));
  return (lines.length === shapes.length ? compute(lines) : undefined) ?? { kind: 'curve' };
}

export const scaled = ({ slope, intercept }: Line, by: Amount): Line => ({
  kind: 'line',
  slope: slope.times(by),
  intercept: intercept.times(by),
});

export const sumOf = (lines: readonly Line[]): Line =>
  lines.reduce(
    (total, { slope, intercept }) => ({
      kind: 'line',
      slope: total.slope.plus(slope),
      intercept: total.intercept.plus(intercept),
    }),
    { kind: 'line', slope: Amount.zero, intercept: Amount.zero },
  );

export function productOf(lines: readonly Line[]): Line | undefined {
  const rising = lines.filter(({ slope }) => !slope.isZero());
  const factor = lines
    .filter(({ slope }) => slope.isZero())
    .reduce((product, { intercept }) => product.times(intercept), Amount.one);
  const [only, second] = rising;
  if (factor.isZero()) return { kind: 'line', slope: Amount.zero, intercept: Amount.zero };
  return only && second === undefined ? scaled(only, factor) : undefined;
}

export const quotientOf = (above: Line, below: Line): Line | undefined =>
  below.slope.isZero() && !below.intercept.isZero()
    ? scaled(above, Amount.one.dividedBy(below.intercept))
    : undefined;

export function sameShape(a: Shape, b: Shape): boolean {
  if (a.kind === 'line' && b.kind === 'line') return a.slope.eq(b.slope) && a.intercept.eq(b.intercept);
  if (a.kind === 'cell' && b.kind === 'cell') return a.cell === b.cell;
  return a.kind === 'curve' && b.kind === 'curve';
}
