// A file of orders → the decisions the authorization policy makes on them, as if each had been asked.
// The columns of the facts are found as everywhere; those of the context by their names, or as stated.
import {
  answerRows,
  type Bilingual,
  both,
  type DataCell,
  type DecisionContext,
  type Edition,
  factsFor,
  factsRead,
  joinTexts,
  type LoggedDecision,
  type Mapping,
  mapColumns,
  type Policy,
  type Refusal,
  readCell,
  readRow,
  type Written,
} from '../../engine/index.ts';
import { DataProblem } from '../data/problem.ts';
import type { DataRow, DataTable } from '../data/table.ts';
import { readDay } from '../moment.ts';
import { Refused } from '../refused.ts';

/** Columns that say what the event was, with the headings they are known by. */
const contextHeadings = {
  person: ['person'],
  customer: ['customer'],
  order: ['order'],
  on: ['on', 'date'],
  done: ['done'],
} as const satisfies Readonly<Record<keyof DecisionContext, readonly string[]>>;

type ContextName = keyof typeof contextHeadings;
const contextNames = Object.keys(contextHeadings) as readonly ContextName[];

export interface OrdersRequest {
  readonly table: DataTable;
  readonly edition: Edition;
  readonly policy: Policy;
  /** What a person said: fact or context → heading. */
  readonly stated: ReadonlyMap<string, string>;
  /** Facts that are the same in every row and stand in no column. */
  readonly fixed: ReadonlyMap<string, string>;
  readonly onProgress: (rows: number) => void;
}

export interface Orders {
  readonly decisions: readonly LoggedDecision[];
  readonly refused: readonly { readonly line: number; readonly why: readonly Refusal[] }[];
  readonly mapping: Mapping;
  /** Parts of the context that have no column. */
  readonly absent: readonly string[];
}

/** Reads all rows and asks the policy each. Throws `DataProblem` where the columns cannot be told. */
export async function readOrders(request: OrdersRequest): Promise<Orders> {
  const { table, edition, policy, onProgress } = request;
  const columns = columnsOf(request);
  const sources: DataRow[] = [];
  for await (const row of table.rows) {
    sources.push(row);
    if (sources.length % 500 === 0) onProgress(sources.length);
  }
  const reads = sources.map(({ cells }) => readOrder(cells, columns));
  const { results } = answerRows(
    edition,
    policy,
    reads.map(({ facts }) => facts),
  );
  const decisions: LoggedDecision[] = [];
  const refused: { line: number; why: readonly Refusal[] }[] = [];
  for (const [at, { facts, context, refusals }] of reads.entries()) {
    const line = sources[at]?.line ?? 0;
    const { answer, refusals: unread = [] } = results[at] ?? {};
    const why = [...refusals, ...unread];
    if (why.length > 0 || !answer) refused.push({ line, why });
    else {
      const id = String(line).padStart(12, '0');
      decisions.push({ id, day: context.on ?? '', facts, outcomes: answer.outcomes, context });
    }
  }
  return { decisions, refused, mapping: columns.mapping, absent: columns.absent };
}

interface Columns {
  readonly mapping: Mapping;
  readonly context: ReadonlyMap<ContextName, number>;
  readonly fixed: Readonly<Record<string, Written>>;
  readonly absent: readonly string[];
}

function columnsOf({ table, edition, policy, stated, fixed }: OrdersRequest): Columns {
  const facts = factsFor(edition.catalogue, policy.id);
  const { headings } = table;
  const problems: Bilingual[] = [];
  const isContext = (name: string): name is ContextName => Object.hasOwn(contextHeadings, name);
  const statedFacts = new Map([...stated].filter(([name]) => !isContext(name)));
  const read = new Set([...factsRead([policy])].filter((name) => !fixed.has(name)));
  const mapped = mapColumns({ headings, facts, read, stated: statedFacts });
  problems.push(...(mapped.problems ?? []));
  const context = new Map<ContextName, number>();
  for (const name of contextNames) {
    const wanted = stated.get(name);
    const known: readonly string[] = wanted === undefined ? contextHeadings[name] : [wanted];
    const at = headings.findIndex((heading) => known.includes(heading));
    if (at >= 0) context.set(name, at);
    else if (wanted !== undefined || name === 'on') problems.push(noColumn(name, known[0] ?? name));
  }
  const given: Record<string, Written> = {};
  for (const [name, text] of fixed) {
    const fact = facts.get(name);
    const cell = fact && readCell(text, fact.type, name);
    if (!cell) problems.push(both(`--set:没有事实 ${name}`, `--set: there is no fact ${name}`));
    else if (cell.refusal) problems.push(cell.refusal.message);
    else given[name] = cell.written;
  }
  for (const { message } of readRow(given, facts).refusals ?? []) problems.push(message);
  if (!mapped.mapping || problems.length > 0) throw columnProblem(problems);
  const used = new Set([...context.values()].map((at) => headings[at]));
  const ignored = mapped.mapping.ignored.filter((heading) => !used.has(heading));
  const absent = contextNames.filter((name) => !context.has(name));
  return { mapping: { ...mapped.mapping, ignored }, context, fixed: given, absent };
}

const noColumn = (name: string, heading: string): Bilingual =>
  both(
    `数据里没有列“${heading}”,用 --map ${name}=列名 指定`,
    `the data has no column "${heading}"; name one with --map ${name}=column`,
  );

const columnProblem = (problems: readonly Bilingual[]): DataProblem =>
  new DataProblem(
    'DATA_COLUMN',
    joinTexts(problems, both(';', '; ')),
    both('核对数据的标题行、--map 与 --set', 'check the headings of the data, --map and --set'),
  );

interface ReadOrder {
  readonly facts: Written;
  readonly context: DecisionContext;
  readonly refusals: readonly Refusal[];
}

function readOrder(cells: readonly DataCell[], { mapping, context, fixed }: Columns): ReadOrder {
  if (cells.length !== mapping.width)
    return { facts: {}, context: {}, refusals: [wrongLength(cells.length, mapping.width)] };
  const refusals: Refusal[] = [];
  const facts: Record<string, Written> = { ...fixed };
  for (const { fact, at } of mapping.columns) {
    const read = readCell(cells[at] ?? null, fact.type, fact.name);
    if (read.refusal) refusals.push(read.refusal);
    else facts[fact.name] = read.written;
  }
  const text = (name: ContextName): string | undefined => {
    const at = context.get(name);
    const cell = at === undefined ? undefined : cells[at];
    return cell === undefined || cell === null ? undefined : String(cell).trim() || undefined;
  };
  const said = {
    person: text('person'),
    customer: text('customer'),
    order: text('order'),
    on: dayOf(text('on'), refusals),
    done: doneOf(text('done'), refusals),
  };
  return { facts, context: said, refusals };
}

const wrongLength = (found: number, expected: number): Refusal => ({
  code: 'FACTS_FORMAT',
  path: '',
  message: both(`有 ${found} 个单元格,标题有 ${expected} 个`, `${found} cells, the headings are ${expected}`),
  hint: both('检查这一行的分隔符与引号', 'check the separators and quotation marks of this row'),
});

function dayOf(text: string | undefined, refusals: Refusal[]): string | undefined {
  try {
    return readDay(text ?? '', 'on');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refusals.push({
      code: 'FACT_TYPE',
      path: 'on',
      message: both(`日期写作“${text ?? ''}”`, `the date is written "${text ?? ''}"`),
      hint: both('写成 2026-10-12', 'write 2026-10-12'),
    });
    return undefined;
  }
}

function doneOf(text: string | undefined, refusals: Refusal[]): DecisionContext['done'] {
  if (text === undefined) return undefined;
  const { written } = readCell(text, { kind: 'flag' }, 'done');
  if (typeof written === 'boolean') return written ? 'yes' : 'no';
  refusals.push({
    code: 'FACT_TYPE',
    path: 'done',
    message: both(`done 写作“${text}”`, `done is written "${text}"`),
    hint: both('写成 是 或 否', 'write yes or no'),
  });
  return undefined;
}

/** The days the decisions lie in; undefined without any. */
export function daysOf(decisions: readonly LoggedDecision[]) {
  const days = decisions.map(({ day }) => day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}
