// What may be done to worked cases, as edits. What a case does not say is not written, so the last member takes its map with it.
import type { Bilingual, Document, Edit, Path, Written } from '../../../engine/index.ts';
import { copyOf, listOf, mapOf, memberOf } from '../written-data.ts';
import type { ShownCase, ShownRow } from './read-cases.ts';

/** Says something in a map that may not be there yet: a fact, an expectation. */
export function sayEdit(document: Document, map: Path, name: string, value: Written): Edit {
  return mapOf(document.writtenAt(map))
    ? { op: 'set', path: [...map, name], value }
    : { op: 'set', path: map, value: { [name]: value } };
}

/** Says it no more. */
export function unsayEdits(document: Document, map: Path, name: string): readonly Edit[] {
  const members = mapOf(document.writtenAt(map));
  if (!members || !Object.hasOwn(members, name)) return [];
  // A row always has facts, if only none.
  const isLast = Object.keys(members).length === 1 && map.at(-1) !== 'facts';
  return [{ op: 'remove', path: isLast ? map : [...map, name] }];
}

/** Expects a value of an outcome, or that it has none for a reason, or nothing. */
export function expectEdits(
  document: Document,
  row: Path,
  outcome: string,
  wish: { readonly value: Written } | { readonly code: string } | undefined,
): readonly Edit[] {
  const [expect, unavailable] = [
    [...row, 'expect'],
    [...row, 'unavailable'],
  ] as const;
  const isValue = wish !== undefined && 'value' in wish;
  const isCode = wish !== undefined && 'code' in wish;
  return [
    ...(isValue ? [sayEdit(document, expect, outcome, wish.value)] : unsayEdits(document, expect, outcome)),
    ...(isCode
      ? [sayEdit(document, unavailable, outcome, wish.code)]
      : unsayEdits(document, unavailable, outcome)),
  ];
}

/** A new case at the end, to be filled in. */
export function addCaseEdit(document: Document, name: Bilingual): Edit {
  const cases = listOf(memberOf(document.written, 'cases'));
  return { op: 'insert', path: ['cases', cases.length], value: { name: { ...name }, facts: {}, expect: {} } };
}

/** One more row like the last. */
export function addRowEdit(document: Document, { rows, path }: ShownCase): Edit | undefined {
  const last = rows.at(-1);
  const value = last && copyOf(document, last.path);
  return value === undefined ? undefined : { op: 'insert', path: [...path, 'rows', rows.length], value };
}

const expectations = ['expect', 'unavailable', 'refused'] as const;

/** Makes the case a table of one row: what it expects becomes the row's, what it gives stays common. */
export function intoRowsEdits(document: Document, { path }: ShownCase): readonly Edit[] {
  const stated = expectations.filter((member) => document.writtenAt([...path, member]) !== undefined);
  const [first, ...others] = stated;
  const row = [...path, 'rows', 0];
  if (first === undefined) return [{ op: 'set', path: [...path, 'rows'], value: [{ facts: {} }] }];
  return [
    { op: 'wrap', path: [...path, first], levels: [0, first] },
    { op: 'rename', path: [...path, first], to: 'rows' },
    { op: 'set', path: [...row, 'facts'], value: {} },
    ...others.flatMap((member): readonly Edit[] => [
      { op: 'set', path: [...row, member], value: copyOf(document, [...path, member]) ?? null },
      { op: 'remove', path: [...path, member] },
    ]),
  ];
}

/** The facts of a row must be refused; then nothing else is expected of it. */
export function refuseEdits(document: Document, { path }: ShownRow, fact: string): readonly Edit[] {
  const others = (['expect', 'unavailable'] as const).filter(
    (member) => document.writtenAt([...path, member]) !== undefined,
  );
  return [
    ...others.map((member): Edit => ({ op: 'remove', path: [...path, member] })),
    { op: 'set', path: [...path, 'refused'], value: [fact] },
  ];
}
