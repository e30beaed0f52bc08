// Columns of a data file → facts, and cells → facts as written. Pure: it knows neither files nor terminals.
// INVARIANT: no cell is guessed at. What can be read in two ways is refused with the reason, and an empty cell is a missing fact.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Written } from '../values/written.ts';
import type { Fact } from './catalogue.ts';
import { type DataCell, readCell } from './data-cell.ts';
import { type ReadRow, type Refusal, readRow } from './facts.ts';

export interface MappedColumn {
  readonly fact: Fact;
  /** Its place among the headings, from 0. */
  readonly at: number;
  readonly heading: string;
}

export interface Mapping {
  readonly columns: readonly MappedColumn[];
  readonly width: number;
  /** Headings that name no fact. */
  readonly ignored: readonly string[];
  /** Headings that name a fact which is not asked for here. */
  readonly unread: readonly string[];
  /** Facts that are asked for and have no column: missing in every row. */
  readonly absent: readonly string[];
}

export interface MappingRequest {
  readonly headings: readonly string[];
  /** The vocabulary, and the facts of it that are read. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly read: ReadonlySet<string>;
  /** What a person said: fact → heading. */
  readonly stated: ReadonlyMap<string, string>;
}

export type MappingResult =
  | { readonly mapping: Mapping; readonly problems?: undefined }
  | { readonly mapping?: undefined; readonly problems: readonly Bilingual[] };

/** Finds the column of every fact that is read: as stated, by the heading the vocabulary gives, or by the fact's own name. */
export function mapColumns(request: MappingRequest): MappingResult {
  const { headings, facts, read, stated } = request;
  const problems = statedProblems(request);
  const columns: MappedColumn[] = [];
  for (const fact of facts.values()) {
    if (!read.has(fact.name)) continue;
    const places = placesOf(fact, headings, stated.get(fact.name));
    const [at, second] = places;
    if (second !== undefined) problems.push(ambiguous(fact.name, places, headings));
    else if (at !== undefined) columns.push({ fact, at, heading: headings[at] ?? '' });
  }
  if (problems.length > 0) return { problems };
  const used = new Set(columns.map(({ at }) => at));
  const left = headings.filter((_, at) => !used.has(at));
  const known = new Set([...facts.values()].flatMap(({ name, column }) => [name, column]));
  return {
    mapping: {
      columns,
      width: headings.length,
      ignored: left.filter((heading) => !known.has(heading)),
      unread: left.filter((heading) => known.has(heading)),
      absent: [...read].filter((name) => !columns.some(({ fact }) => fact.name === name)),
    },
  };
}

function placesOf(fact: Fact, headings: readonly string[], stated: string | undefined): readonly number[] {
  const wanted = stated === undefined ? [fact.column, fact.name] : [stated];
  return headings.flatMap((heading, at) => (wanted.includes(heading) ? [at] : []));
}

function statedProblems({ headings, facts, stated }: MappingRequest): Bilingual[] {
  return [...stated].flatMap(([name, heading]): readonly Bilingual[] => {
    if (!facts.has(name)) return [both(`--map:没有事实 ${name}`, `--map: there is no fact ${name}`)];
    if (!headings.includes(heading))
      return [both(`--map:数据里没有列“${heading}”`, `--map: the data has no column "${heading}"`)];
    return [];
  });
}

function ambiguous(name: string, places: readonly number[], headings: readonly string[]): Bilingual {
  const named = places.map((at) => `${headings[at]} (${at + 1})`).join(', ');
  return both(
    `事实 ${name} 有多个列:${named};用 --map ${name}=列名 选定,或改掉重复的标题`,
    `the fact ${name} has several columns: ${named}; choose one with --map ${name}=column, or rename the repeated heading`,
  );
}

/** Reads one row of cells; every reason against it is collected. */
export function readDataRow(
  mapping: Mapping,
  cells: readonly DataCell[],
  facts: ReadonlyMap<string, Fact>,
): ReadRow {
  if (cells.length !== mapping.width) return { refusals: [wrongLength(cells.length, mapping.width)] };
  const written: Record<string, Written> = Object.create(null);
  const refusals: Refusal[] = [];
  for (const { fact, at } of mapping.columns) {
    const read = readCell(cells[at] ?? null, fact.type, fact.name);
    if (read.refusal) refusals.push(read.refusal);
    else written[fact.name] = read.written;
  }
  const row = readRow(written, facts);
  const [first, ...rest] = [...refusals, ...(row.refusals ?? [])];
  return first === undefined ? row : { refusals: [first, ...rest] };
}

const wrongLength = (found: number, expected: number): Refusal => ({
  code: 'FACTS_FORMAT',
  path: '',
  message: both(
    `这一行有 ${found} 个单元格,标题有 ${expected} 个`,
    `this row has ${found} cells, the headings are ${expected}`,
  ),
  hint: both('检查这一行的分隔符与引号', 'check the separators and quotation marks of this row'),
});
