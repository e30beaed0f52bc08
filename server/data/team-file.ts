// The team's data in the data folder: team.csv or team.xlsx, and beside it orders.csv or orders.xlsx. Read whole, since the page shows
// every person and looks orders up by them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { both, same } from '../../engine/index.ts';
import { type Orders, orderKeys, type Team } from '../team.ts';
import { openTable } from './open-table.ts';
import { DataProblem } from './problem.ts';

const endings = ['.csv', '.xlsx'];

/** The team in a data folder; undefined when there is no such file. */
export async function readTeamFile(folder: string): Promise<Team | undefined> {
  const team = await readWhole(folder, 'team');
  return (
    team && {
      name: same(team.name),
      columns: team.columns,
      rows: team.rows,
      orders: await readOrders(folder),
    }
  );
}

async function readOrders(folder: string): Promise<Orders | undefined> {
  const orders = await readWhole(folder, 'orders');
  if (!orders) return undefined;
  const missing = orderKeys.find((key) => !orders.columns.includes(key));
  if (missing === undefined) return orders;
  throw new DataProblem(
    'DATA_COLUMN',
    both(`${orders.name} 没有列“${missing}”`, `${orders.name} has no column "${missing}"`),
    both(
      '每张订单要写明是谁(person)、哪个季度(quarter,如 2026-Q3)的,写法与团队数据相同',
      "each order names its person and its quarter, such as 2026-Q3, as the team's rows do",
    ),
  );
}

interface WholeTable extends Orders {
  readonly name: string;
}

/** Every row of `<name>.csv` or `<name>.xlsx`, cells as texts; undefined when there is neither. */
async function readWhole(folder: string, name: string): Promise<WholeTable | undefined> {
  const file = endings.map((ending) => `${name}${ending}`).find((each) => existsSync(join(folder, each)));
  if (file === undefined) return undefined;
  const table = await openTable(join(folder, file));
  const rows: (readonly string[])[] = [];
  for await (const { cells } of table.rows) rows.push(cells.map((cell) => String(cell ?? '').trim()));
  return { name: file, columns: table.headings, rows };
}
