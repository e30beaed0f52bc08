// Data files for a test, in a folder that is gone afterwards.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataCell } from '../../engine/index.ts';
import type { DataTable } from '../../server/data/table.ts';
import { temporaryFolder } from '../server/policies.ts';

/** Writes a file and returns its path. */
export function fileOf(name: string, contents: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, contents);
  return path;
}

export async function rowsOf(table: DataTable): Promise<readonly (readonly DataCell[])[]> {
  const rows: (readonly DataCell[])[] = [];
  for await (const { cells } of table.rows) rows.push(cells);
  return rows;
}
