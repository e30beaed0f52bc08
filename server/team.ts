// The team's data as the server holds it: headings and cells as texts, read against the facts of a policy when they are asked for.
import { both, type Fact, type ReadRow, type Refusal } from '../engine/index.ts';
import { type Mapping, mapColumns, readDataRow } from './data/mapping.ts';
import type { TeamMember } from './editions/edition-store.ts';

export interface Team {
  /** Where the rows come from, for people to read; undefined when no team is loaded. */
  readonly source?: string | undefined;
  readonly columns: readonly string[];
  /** The cells by column; an empty one is missing. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export const noTeam: Team = { columns: [], rows: [] };

/** The columns that say who a row is about, where there are any. */
const nameColumns = ['person', 'name', 'quarter'];

/** The rows of a team as members whose facts can be read. */
export function membersOf(team: Team): readonly TeamMember[] {
  const mappings = new WeakMap<ReadonlySet<string>, Mapping | readonly [Refusal, ...Refusal[]]>();
  const mappingFor = (facts: ReadonlyMap<string, Fact>, names: ReadonlySet<string>) => {
    const known = mappings.get(names);
    if (known) return known;
    const found = mappingOf(team.columns, facts, names);
    mappings.set(names, found);
    return found;
  };
  return team.rows.map((cells, at) => ({
    name: nameOf(cells) || `#${at + 1}`,
    read(facts, names): ReadRow {
      const mapping = mappingFor(facts, names);
      if (!('columns' in mapping)) return { refusals: mapping };
      const row = team.columns.map((column) => cells[column] ?? '');
      return readDataRow(mapping, row, facts);
    },
  }));
}

const nameOf = (cells: Readonly<Record<string, string>>): string =>
  nameColumns.flatMap((column) => cells[column] || []).join(' ');

function mappingOf(
  headings: readonly string[],
  facts: ReadonlyMap<string, Fact>,
  read: ReadonlySet<string>,
): Mapping | readonly [Refusal, ...Refusal[]] {
  const { mapping, problems } = mapColumns({ headings, facts, read, stated: new Map() });
  if (mapping) return mapping;
  const message = problems[0] ?? both('列无法对应', 'the columns cannot be matched');
  return [
    {
      code: 'FACTS_FORMAT',
      path: '',
      message,
      hint: both('改掉重复的列标题', 'rename the repeated heading'),
    },
  ];
}
