// From attainments to places on a radar: axes at equal angles from the top, clockwise. For drawing only.
import type { Point } from './scale.ts';

/** The place on an axis at so many pixels from the middle. */
export function radarPoint(at: number, count: number, distance: number): Point {
  const angle = (2 * Math.PI * at) / count - Math.PI / 2;
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

const text = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** How far the axes reach from the middle, for a radius of 1: three of them need less room below than above. */
export function radarExtent(count: number): {
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
} {
  const ends = Array.from({ length: count }, (_, at) => radarPoint(at, count, 1));
  const side = Math.max(0.5, ...ends.map(({ x }) => Math.abs(x)));
  return { top: 1, bottom: Math.max(0.5, ...ends.map(({ y }) => y)), side };
}

/** A ring that touches every axis at the same distance. */
export const ringPath = (count: number, distance: number): string =>
  `M${Array.from({ length: count }, (_, at) => text(radarPoint(at, count, distance))).join('L')}Z`;

/**
 * The outline of the values. It closes only where every axis has one: next to a missing value the line breaks off,
 * and a value between two missing ones is no line at all.
 */
export function outlinePath(
  values: readonly (number | undefined)[],
  scale: (value: number) => number,
): string {
  const places = values.map((value, at) =>
    value === undefined ? undefined : radarPoint(at, values.length, scale(value)),
  );
  if (places.every((place) => place !== undefined)) return `M${places.map(text).join('L')}Z`;
  return places
    .flatMap((place, at) => {
      const next = places[(at + 1) % places.length];
      return place && next ? [`M${text(place)}L${text(next)}`] : [];
    })
    .join('');
}

/** The most a radar reaches to: its target ring, or as far as somebody went beyond it, up to half as much again. */
export const radarReach = (values: readonly (number | undefined)[]): number =>
  Math.min(1.5, Math.max(1, ...values.flatMap((value) => value ?? [])));
