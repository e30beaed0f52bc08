// Whether two conditions ask the same things in the same order, whatever they compare with: then each value shows its own change.
import type { WrittenData } from '../../../engine/index.ts';
import { mapOf } from '../written-data.ts';

export function sameButValues(a: WrittenData | undefined, b: WrittenData | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length && a.every((item: WrittenData, at) => sameButValues(item, b[at] as WrittenData))
    );
  }
  const [left, right] = [mapOf(a), mapOf(b)];
  if (!left || !right) return a === b;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) => Object.hasOwn(right, key) && (key === 'value' || sameButValues(left[key], right[key])),
  );
}
