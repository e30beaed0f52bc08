// Data as somebody wrote it → JSON text. Every number keeps its digits; the same data always gives the same text.
import { isWrittenList, isWrittenMap, type Written, WrittenNumber } from '../engine/index.ts';

/** The text in the order in which the keys were written. */
export const writtenText = (value: Written): string => textOf(value, (keys) => keys);

/** The text with sorted keys, for telling whether two requests ask the same. */
export const canonicalWritten = (value: Written): string => textOf(value, (keys) => keys.toSorted());

function textOf(value: Written, order: (keys: readonly string[]) => readonly string[]): string {
  if (value instanceof WrittenNumber) return value.text;
  if (isWrittenList(value)) return `[${value.map((item) => textOf(item, order)).join(',')}]`;
  if (!isWrittenMap(value)) return JSON.stringify(value);
  const members = order(Object.keys(value)).map(
    (key) => `${JSON.stringify(key)}:${textOf(value[key] ?? null, order)}`,
  );
  return `{${members.join(',')}}`;
}
