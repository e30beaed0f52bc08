// Reads a case file: a fragment of a policy, its facts, and what must come of it. The fragment is checked in its own place,
// so the lines of its findings are those of the case file. The format is described in test/cases/README.md.
import { readFileSync } from 'node:fs';
import type { Fact } from '../../engine/edition/catalogue.ts';
import { factsFor, readCatalogue } from '../../engine/edition/catalogue.ts';
import { analysePolicy } from '../../engine/policy/analyse.ts';
import { compilePolicy } from '../../engine/policy/compile.ts';
import type { Policy } from '../../engine/policy/policy.ts';
import { Document } from '../../engine/text/document.ts';
import type { MapNode, Node, Pair } from '../../engine/text/node.ts';
import { readDocument } from '../../engine/text/read.ts';
import { assert } from '../../engine/values/assert.ts';
import { type Finding, sortFindings } from '../../engine/values/finding.ts';

/** A case file as far as it came: what it says, and the policy its fragment makes. */
export interface CaseFile {
  readonly document: Document;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Absent when a finding is an error. */
  readonly policy?: Policy | undefined;
  /** Of shape, meaning and analysis, sorted. */
  readonly findings: readonly Finding[];
}

/** Reads and checks one file. Throws when it is no readable case file at all. */
export function readCaseFile(path: string): CaseFile {
  return checkFragment(path, readFileSync(path, 'utf8'));
}

/** The same for a text; `name` stands for the file in findings. */
export function checkFragment(name: string, text: string): CaseFile {
  const { document, findings } = readDocument(name, text);
  if (!document) throw new Error(findings.map(({ message }) => `${name}: ${message.en}`).join('\n'));
  const root = asMap(document.root);
  const vocabulary = readCatalogue(new Document(name, text, only(root, ['facts'])));
  const facts = vocabulary.catalogue ? factsFor(vocabulary.catalogue, 'case') : new Map();
  const fragment = new Document(name, text, policyAround(root));
  const { policy, findings: found } = compilePolicy(fragment, { facts, policy: () => undefined });
  const analysed = policy ? analysePolicy(policy, fragment) : [];
  return {
    document,
    facts,
    policy,
    findings: sortFindings([...vocabulary.findings, ...found, ...analysed]),
  };
}

function asMap(node: Node | undefined): MapNode {
  assert(node?.kind === 'map', 'a case file is a map');
  return node;
}

const only = (root: MapNode, keys: readonly string[]): MapNode => ({
  ...root,
  pairs: new Map([...root.pairs].filter(([key]) => keys.includes(key))),
});

/** What a policy must say and a case file leaves out. Its one outcome is a fact, so that it never adds a finding of its own. */
const head = `policy: case
system: goals
cadence: quarterly
title: { zh: 案例, en: case }
because: { zh: 案例, en: case }
`;

/** The root of a whole policy, made of the nodes of the case file where it has them. */
function policyAround(root: MapNode): MapNode {
  const facts = asMap(root.pairs.get('facts')?.value);
  const [first] = facts.pairs.keys();
  const outcomes = `outcomes: { first: { from: ${first}, label: { zh: 案例, en: case } } }\n`;
  const { document } = readDocument('head', head + outcomes);
  assert(document, 'the head is readable');
  const pairs = new Map(asMap(document.root).pairs);
  pairs.set('facts', factList(root, facts));
  for (const [key, pair] of only(root, ['blocks']).pairs) pairs.set(key, pair);
  return { ...root, pairs };
}

/** The names of the facts as the list a policy has, each standing where its fact is declared. */
function factList(root: MapNode, facts: MapNode): Pair {
  const pair = root.pairs.get('facts');
  assert(pair, 'a case file declares its facts');
  const items = [...facts.pairs.values()].map(({ key, keySpan }) => ({
    start: keySpan.start,
    value: { kind: 'scalar', style: 'plain', plain: key, written: key, ...keySpan } as const,
  }));
  const { start, end } = facts;
  return { ...pair, value: { kind: 'list', flow: false, start, end, items } };
}
