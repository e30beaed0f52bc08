// Edits that put a value into a new map or list around it, or take it out of one it stands in alone. Its text and comments are
// kept byte for byte but for how far its lines are indented.
import { assert } from '../values/assert.ts';
import type { Path } from '../values/position.ts';
import type { Node } from './node.ts';
import type { Page } from './page.ts';
import { cut, insertAt, type Splice } from './splice-flow.ts';
import { type Spot, spotBelow } from './spot.ts';
import { dashWidth } from './write-yaml.ts';
import { keyText } from './yaml-scalar.ts';

type Part = Path[number];

/** Puts the value in a spot one level deeper: under a key, or into a list of its own. */
export function wrapOnce(page: Page, spot: Spot, part: Part): readonly Splice[] {
  if (spot.inFlow) return wrapFlow(spot.node, part);
  return isBlock(spot.node) ? wrapBlock(page, spot, part) : wrapLine(page, spot, part);
}

/** Puts the only member of the value in a spot into its place. */
export function unwrapOnce(page: Page, spot: Spot, part: Part): readonly Splice[] {
  const inner = spotBelow(page, spot, part);
  assert(inner, 'the path of an edit has been checked');
  if (!isBlock(spot.node)) return unwrapFlow(page, spot, inner);
  return isBlock(inner.node) ? unwrapBlock(page, spot, inner) : unwrapLine(page, spot, inner);
}

const isBlock = (node: Node): boolean => node.kind !== 'scalar' && !node.flow;

const ownerText = (part: Part): string => (typeof part === 'number' ? '-' : `${keyText(part, false)}:`);

function wrapFlow({ start, end }: Node, part: Part): readonly Splice[] {
  const [open, close] = typeof part === 'number' ? ['[', ']'] : [`{ ${keyText(part, true)}: `, ' }'];
  if (start === end) return [insertAt(start, ` ${open}null${close}`)];
  return [insertAt(start, open), insertAt(end, close)];
}

/** A value on its owner's line moves behind the new key or dash, with all that stands before and after it. */
function wrapLine(page: Page, spot: Spot, part: Part): readonly Splice[] {
  const { mapStep, listStep, newline } = page.layout;
  const step = spot.owner === 'item' ? dashWidth : typeof part === 'number' ? listStep : mapStep;
  const gap = spot.owner === 'item' ? ' ' : newline + margin(spot.column + step);
  return [
    insertAt(spot.after, gap + ownerText(part)),
    ...shift(page, spot.after, bottomOf(page, spot), step),
  ];
}

/** A block stays below what stands above it: the new key or dash comes right before its first line. */
function wrapBlock(page: Page, spot: Spot, part: Part): readonly Splice[] {
  const { node } = spot;
  const column = page.columnOf(node.start);
  const outer = outerColumn(page, spot, part);
  const inner = outer + stepBelow(page, spot, part);
  const text = typeof part === 'number' ? '- ' : `${ownerText(part)}${page.layout.newline}${margin(inner)}`;
  return [
    ...moveFirst(page, node.start, outer - column),
    insertAt(node.start, text),
    ...shift(page, node.start, bottomOf(page, spot), inner - column),
  ];
}

/** Dashes may stand below their key itself, a key may not. */
function outerColumn(page: Page, { owner, node, column }: Spot, part: Part): number {
  const isList = node.kind === 'list' && owner === 'pair' && typeof part === 'string';
  return isList ? column + page.layout.mapStep : page.columnOf(node.start);
}

/** By how much a block is indented below its new owner: a list below a key as it was below the old one. */
function stepBelow(page: Page, { owner, node, column }: Spot, part: Part): number {
  if (typeof part === 'number') return dashWidth;
  if (node.kind !== 'list') return page.layout.mapStep;
  return owner === 'pair' ? page.columnOf(node.start) - column : page.layout.listStep;
}

function unwrapFlow(page: Page, spot: Spot, inner: Spot): readonly Splice[] {
  const { node } = spot;
  const { start, end } = inner.node;
  const line =
    page.layout.newline + margin(spot.inFlow ? page.columnOf(node.start) : columnBelow(page, spot));
  const before = commentsIn(page, [node.start + 1, headOf(node)], [inner.after, start]);
  const after = commentsIn(page, [end, node.end - 1]);
  const gap = page.text[node.start - 1] === ':' && !/["']/.test(page.text[node.start - 2] ?? '') ? ' ' : '';
  const head = before.map((comment) => comment + line).join('');
  const space = head !== '' && spot.inFlow ? ' ' : gap;
  // What follows inside brackets needs a line of its own after a comment; in a block nothing follows on the line.
  const tail = after.map((comment) => ` ${comment}${spot.inFlow ? line : ''}`).join('');
  const empty = start === end ? 'null' : '';
  return [
    { start: node.start, end: start, text: space + head + empty },
    { start: end, end: node.end, text: tail },
  ];
}

/** Where the key of a map's only pair, or the value of a list's only item, begins. */
const headOf = (node: Node): number => {
  if (node.kind === 'map') for (const { keySpan } of node.pairs.values()) return keySpan.start;
  return node.kind === 'list' ? (node.items[0]?.value.start ?? node.end) : node.end;
};

function unwrapLine(page: Page, spot: Spot, inner: Spot): readonly Splice[] {
  const comments = commentsIn(page, [spot.after, spot.node.start]);
  const gap = page.text.slice(inner.after, inner.node.start);
  const bottom = bottomOf(page, { ...spot, node: inner.node });
  const lines = shift(page, inner.after, bottom, spot.column - inner.column);
  if (comments.length === 0) return [cut(spot.after, inner.after), ...lines];
  const line = page.layout.newline + margin(columnBelow(page, spot));
  const blank = /^ */.exec(gap)?.[0].length ?? 0;
  const end = /^\r?\n/.test(gap.slice(blank)) ? '' : line;
  const text = ` ${comments.join(line)}${end}`;
  return [{ start: spot.after, end: inner.after + blank, text }, ...lines];
}

function unwrapBlock(page: Page, spot: Spot, inner: Spot): readonly Splice[] {
  const { node } = spot;
  const [outer, column] = [page.columnOf(node.start), page.columnOf(inner.node.start)];
  const to = columnAfter(page, spot, inner);
  const comments = commentsIn(page, [inner.after, inner.node.start]);
  const head = comments.map((comment) => comment + page.layout.newline + margin(to)).join('');
  const bottom = bottomOf(page, { ...spot, node: inner.node });
  return [
    ...moveFirst(page, node.start, to - outer),
    { start: node.start, end: inner.node.start, text: head },
    ...shift(page, inner.node.start, bottom, to - column),
  ];
}

/** Where a block goes that takes the place of the one around it: into its column, but a map must stand deeper than its key. */
function columnAfter(page: Page, spot: Spot, inner: Spot): number {
  const outer = page.columnOf(spot.node.start);
  if (spot.owner === 'item') return outer;
  const isList = inner.node.kind === 'list';
  if (isList && inner.owner === 'pair') return spot.column + page.columnOf(inner.node.start) - inner.column;
  return isList ? outer : outer > spot.column ? outer : spot.column + page.layout.mapStep;
}

const margin = (column: number): string => ' '.repeat(column);

/** Where lines of a value in a spot begin that does not stand on its owner's line. */
const columnBelow = ({ layout }: Page, { owner, column }: Spot): number =>
  column + (owner === 'item' ? dashWidth : layout.mapStep);

/** The end of a value's last line, with the comments below that belong to it. */
const bottomOf = (page: Page, { node, column }: Spot): number => page.commentsBelow(node.end, column);

/** Moves the first line of a block that stands on a line of its own. */
function moveFirst(page: Page, start: number, by: number): readonly Splice[] {
  if (by === 0) return [];
  const line = page.lineStart(start);
  return [{ start: line, end: start, text: margin(start - line + by) }];
}

/** Indents the lines that begin after an offset, to another. A line that is empty stays so. */
function shift(page: Page, start: number, end: number, by: number): readonly Splice[] {
  const splices: Splice[] = [];
  for (let at = page.nextLine(start); by !== 0 && at < end; at = page.nextLine(at)) {
    if (page.lineEnd(at) === at) continue;
    const blank = /^ */.exec(page.text.slice(at, page.lineEnd(at)))?.[0].length ?? 0;
    splices.push(by > 0 ? insertAt(at, margin(by)) : cut(at, at + Math.min(blank, -by)));
  }
  return splices;
}

/** The comments in stretches of a text that hold nothing else but spaces, line breaks and commas. */
const commentsIn = (page: Page, ...stretches: readonly (readonly [number, number])[]): readonly string[] =>
  stretches.flatMap(([start, end]) => page.text.slice(start, end).match(/#[^\r\n]*/g) ?? []);
