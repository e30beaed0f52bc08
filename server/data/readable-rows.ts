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
  const found = new WeakMap<Facts, Map<string, Mapping>>();
  // What stands in the column of a fact that is not asked for keeps no row from being read.
  const mappingFor = (facts: Facts, wanted: ReadonlySet<string>): Mapping => {
    const key = [...wanted].sort().join(' ');
    const known = found.get(facts) ?? new Map<string, Mapping>();
    const mapping = known.get(key) ?? mappingOf(headings, facts, wanted, stated);
    found.set(facts, known.set(key, mapping));
    return mapping;
  };
  const table: (readonly DataCell[])[] = [];
  for await (const { cells } of rows) table.push(cells);
  return table.map((cells) => ({
    read: (facts, wanted = new Set(facts.keys())) => readDataRow(mappingFor(facts, wanted), cells, facts),
  }));
}

function mappingOf(
  headings: readonly string[],
  facts: Facts,
  read: ReadonlySet<string>,
  stated: ReadonlyMap<string, string>,
): Mapping {
  const { mapping, problems } = mapColumns({ headings, facts, read, stated });
  if (problems) throw columnProblem(problems);
  return mapping;
}
