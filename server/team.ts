// The team's data as the server holds it: headings and cells as texts, read against the facts of a policy when they are asked for.
import {
  type Bilingual,
  both,
  type Fact,
  type Mapping,
  mapColumns,
  type ReadRow,
  type Refusal,
  readDataRow,
} from '../engine/index.ts';
import { demoOrders, orderColumns } from './demo/orders.ts';
import { demoTeam as demoRows, teamColumns } from './demo/team.ts';
import type { TeamMember } from './editions/edition-store.ts';

export interface Team {
  /** Where the rows come from, for people to read. */
  readonly name: Bilingual;
  readonly columns: readonly string[];
  /** The cells in the order of the columns; an empty one is missing. */
  readonly rows: readonly (readonly string[])[];
  /** The orders behind the rows, where they are loaded as well. */
  readonly orders?: Orders | undefined;
}

/** A second set of data: one row an order. The columns `person` and `quarter` say which row of the team it belongs to. */
export interface Orders {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The columns by which an order belongs to someone's quarter. */
export const orderKeys = ['person', 'quarter'] as const;

/** The orders of a person, of a quarter, or of both; all of them where neither is asked for. */
export function ordersOf(
  { columns, rows }: Orders,
  asked: Readonly<Partial<Record<(typeof orderKeys)[number], string>>>,
): readonly (readonly string[])[] {
  const wanted = orderKeys.flatMap((key) => {
    const value = asked[key];
    return value === undefined ? [] : [{ at: columns.indexOf(key), value }];
  });
  return rows.filter((cells) => wanted.every(({ at, value }) => cells[at] === value));
}

/** What the page shows until a team is loaded. Its name says that it is invented. */
export const demoTeam = (): Team => ({
  name: both('示例团队(虚构)', 'demo team (invented)'),
  columns: teamColumns,
  rows: demoRows().map((row) => teamColumns.map((column) => row[column])),
  orders: new DemoOrders(),
});

/** The demo's orders, made when they are asked for first: a start need not wait for thousands of them. */
class DemoOrders implements Orders {
  readonly columns = orderColumns;
  private made: Orders['rows'] | undefined;

  get rows(): Orders['rows'] {
    this.made ??= demoOrders().map((row) => orderColumns.map((column) => row[column]));
    return this.made;
  }
}

/** The columns that say who a row is about, where there are any. */
const nameColumns = ['person', 'quarter'];

/** The rows of a team as members whose facts can be read. */
export function membersOf({ columns, rows }: Team): readonly TeamMember[] {
  const columnsFor = columnsFinder(columns);
  const places = nameColumns.map((column) => columns.indexOf(column));
  return rows.map((cells, at) => ({
    name: places.flatMap((place) => cells[place] || []).join(' ') || `#${at + 1}`,
    read(facts, names): ReadRow {
      const found = columnsFor(facts, names);
      return 'width' in found ? readDataRow(found, cells, facts) : { refusals: found };
    },
  }));
}

type Columns = Mapping | readonly [Refusal];
type FindColumns = (facts: ReadonlyMap<string, Fact>, names: ReadonlySet<string>) => Columns;

/** The columns of each set of facts, found once and not again for every row. */
function columnsFinder(headings: readonly string[]): FindColumns {
  const known = new WeakMap<ReadonlySet<string>, Columns>();
  return (facts, names) => {
    const columns = known.get(names) ?? columnsOf(headings, facts, names);
    known.set(names, columns);
    return columns;
  };
}

function columnsOf(
  headings: readonly string[],
  facts: ReadonlyMap<string, Fact>,
  read: ReadonlySet<string>,
): Columns {
  const { mapping, problems } = mapColumns({ headings, facts, read, stated: new Map() });
  if (mapping) return mapping;
  const message = problems[0] ?? both('列无法对应', 'the columns cannot be matched');
  const hint = both('改掉重复的列标题', 'rename the repeated heading');
  return [{ code: 'FACTS_FORMAT', path: '', message, hint }];
}
