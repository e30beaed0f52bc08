// Compares what a case file expects with what comes of it. Gives the differences as sentences; none means that the file is right.
import { cellJson, type Json } from '../../engine/edition/answer.ts';
import { readRow } from '../../engine/edition/facts.ts';
import { writtenFacts } from '../../engine/edition/written-facts.ts';
import { cellOf, evaluateTable, type Table } from '../../engine/policy/evaluate.ts';
import { explainRow, explainTracedRow, type Section } from '../../engine/policy/explain.ts';
import type { Policy } from '../../engine/policy/policy.ts';
import { readAmount } from '../../engine/values/amount-text.ts';
import { assert } from '../../engine/values/assert.ts';
import { isFailure } from '../../engine/values/cell.ts';
import { canonicalText } from '../../engine/values/hash.ts';
import { type Path, pathText } from '../../engine/values/position.ts';
import type { ValueType } from '../../engine/values/types.ts';
import type { CaseFile } from './case-file.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/** One row and what is expected of it, as written. */
interface ExpectedRow {
  readonly facts?: unknown;
  readonly expect?: Readonly<Record<string, unknown>>;
  readonly unavailable?: Readonly<Record<string, string>>;
  readonly says?: Words;
  readonly silent?: Words;
}

interface Case extends ExpectedRow {
  readonly name?: string;
  readonly rows?: readonly ExpectedRow[];
}

interface ExpectedFinding {
  readonly code: string;
  readonly severity?: string;
  readonly line: string;
  readonly at: string;
}

interface Source {
  readonly cases?: readonly Case[];
  readonly findings?: readonly ExpectedFinding[];
}

const known = ['title', 'facts', 'blocks', 'given', 'cases', 'findings'];
const knownInRow = ['name', 'facts', 'rows', 'expect', 'unavailable', 'says', 'silent'];

const sourceOf = ({ document }: CaseFile): Source => document.written as Source;

/** What the findings should be and are not, in their order; and keys of the file that nobody reads. */
export function judgeFindings(file: CaseFile): readonly string[] {
  const source = sourceOf(file);
  const expected = (source.findings ?? []).map(
    ({ code, severity = 'error', line, at }) => `${line} ${severity} ${code} ${at}`,
  );
  const found = file.findings.map(
    ({ code, severity, place, path }) => `${place.line} ${severity} ${code} ${pathText(path)}`,
  );
  return [
    ...strangers(source, known),
    ...expected.filter((each) => !found.includes(each)).map((each) => `expected, not found: ${each}`),
    ...found.flatMap((each, at) =>
      expected.includes(each) ? [] : [`found, not expected: ${each} (${file.findings[at]?.message.en})`],
    ),
    ...(found.length === expected.length ? [] : [`${expected.length} expected, ${found.length} found`]),
  ];
}

const strangers = (map: object, keys: readonly string[]): readonly string[] =>
  Object.keys(map)
    .filter((key) => !keys.includes(key))
    .map((key) => `a case file has no key ${key}`);

/** Runs and explains every case. A file with cases must have a policy. */
export async function judgeCases(file: CaseFile): Promise<readonly string[]> {
  const cases = sourceOf(file).cases ?? [];
  if (!file.policy) return cases.length === 0 ? [] : ['there are cases, but no policy: it has errors'];
  const differences: string[] = [];
  for (const [at, each] of cases.entries()) {
    const found = await judgeCase(file, file.policy, each, at);
    differences.push(...found.map((difference) => `case ${at + 1} ${each.name ?? ''}: ${difference}`));
  }
  return differences;
}

async function judgeCase(file: CaseFile, policy: Policy, each: Case, at: number): Promise<readonly string[]> {
  const rows = each.rows ?? [each];
  const place: Path = ['cases', at];
  const reads = rows.map((_, row) => {
    const own = each.rows
      ? [
          [...place, 'facts'],
          [...place, 'rows', row, 'facts'],
        ]
      : [[...place, 'facts']];
    return readRow(writtenFacts(file.document, [['given'], ...own]), file.facts);
  });
  const refused = reads.flatMap((read) => (read.row ? [] : read.refusals.map(({ message }) => message.en)));
  if (refused.length > 0) return refused;
  const table = evaluateTable(
    policy,
    reads.flatMap(({ row }) => (row ? [row] : [])),
  );
  const judged = await Promise.all(rows.map((row, index) => judgeRow(table, row, index)));
  return [...strangers(each, knownInRow), ...judged.flat()];
}

async function judgeRow(table: Table, row: ExpectedRow, at: number): Promise<readonly string[]> {
  const sections = await explainTracedRow(table, at);
  return [
    ...strangers(row, knownInRow),
    ...Object.entries(row.expect ?? {}).flatMap(([name, value]) => judgeValue(table, at, name, value)),
    ...Object.entries(row.unavailable ?? {}).flatMap(([name, why]) => judgeFailure(table, at, name, why)),
    ...Object.entries(row.says ?? {}).flatMap(([block, words]) =>
      words.flatMap((word) => judgeWord(sections, block, word, true)),
    ),
    ...Object.entries(row.silent ?? {}).flatMap(([block, words]) =>
      words.flatMap((word) => judgeWord(sections, block, word, false)),
    ),
    ...(canonicalText(texts(sections)) === canonicalText(texts(explainRow(table, at)))
      ? []
      : ['the two explanations differ']),
  ];
}

const texts = (sections: readonly Section[]) =>
  sections.map(({ block, lines }) => [block, ...lines.map(({ text }) => [text.zh, text.en])]);

function judgeValue(table: Table, row: number, name: string, value: unknown): readonly string[] {
  const type = table.policy.names.get(name)?.type;
  if (!type) return [`there is no column ${name}`];
  const [expected, found] = [canonicalText(expectedJson(value, type)), foundText(table, row, name, type)];
  return expected === found ? [] : [`${name} is ${found}, expected ${expected}`];
}

function judgeFailure(table: Table, row: number, name: string, why: string): readonly string[] {
  const type = table.policy.names.get(name)?.type;
  if (!type) return [`there is no column ${name}`];
  const found = foundText(table, row, name, type);
  return found === `unavailable: ${why}` ? [] : [`${name} is ${found}, expected unavailable: ${why}`];
}

function foundText(table: Table, row: number, name: string, type: ValueType): string {
  const step = table.layout.names.get(name);
  assert(step !== undefined, `${name} has a step`);
  const cell = cellOf(table, step, row);
  if (isFailure(cell)) return `unavailable: ${[cell.code, ...cell.missing].join(' ')}`;
  return canonicalText(cellJson(cell, type));
}

function judgeWord(
  sections: readonly Section[],
  block: string,
  word: string,
  said: boolean,
): readonly string[] {
  const lines = sections.filter((section) => section.block === block).flatMap((section) => section.lines);
  const found = lines.some(({ text }) => text.zh.includes(word) || text.en.includes(word));
  if (found === said) return [];
  const all = lines.map(({ text }) => `${text.zh} | ${text.en}`).join('\n');
  return [`${block} ${said ? 'does not say' : 'says'} "${word}" in:\n${all}`];
}

/** An expected value in the form of an answer, so that `16000` and `16000.00`, `0.6` and `60%` are the same. */
function expectedJson(value: unknown, type: ValueType): Json {
  if (type.kind === 'list' && Array.isArray(value)) {
    return value.map((item: unknown) => expectedJson(item, type.of));
  }
  if (type.kind === 'ratios' && typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, item]) => [key, expectedJson(item, { kind: 'ratio' })]));
  }
  const amount = typeof value === 'string' && type.kind !== 'code' ? readAmount(value) : undefined;
  return amount ? cellJson(amount, type) : (value as Json);
}
