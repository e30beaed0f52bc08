// The shape check: does a document have the keys and values its schema asks for? Findings in our own words, each in its place.
// It must not judge meaning, and it never computes with the numbers it sees.
import { assert } from '../values/assert.ts';
import { both } from '../values/bilingual.ts';
import { type Finding, sortFindings } from '../values/finding.ts';
import type { Path } from '../values/position.ts';
import type { Document } from './document.ts';
import { memberOf, type Node, nodeAt } from './node.ts';
import { pointerParts, type ShapeError, type Validate } from './shape-error.ts';
import { withoutNoise } from './shape-noise.ts';
import { type Found, shapeWords } from './shape-words.ts';

export type { Validate } from './shape-error.ts';

/** Checks the data at `at` by a generated validator; the findings' paths begin at the top of the document. */
export function checkShape(document: Document, validate: Validate, at: Path = []): readonly Finding[] {
  const data = document.plainAt(at);
  assert(data !== undefined, 'the caller has found something at this path');
  if (validate(data)) return [];
  const findings = withoutNoise(validate.errors ?? []).map((error) => toFinding(document, error, at));
  return sortFindings(distinct(findings));
}

function toFinding(document: Document, error: ShapeError, at: Path): Finding {
  const path = pathOf(document, error.instancePath, at);
  const node = nodeAt(document.root, path);
  assert(node, 'a validator speaks of what is there');
  const { code, message, hint, key, missing = false } = shapeWords(error, foundIn(node));
  const whole = key === undefined ? path : [...path, key];
  const place = document.placeOf(missing ? [...path, missingPart] : whole, { key: isAboutKey(code) });
  return { code, severity: 'error', place, path: whole, message, hint };
}

/** A part no document has, so that what is missing is shown where it is missed. */
const missingPart = '';

const isAboutKey = (code: string): boolean => code.startsWith('KEY_');

/** A pointer's parts are all texts; whether one is an index is for the tree to say. */
function pathOf(document: Document, pointer: string, at: Path): Path {
  const path = [...at];
  let node = nodeAt(document.root, at);
  for (const text of pointerParts(pointer)) {
    const part = node?.kind === 'list' ? Number.parseInt(text, 10) : text;
    path.push(part);
    node = node && memberOf(node, part)?.value;
  }
  return path;
}

const longest = 40;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function foundIn(node: Node): Found {
  if (node.kind === 'map') {
    const keys = [...node.pairs.keys()];
    return { text: both(`有 ${keys.length} 个键的映射`, `a map of ${keys.length} keys`), keys };
  }
  if (node.kind === 'list') {
    const { length } = node.items;
    return { text: both(`有 ${length} 项的列表`, `a list of ${length}`), keys: [] };
  }
  const { plain, written } = node;
  if (plain === null) return { text: both('空值', 'nothing'), keys: [] };
  const text = shortened(String(written));
  if (typeof plain === 'number')
    return { text: both(`数 ${text}`, `the number ${text}`), keys: [], written: text };
  if (typeof plain === 'boolean') return { text: both(text, text), keys: [], written: text };
  return { text: both(`「${text}」`, `"${text}"`), keys: [], written: text };
}

/** Two branches of a schema may miss the same thing; once said is enough. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(
    findings.map((finding) => [JSON.stringify([finding.code, finding.path, finding.message.en]), finding]),
  );
  return [...seen.values()];
}
