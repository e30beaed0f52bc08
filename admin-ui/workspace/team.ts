// The loaded team: rows as texts, and how they become facts of an edition.
import { computed, signal } from '@preact/signals';
import {
  type Bilingual,
  both,
  type Fact,
  mapColumns,
  type ReadRow,
  readDataRow,
} from '../../engine/index.ts';
import type { TeamData } from './api.ts';

/** One person in one quarter. */
export interface TeamRow {
  readonly person: string;
  readonly name: Bilingual;
  readonly unit: string;
  readonly role: string;
  readonly quarter: string;
  /** Reads the row against a vocabulary; what the data does not have is missing. */
  read(facts: ReadonlyMap<string, Fact>): ReadRow;
}

const nothing: TeamData = { name: both('', ''), columns: [], rows: [] };

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
  const text = (cells: readonly string[], column: string): string =>
    cells[data.columns.indexOf(column)] ?? '';
  return data.rows.map((cells): TeamRow => {
    const person = text(cells, 'person');
    return {
      person,
      name: both(person, text(cells, 'personEn') || person),
      unit: text(cells, 'unit'),
      role: text(cells, 'role'),
      quarter: text(cells, 'quarter'),
      read: (facts) => readCells(data.columns, cells, facts),
    };
  });
}

function readCells(
  headings: readonly string[],
  cells: readonly string[],
  facts: ReadonlyMap<string, Fact>,
): ReadRow {
  const { mapping } = mapColumns({ headings, facts, read: new Set(facts.keys()), stated: new Map() });
  return mapping ? readDataRow(mapping, cells, facts) : { row: new Map() };
}
