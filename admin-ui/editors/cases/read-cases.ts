// Worked cases as their author wrote them, for the tables: whatever can be read of them, each with its path.
import type { Bilingual, Path, WrittenData } from '../../../engine/index.ts';
import { bilingualOf, listOf, mapOf, memberOf } from '../written-data.ts';

export interface ShownCase {
  readonly path: Path;
  readonly name: Bilingual;
  readonly hasRows: boolean;
  readonly rows: readonly ShownRow[];
  /** The facts and outcomes that any row speaks of, in the order they are first spoken of. */
  readonly facts: readonly string[];
  readonly outcomes: readonly string[];
  readonly hasRefused: boolean;
}

export interface ShownRow {
  readonly at: number;
  readonly path: Path;
  readonly isRefused: boolean;
}

export function readCases(document: WrittenData | undefined): readonly ShownCase[] {
  return listOf(memberOf(document, 'cases')).map((each, at) => readCase(each, ['cases', at]));
}

function readCase(data: WrittenData, path: Path): ShownCase {
  const written = memberOf(data, 'rows');
  const hasRows = Array.isArray(written);
  const rows = hasRows ? listOf(written) : [data];
  const members = (...names: readonly string[]): readonly string[] => [
    ...new Set(rows.flatMap((row) => names.flatMap((name) => Object.keys(mapOf(memberOf(row, name)) ?? {})))),
  ];
  return {
    path,
    name: bilingualOf(data, 'name') ?? { zh: '—', en: '—' },
    hasRows,
    rows: rows.map((row, at) => ({
      at,
      path: hasRows ? [...path, 'rows', at] : path,
      isRefused: memberOf(row, 'refused') !== undefined,
    })),
    facts: members('facts'),
    outcomes: members('expect', 'unavailable'),
    hasRefused: rows.some((row) => memberOf(row, 'refused') !== undefined),
  };
}
