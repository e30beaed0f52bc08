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
import { demoTeam as demoRows, teamColumns } from './demo/team.ts';
import type { TeamMember } from './editions/edition-store.ts';

export interface Team {
  /** Where the rows come from, for people to read. */
  readonly name: Bilingual;
  readonly columns: readonly string[];
  /** The cells in the order of the columns; an empty one is missing. */
  readonly rows: readonly (readonly string[])[];
}

/** What the page shows until a team is loaded. Its name says that it is invented. */
export const demoTeam = (): Team => ({
  name: both('示例团队(虚构)', 'demo team (invented)'),
  columns: teamColumns,
  rows: demoRows().map((row) => teamColumns.map((column) => row[column])),
});

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
