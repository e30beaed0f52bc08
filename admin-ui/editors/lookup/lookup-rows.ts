// The rows of a table as they are shown: those that are written, and the keys that have none yet.
import {
  type Edit,
  type Names,
  type Path,
  unsetWord,
  type ValueType,
  type Written,
  type WrittenData,
  WrittenNumber,
} from '../../../engine/index.ts';
import type { ShownPart } from '../fields/shown-parts.ts';
import { mapOf, memberOf, textOf } from '../written-data.ts';

export interface ShownKeys {
  /** The keys with a row, in the order they are written. */
  readonly written: readonly string[];
  /** The keys the column can have that no row answers; none where `otherwise` answers them. */
  readonly missing: readonly string[];
  /** The type of the key column; undefined while it names nothing. */
  readonly type: ValueType | undefined;
  readonly hasOtherwise: boolean;
}

export function shownKeys(block: WrittenData | undefined, names: Names): ShownKeys {
  const written = Object.keys(mapOf(memberOf(block, 'rows')) ?? {});
  const type = names.get(textOf(block, 'by'))?.type;
  const missing = possibleKeys(type).filter((key) => !written.includes(key));
  return { written, missing, type, hasOtherwise: memberOf(block, 'otherwise') !== undefined };
}

/** Every value the key column can have, where they can be listed. */
function possibleKeys(type: ValueType | undefined): readonly string[] {
  if (type?.kind === 'code') return type.codes.map(({ code }) => code);
  return type?.kind === 'flag' ? ['true', 'false'] : [];
}

/** A row in which nothing is decided yet. */
export const openRow = (parts: readonly ShownPart[]): Written =>
  Object.fromEntries(parts.map(({ key }) => [key, unsetWord]));

export const addRowEdit = (block: Path, key: string, parts: readonly ShownPart[]): Edit => ({
  op: 'set',
  path: [...block, 'rows', key],
  value: openRow(parts),
});

/** A whole number as a key: written one way only. */
export function countKey(typed: string): string | undefined {
  const digits = /^0*(\d{1,15})$/.exec(typed.trim())?.[1];
  return digits === undefined ? undefined : new WrittenNumber(digits).text;
}
