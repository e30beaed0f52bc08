// What is compared with what, on which data: two policies of two editions and a table whose columns have been found.
import type { Fact, Mapping, Policy } from '../../engine/index.ts';
import type { DataTable } from './table.ts';

export interface Comparison {
  /** The ids of the editions. */
  readonly base: string;
  readonly candidate: string;
  readonly before: Policy;
  readonly after: Policy;
  /** The vocabulary rows are read in: what both editions accept. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly table: DataTable;
  readonly mapping: Mapping;
}
