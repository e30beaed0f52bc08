// Which rows of a table of mixed data a policy has anything to say about.
import type { Fact } from './catalogue.ts';
import type { ReadRow } from './facts.ts';

/** A row that can be read against any vocabulary; what the data does not have is missing. */
export interface ReadableRow {
  /** Where `wanted` names some of the facts, what else the row holds need not be looked at. */
  read(facts: ReadonlyMap<string, Fact>, wanted?: ReadonlySet<string>): ReadRow;
}

export interface RelatedRows<Row extends ReadableRow> {
  readonly related: readonly Row[];
  /** The related rows as they were read, in the same order. */
  readonly reads: readonly ReadRow[];
  readonly unrelated: readonly Row[];
}

/** Rows that hold at least one of the facts that are read, or cannot be read at all; and the others. */
export function relatedRows<Row extends ReadableRow>(
  rows: readonly Row[],
  facts: ReadonlyMap<string, Fact>,
  wanted: ReadonlySet<string>,
): RelatedRows<Row> {
  const all = rows.map((row) => ({ row, read: row.read(facts, wanted) }));
  const isRelated = ({ read }: { readonly read: ReadRow }): boolean =>
    read.row === undefined || [...wanted].some((name) => read.row.has(name));
  const related = all.filter(isRelated);
  return {
    related: related.map(({ row }) => row),
    reads: related.map(({ read }) => read),
    unrelated: all.filter((each) => !isRelated(each)).map(({ row }) => row),
  };
}
