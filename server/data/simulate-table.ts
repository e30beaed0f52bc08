// Runs a table of data through a simulation, piece by piece, and hands every row with its effect to whoever writes it down.
import {
  type Driver,
  driversOf,
  looksAcrossRows,
  type ReadRow,
  type Refusal,
  type RowEffect,
  readDataRow,
  Simulation,
  type SimulationResult,
  sharedOutcomes,
} from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import type { DataRow } from './table.ts';

/** Large enough to keep the run busy, small enough to keep memory and the progress bar moving. */
const chunkRows = 500;

/** One row of the file and what the change does to it; a refused row has its reasons instead. */
export interface SimulatedRow {
  readonly source: DataRow;
  readonly effect?: RowEffect | undefined;
  readonly driver?: Driver | undefined;
  readonly refusals?: readonly Refusal[] | undefined;
}

export interface TableSimulation {
  readonly result: SimulationResult;
  /** The line in the file of every refused row, by its number in the data. */
  readonly lines: ReadonlyMap<number, number>;
}

/** Who listens while the table runs. */
export interface Listeners {
  /** After every piece, with the number of rows so far. */
  readonly onProgress: (rows: number) => void;
  /** Every row in turn; the driver of each is worked out only where somebody listens. */
  readonly onRow?: ((row: SimulatedRow) => Promise<void>) | undefined;
}

export async function simulateTable(
  comparison: Comparison,
  { onProgress, onRow }: Listeners,
): Promise<TableSimulation> {
  const { before, after, table, mapping, facts } = comparison;
  const simulation = new Simulation(before, after);
  // A policy that ranks rows needs all of them at once.
  const size = looksAcrossRows([before, after]) ? Number.POSITIVE_INFINITY : chunkRows;
  const lines = new Map<number, number>();
  let rows = 0;
  for await (const chunk of chunks(table.rows, size)) {
    const reads = chunk.map(({ cells }) => readDataRow(mapping, cells, facts));
    for (const [at, read] of reads.entries()) {
      if (read.refusals) lines.set(rows + at + 1, chunk[at]?.line ?? 0);
    }
    const effects = simulation.add(reads);
    if (onRow) for (const row of simulatedRows(comparison, chunk, reads, effects)) await onRow(row);
    rows += chunk.length;
    onProgress(rows);
  }
  return { result: simulation.result(), lines };
}

/** The rows of a piece with what became of each. Effects and drivers are those of the rows that were not refused. */
function simulatedRows(
  { before, after }: Comparison,
  chunk: readonly DataRow[],
  reads: readonly ReadRow[],
  effects: readonly RowEffect[],
): readonly SimulatedRow[] {
  const { decider } = sharedOutcomes(before, after);
  const rows = reads.flatMap(({ row }) => (row ? [row] : []));
  const drivers = decider === undefined ? [] : driversOf(before, after, rows, decider);
  let taken = 0;
  return chunk.map((source, at): SimulatedRow => {
    const refusals = reads[at]?.refusals;
    if (refusals) return { source, refusals };
    const answered = { source, effect: effects[taken], driver: drivers[taken] };
    taken += 1;
    return answered;
  });
}

async function* chunks<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
