// Edits to a text that keep every character they do not concern: comments, quotes, blank lines, order, line breaks.
// INVARIANT: what comes out reads back as the data the edit asked for; it is read again after every edit.
import { assert } from '../values/assert.ts';
import type { Finding } from '../values/finding.ts';
import { isWrittenList, type Written } from '../values/written.ts';
import { markOf } from './characters.ts';
import type { Document } from './document.ts';
import { type Edit, editData, isSame, writtenOf } from './edit.ts';
import { editFinding } from './edit-check.ts';
import { type ListNode, type MapNode, memberOf, type Node } from './node.ts';
import { type Entry, entriesOf, Page } from './page.ts';
import { readDocument } from './read.ts';
import { insertBlock, moveBlock, removeBlock, replaceBlock } from './splice-block.ts';
import { insertFlow, moveFlow, removeFlow, type Splice } from './splice-flow.ts';
import { unwrapOnce, wrapOnce } from './splice-wrap.ts';
import { type Spot, spotsAlong } from './spot.ts';
import { flowPair, flowText, itemLines, pairLines, type ValueWish, valueText } from './write-yaml.ts';
import { keyText } from './yaml-scalar.ts';

export type { Edit } from './edit.ts';

export type SpliceResult =
  | { readonly text: string; readonly document: Document; readonly finding?: never }
  | { readonly text?: never; readonly document?: never; readonly finding: Finding };

/** Makes the edits one after the other, each on the text the one before left. The first that cannot be made stops them all. */
export function applyEdits(text: string, edits: readonly Edit[], file = ''): SpliceResult {
  let result = read(file, text);
  for (const edit of edits) {
    if (result.finding) return result;
    result = applyWhole(result.document, edit);
  }
  return result.finding ? result : { ...result, text: markOf(text) + result.text };
}

function read(file: string, text: string): SpliceResult {
  const { document, findings } = readDocument(file, text);
  if (document) return { text, document };
  const [finding] = findings;
  assert(finding, 'a text without a document has a finding');
  return { finding };
}

/** An edit around several levels is made level by level, each on the text the one before left, once all of it may be made. */
function applyWhole(document: Document, edit: Edit): SpliceResult {
  if (edit.op !== 'wrap' && edit.op !== 'unwrap') return applyEdit(document, edit);
  const finding = editFinding(document, edit);
  if (finding) return { finding };
  const levels = edit.op === 'wrap' ? edit.levels.toReversed() : edit.levels;
  let result: SpliceResult = { text: document.text, document };
  for (const level of levels) {
    if (result.finding) return result;
    result = applyEdit(result.document, { ...edit, levels: [level] });
  }
  return result;
}

function applyEdit(document: Document, edit: Edit): SpliceResult {
  const finding = editFinding(document, edit);
  if (finding) return { finding };
  const before = writtenOf(document.root);
  const after = editData(before, edit);
  if (isSame(before, after)) return { text: document.text, document };
  const result = read(document.file, splice(document.text, splicesFor(document, edit)));
  if (result.finding) {
    assert(limits.has(result.finding.code), `an edit wrote what cannot be read: ${result.finding.code}`);
    return result;
  }
  assert(isSame(writtenOf(result.document.root), after), 'an edit wrote something else than was asked for');
  return result;
}

/** What only the whole text shows: it grew too large or too deep, or holds a key or number too long to be one. */
const limits: ReadonlySet<string> = new Set(['YAML_TOO_LARGE', 'YAML_TOO_DEEP', 'YAML_NUMBER', 'YAML_KEY']);

/** Splices do not overlap; those at one offset keep their order. */
function splice(text: string, splices: readonly Splice[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start)) {
    assert(start >= from, 'splices overlap');
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

function splicesFor(document: Document, edit: Edit): readonly Splice[] {
  const page = new Page(document);
  const spots = spotsAlong(page, document.root, edit.path);
  const spot = spots[edit.path.length];
  if (edit.op === 'set' && spot) return replace(page, spot, edit.value);
  if (edit.op === 'wrap' || edit.op === 'unwrap') {
    assert(spot, 'the path of an edit has been checked');
    const [level = 0] = edit.levels;
    return edit.op === 'wrap' ? wrapOnce(page, spot, level) : unwrapOnce(page, spot, level);
  }
  const parent = spots[edit.path.length - 1];
  assert(parent && parent.node.kind !== 'scalar', 'the path of an edit has been checked');
  const { node } = parent;
  const part = edit.path.at(-1) ?? '';
  switch (edit.op) {
    case 'set':
      return addPair(page, parent, node, String(part), edit.value);
    case 'insert':
      return insertItem(page, parent, node, Number.parseInt(String(part), 10), edit.value);
    case 'remove': {
      const at = indexOf(node, part);
      if (entriesOf(node).length === 1) return replace(page, parent, node.kind === 'list' ? [] : {});
      return node.flow ? removeFlow(page, node, at) : removeBlock(page, node, at);
    }
    case 'move': {
      assert(node.kind === 'list', 'only items move');
      const at = indexOf(node, part);
      return node.flow ? moveFlow(page, node, at, edit.to) : moveBlock(page, node, at, edit.to);
    }
    case 'rename': {
      const key = memberOf(node, part)?.pair?.keySpan;
      assert(key, 'only a key has a name');
      return [{ start: key.start, end: key.end, text: keyText(edit.to, parent.inFlow || node.flow) }];
    }
  }
}

const indexOf = (node: MapNode | ListNode, part: string | number): number =>
  node.kind === 'map' ? [...node.pairs.keys()].indexOf(String(part)) : Number.parseInt(String(part), 10);

function replace(page: Page, spot: Spot, value: Written): readonly Splice[] {
  const { node } = spot;
  const style = node.kind === 'scalar' ? node.style : undefined;
  if (spot.inFlow) {
    const gap = node.start === node.end ? ' ' : '';
    return [{ start: node.start, end: node.end, text: gap + flowText(value, style) }];
  }
  // A document is a block unless it is one line already.
  const wish = { style, ...(spot.owner === 'document' && { oneLine: false }), ...wishLike(node) };
  return replaceBlock(page, spot, valueText(value, page.layout, wish), isWrittenList(value));
}

/** On one line or on several, as a neighbour is; a scalar or an empty neighbour shows neither. */
function wishLike(node: Node | undefined): ValueWish {
  if (!node || node.kind === 'scalar' || entriesOf(node).length === 0) return {};
  return { oneLine: node.flow };
}

function addPair(
  page: Page,
  spot: Spot,
  node: MapNode | ListNode,
  key: string,
  value: Written,
): readonly Splice[] {
  const entries = entriesOf(node);
  if (isReplaceable(page, spot, entries)) return replace(page, spot, { [key]: value });
  if (node.flow) return insertFlow(page, node, entries.length, flowPair(key, value));
  return insertBlock(page, node, entries.length, pairLines(key, value, page.layout));
}

function insertItem(
  page: Page,
  spot: Spot,
  node: MapNode | ListNode,
  at: number,
  value: Written,
): readonly Splice[] {
  const entries = entriesOf(node);
  if (isReplaceable(page, spot, entries)) return replace(page, spot, [value]);
  if (node.flow) return insertFlow(page, node, at, flowText(value));
  const wish = wishLike((entries[at - 1] ?? entries[at])?.value);
  return insertBlock(page, node, at, itemLines(value, page.layout, wish));
}

/** An empty `{}` or `[]` in block context may become a block; one with a comment inside is filled instead. */
const isReplaceable = (page: Page, { node, inFlow }: Spot, entries: readonly Entry[]): boolean =>
  entries.length === 0 && !inFlow && page.text.slice(node.start + 1, node.end - 1).trim() === '';
