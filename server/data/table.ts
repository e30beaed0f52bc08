// A table of data as a file gives it: headings, then rows one after another. What the cells mean is decided by the engine's data columns.
import type { DataCell } from '../../engine/index.ts';

export interface DataRow {
  /** Its line in the file, counted from 1 with the headings; for a spreadsheet the number of the row. */
  readonly line: number;
  readonly cells: readonly DataCell[];
}

export interface DataTable {
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<DataRow>;
  /** How much of the file has been read, from 0 to 1. */
  progress(): number;
}
