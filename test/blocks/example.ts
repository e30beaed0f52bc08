// The example of a kind inside the smallest policy it can stand in, with rows of facts to run it over.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KindName } from '../../engine/blocks/index.ts';
import { readRow } from '../../engine/edition/facts.ts';
import { writtenFacts } from '../../engine/edition/written-facts.ts';
import type { Policy } from '../../engine/policy/policy.ts';
import type { Row } from '../../engine/program/run.ts';
import { readDocument } from '../../engine/text/read.ts';
import type { Value } from '../../engine/values/cell.ts';
import { isWrittenList, isWrittenMap } from '../../engine/values/written.ts';
import { type CaseFile, checkFragment } from './case-file.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

const vocabulary = read('example-facts.yaml');

/** The text of a kind's example. */
export const exampleText = (kind: KindName): string => read(`../../engine/blocks/${kind}/example.yaml`);

/** An example checked in a policy with the facts it reads. */
export interface Example extends CaseFile {
  readonly policy: Policy;
  readonly block: string;
  /** The values worth trying for every fact it reads. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** Every fact at its first value. */
  readonly full: Row;
}

/** The text as a policy of one block; `lineOf` finds the lines of the example in it again. */
export function aroundExample(text: string): { readonly text: string; readonly firstLine: number } {
  const [facts = ''] = vocabulary.split(/^values:$/m);
  const id = /^id: (\w+)$/m.exec(text)?.[1];
  const needed = facts.split('\n').filter((line) => {
    const name = /^ {2}(\w+):/.exec(line)?.[1];
    return name === undefined || (name !== id && new RegExp(`\\b${name}\\b`).test(text));
  });
  const block = text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`);
  return { text: [...needed, 'blocks:', '  -', ...block, ''].join('\n'), firstLine: needed.length + 3 };
}

/** Reads and checks the example of a kind. Throws when it has errors. */
export function readExample(kind: KindName): Example {
  const file = checkFragment(`${kind}.yaml`, aroundExample(exampleText(kind)).text);
  const { policy } = file;
  const block = policy?.plan.blocks[0]?.id;
  if (!policy || block === undefined)
    throw new Error(file.findings.map(({ message }) => message.en).join('\n'));
  const values = new Map([...file.facts.keys()].map((name) => [name, valuesOf(name, file)]));
  const full = new Map(
    [...values].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first]])),
  );
  return { ...file, policy, block, values, full };
}

/** The values of one fact, read as a caller's facts are. */
function valuesOf(name: string, { facts }: CaseFile): readonly Value[] {
  const { document } = readDocument('example-facts.yaml', vocabulary);
  const all = document ? writtenFacts(document, [['values']]) : null;
  const written = isWrittenMap(all) ? (all[name] ?? null) : null;
  if (!isWrittenList(written)) throw new Error(`example-facts.yaml has values for ${name}`);
  return written.map((each, at): Value => {
    const value = readRow({ [name]: each }, facts).row?.get(name);
    if (value === undefined) throw new Error(`value ${at + 1} of ${name} is not one of its type`);
    return value;
  });
}
