// The edits of the rows that ship with a policy, and the facts each of them gives. Pure: a text in, edits out.
import {
  type Document,
  type Edit,
  type Edition,
  type Fact,
  factsFor,
  factsRead,
  type Path,
  type Policy,
} from '../../../engine/index.ts';
import { listOf, mapOf, memberOf } from '../written-data.ts';

/** Where the rows that ship with the policy of a file stand. */
export const rowsFile = (file: string): string => file.replace(/\.yaml$/, '.rows.yaml');

export const rowPath = (at: number, ...rest: Path): Path => ['rows', at, ...rest];

/** The facts shown as columns: those any row gives, in the order of the policy; of a file without any, all the policy reads. */
export function rowFacts(document: Document, edition: Edition, policy: Policy): readonly Fact[] {
  const vocabulary = factsFor(edition.catalogue, policy.id);
  const rows = listOf(memberOf(document.written, 'rows'));
  const given = new Set(rows.flatMap((row) => Object.keys(mapOf(memberOf(row, 'facts')) ?? {})));
  const read = [...factsRead([policy])].flatMap((name) => vocabulary.get(name) ?? []);
  return given.size === 0 ? read : read.filter(({ name }) => given.has(name));
}

/** One more row at the end. Its facts are given afterwards; none is made up. */
export function addRowEdit(document: Document, words: (number: number) => RowName): Edit {
  const rows = listOf(memberOf(document.written, 'rows'));
  const taken = new Set(rows.map((row) => String(memberOf(memberOf(row, 'name'), 'zh') ?? '')));
  let number = rows.length + 1;
  while (taken.has(words(number).zh)) number += 1;
  const { zh, en } = words(number);
  return { op: 'insert', path: ['rows', rows.length], value: { name: { zh, en }, facts: {} } };
}

interface RowName {
  readonly zh: string;
  readonly en: string;
}

/** A rows file for a policy that has none yet, with one row. */
export const newRowsText = (policy: string, name: RowName): string =>
  [
    `policy: ${policy}`,
    'because: { zh: 随策略附带、供比较的候选。, en: Candidates to compare that ship with the policy. }',
    'rows:',
    `  - name: { zh: ${name.zh}, en: ${name.en} }`,
    '    facts: {}',
    '',
  ].join('\n');
