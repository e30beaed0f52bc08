// From figures to pixels: scales for a plot of a given size, and the shape of a curve through points.
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';

/** For drawing only. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Where the horizontal grid lies. */
  readonly ticksY: readonly number[];
}

export interface PlotShape {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly domainX: readonly [number, number];
  readonly domainY: readonly [number, number];
}

export function plotOf({ width, height, margin, domainX, domainY }: PlotShape): Plot {
  const lines = Math.max(3, Math.floor(height / 64));
  const x = scaleLinear(domainX, [margin.left, width - margin.right]);
  const y = scaleLinear(domainY, [height - margin.bottom, margin.top]).nice(lines);
  return { width, height, margin, x, y, ticksY: y.ticks(lines) };
}

export const linePath = (points: readonly Point[], { x, y }: Plot): string =>
  line<Point>(
    (point) => x(point.x),
    (point) => y(point.y),
  )(points) ?? '';

/** The surface between two curves, over every place where either of them bends. */
export function betweenPath(a: readonly Point[], b: readonly Point[], { x, y }: Plot): string {
  const places = [...new Set([...a, ...b].map((point) => point.x))].sort((p, q) => p - q);
  return (
    area<number>(
      (place) => x(place),
      (place) => y(heightAt(a, place)),
      (place) => y(heightAt(b, place)),
    )(places) ?? ''
  );
}

/** Where a curve of straight pieces stands at `x`; beyond its ends, where it ends. */
export function heightAt(points: readonly Point[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const after = points[next];
  const before = points[next - 1];
  if (!after) return points.at(-1)?.y ?? 0;
  if (!before || after.x === before.x) return after.y;
  return before.y + ((x - before.x) / (after.x - before.x)) * (after.y - before.y);
}

/** The nearest of several places to a pointer, if it is near enough to be meant. */
export function nearest(places: readonly Point[], pointer: Point, reach: number): number | undefined {
  const distances = places.map((place) => Math.hypot(place.x - pointer.x, place.y - pointer.y));
  const least = Math.min(...distances);
  return least <= reach ? distances.indexOf(least) : undefined;
}
