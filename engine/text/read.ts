// Reads a YAML text into a Document, or says what keeps it from being one: YAML 1.2's core schema, and less than that.
// No aliases, tags, directives or second documents: what a reader sees on the page is all there is.
import { Composer } from 'yaml';
import type { Finding } from '../values/finding.ts';
import { sortFindings } from '../values/finding.ts';
import { characterCode, findRefusedCharacter, markOf } from './characters.ts';
import { Document } from './document.ts';
import { Lines } from './lines.ts';
import type { Node } from './node.ts';
import { syntaxTrouble } from './syntax.ts';
import { readTokens } from './tokens.ts';
import { buildTree, type Tree } from './tree.ts';
import {
  emptyDocument,
  lengthMax,
  refusedCharacter,
  type Trouble,
  toFinding,
  tooLarge,
  troublesMax,
} from './trouble.ts';

export interface ReadResult {
  /** Present exactly when there are no findings. */
  readonly document?: Document;
  readonly findings: readonly Finding[];
}

export function readDocument(file: string, source: string): ReadResult {
  const text = source.slice(markOf(source).length);
  const lines = new Lines(text);
  const { root, troubles } = readTree(text);
  if (root) return { document: new Document(file, text, root, lines), findings: [] };
  const findings = troubles.slice(0, troublesMax).map((trouble) => toFinding(file, lines, trouble));
  return { findings: sortFindings(findings) };
}

/** Each step is safe only after the one before: size, characters, tokens, composition, our own tree. */
function readTree(text: string): Tree {
  if (text.length > lengthMax) return { troubles: [tooLarge(text.length)] };
  const hidden = hiddenCharacter(text);
  if (hidden) return { troubles: [hidden] };
  const { tokens, troubles } = readTokens(text);
  if (troubles.length > 0) return { troubles };
  const [composed] = new Composer(options).compose(tokens);
  if (!composed) return { troubles: [emptyDocument] };
  if (composed.errors.length > 0)
    return { troubles: firstOfEachLine(composed.errors.map(syntaxTrouble), text) };
  const tree = buildTree(text, composed.contents);
  return isNothing(tree.root) ? { troubles: [emptyDocument] } : tree;
}

const isNothing = (root: Node | undefined): boolean => root?.kind === 'scalar' && root.style === 'empty';

const options = {
  version: '1.2',
  schema: 'core',
  strict: true,
  // A key is always its own text: `1` and `true` are names there.
  stringKeys: true,
  // The tree finds duplicate keys itself; the library compares every key with every other.
  uniqueKeys: false,
  keepSourceTokens: true,
} as const;

function hiddenCharacter(text: string): Trouble | undefined {
  const at = findRefusedCharacter(text);
  return at === undefined
    ? undefined
    : refusedCharacter({ start: at, end: at + 1 }, [], characterCode(text, at));
}

/** One mistake makes the parser stumble several times; the first on a line is the one to mend. */
function firstOfEachLine(troubles: readonly Trouble[], text: string): readonly Trouble[] {
  const seen = new Set<number>();
  const lines = new Lines(text);
  return troubles.filter(({ span }) => {
    const { line } = lines.at(span.start);
    return !seen.has(line) && seen.add(line);
  });
}
