// A whole table as rows that can be read against any vocabulary: for those who ask several policies about the same data.
import {
  type DataCell,
  type Fact,
  type Mapping,
  mapColumns,
  type ReadableRow,
  readDataRow,
} from '../../engine/index.ts';
import { columnProblem } from './problem.ts';
import type { DataTable } from './table.ts';

type Facts = ReadonlyMap<string, Fact>;

/** Reads to the end of the table. `stated` names the column of a fact where its heading does not. */
export async function readableRows(
  { headings, rows }: DataTable,
  stated: ReadonlyMap<string, string>,
): Promise<readonly ReadableRow[]> {
  const found = new WeakMap<Facts, Mapping>();
  const mappingFor = (facts: Facts): Mapping => {
    const mapping = found.get(facts) ?? mappingOf(headings, facts, stated);
    found.set(facts, mapping);
    return mapping;
  };
  const table: (readonly DataCell[])[] = [];
  for await (const { cells } of rows) table.push(cells);
  return table.map((cells) => ({ read: (facts) => readDataRow(mappingFor(facts), cells, facts) }));
}

function mappingOf(headings: readonly string[], facts: Facts, stated: ReadonlyMap<string, string>): Mapping {
  const { mapping, problems } = mapColumns({ headings, facts, read: new Set(facts.keys()), stated });
  if (problems) throw columnProblem(problems);
  return mapping;
}
