// The loaded team: rows as texts, and how they become facts of an edition.
import { computed, signal } from '@preact/signals';
import {
  type Bilingual,
  both,
  type Fact,
  type Mapping,
  mapColumns,
  type ReadableRow,
  type ReadRow,
  type Refusal,
  readDataRow,
} from '../../engine/index.ts';
import type { TeamData } from './api.ts';

/** One person in one quarter. */
export interface TeamRow extends ReadableRow {
  readonly person: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly role: string;
  readonly quarter: string;
}

const nothing: TeamData = { name: both('', ''), columns: [], rows: [], orders: null };

/** The team's data as the server gave it. */
export const teamData = signal<TeamData>(nothing);

/** Every row, in the order of the data. */
export const teamRows = computed<readonly TeamRow[]>(() => rowsOf(teamData.value));

/** The quarters in the data, oldest first. */
export const quarters = computed<readonly string[]>(() =>
  [...new Set(teamRows.value.map((row) => row.quarter))].sort(),
);

/** The quarter the page looks at: the latest in the data until another is chosen. */
const chosenQuarter = signal<string | undefined>(undefined);
export const quarter = computed<string>(() => chosenQuarter.value ?? quarters.value.at(-1) ?? '');
export const chooseQuarter = (chosen: string): void => {
  chosenQuarter.value = chosen;
};

/** The rows of the chosen quarter. */
export const quarterRows = computed<readonly TeamRow[]>(() =>
  teamRows.value.filter((row) => row.quarter === quarter.value),
);

function rowsOf(data: TeamData): readonly TeamRow[] {
  const columnsFor = columnsFinder(data.columns);
  const text = (cells: readonly string[], column: string): string =>
    cells[data.columns.indexOf(column)] ?? '';
  return data.rows.map((cells): TeamRow => {
    const person = text(cells, 'person');
    const unit = text(cells, 'unit');
    return {
      person,
      name: both(person, text(cells, 'personEn') || person),
      unit: both(unit, text(cells, 'unitEn') || unit),
      role: text(cells, 'role'),
      quarter: text(cells, 'quarter'),
      read: onceFor((facts) => readCells(columnsFor(facts), cells, facts)),
    };
  });
}

type Columns = Mapping | readonly [Refusal];

type Facts = ReadonlyMap<string, Fact>;

/** The columns of each vocabulary, found once and not again for every row. */
const columnsFinder = (headings: readonly string[]): ((facts: Facts) => Columns) =>
  onceFor((facts) => columnsOf(headings, facts));

/** What was read against a vocabulary is not read again: at a keystroke the rules change, and hardly ever the facts. */
function onceFor<T extends object>(read: (facts: Facts) => T): (facts: Facts) => T {
  const known = new WeakMap<Facts, T>();
  return (facts) => {
    const value = known.get(facts) ?? read(facts);
    known.set(facts, value);
    return value;
  };
}

function columnsOf(headings: readonly string[], facts: ReadonlyMap<string, Fact>): Columns {
  const read = new Set(facts.keys());
  const { mapping, problems } = mapColumns({ headings, facts, read, stated: new Map() });
  if (mapping) return mapping;
  const message = problems[0] ?? both('列无法对应', 'the columns cannot be matched');
  const hint = both('改掉重复的列标题', 'rename the repeated heading');
  return [{ code: 'FACTS_FORMAT', path: '', message, hint }];
}

const readCells = (columns: Columns, cells: readonly string[], facts: ReadonlyMap<string, Fact>): ReadRow =>
  'width' in columns ? readDataRow(columns, cells, facts) : { refusals: columns };
