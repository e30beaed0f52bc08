// The team's data in the data folder: team.csv or team.xlsx, read whole, since the page shows every person.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { same } from '../../engine/index.ts';
import type { Team } from '../team.ts';
import { openTable } from './open-table.ts';

const names = ['team.csv', 'team.xlsx'];

/** The team in a data folder; undefined when there is no such file. */
export async function readTeamFile(folder: string): Promise<Team | undefined> {
  const name = names.find((each) => existsSync(join(folder, each)));
  if (name === undefined) return undefined;
  const table = await openTable(join(folder, name));
  const rows: (readonly string[])[] = [];
  for await (const { cells } of table.rows) rows.push(cells.map((cell) => String(cell ?? '').trim()));
  return { name: same(name), columns: table.headings, rows };
}
