// Where a pointer is within a plot, in the plot's own pixels.
import type { Point } from './scale.ts';

export function pointerIn(event: PointerEvent & { readonly currentTarget: Element }): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
