// Edits inside `{ }` and `[ ]`: which characters change when an entry comes, goes or moves. Comments between entries stay.
import type { Span } from './lines.ts';
import type { ListNode, MapNode } from './node.ts';
import { entriesOf, type Page } from './page.ts';

/** Characters of a text and what stands there afterwards. */
export interface Splice extends Span {
  readonly text: string;
}

export const insertAt = (offset: number, text: string): Splice => ({ start: offset, end: offset, text });
export const cut = (start: number, end: number): Splice => ({ start, end, text: '' });

/** Puts `entry` at an index of a flow collection, on its own line where the others stand so. */
export function insertFlow(
  page: Page,
  node: MapNode | ListNode,
  at: number,
  entry: string,
): readonly Splice[] {
  const entries = entriesOf(node);
  const follower = entries[at];
  if (follower) {
    const separator = page.startsLine(follower.start) ? newLine(page, follower.start) : ' ';
    return [insertAt(follower.start, `${entry},${separator}`)];
  }
  const last = entries.at(-1);
  if (!last) return fillFlow(page, node, entry);
  if (!page.startsLine(last.start)) return [insertAt(last.end, `, ${entry}`)];
  return appendLine(page, node, last, entry);
}

/** The first entry of an empty collection: before its bracket, so that a comment inside stays a comment. */
function fillFlow(page: Page, node: MapNode | ListNode, entry: string): readonly Splice[] {
  const inside = page.text.slice(node.start + 1, node.end - 1);
  if (inside.trim() !== '') return [insertAt(node.end - 1, `${entry} `)];
  const text = node.kind === 'map' ? `{ ${entry} }` : `[${entry}]`;
  return [{ start: node.start, end: node.end, text }];
}

/** A new last line, with a comma behind it where the last line had one. */
function appendLine(page: Page, node: MapNode | ListNode, last: Span, entry: string): readonly Splice[] {
  const line = newLine(page, last.start) + entry;
  const lineEnd = page.lineEnd(last.end);
  if (lineEnd >= node.end) return [insertAt(last.end, `,${line}`)];
  const comma = commaAfter(page, last.end);
  if (comma === undefined) return [insertAt(last.end, ','), insertAt(lineEnd, line)];
  return comma < lineEnd ? [insertAt(lineEnd, `${line},`)] : [insertAt(last.end, `,${line}`)];
}

/** Removes one of several entries with one comma; a line of its own goes as a whole, with the comment on it. */
export function removeFlow(page: Page, node: MapNode | ListNode, at: number): readonly Splice[] {
  const entries = entriesOf(node);
  const [before, entry, after] = [entries[at - 1], entries[at], entries[at + 1]];
  if (!entry) return [];
  const comma = commaAfter(page, entry.end);
  if (hasOwnLine(page, entry, comma, after === undefined)) {
    return [cut(page.lineStart(entry.start), page.nextLine(entry.end))];
  }
  if (after && isPlainGap(page, entry.end, after.start)) return [cut(entry.start, after.start)];
  if (!after && before && isPlainGap(page, before.end, entry.start)) return [cut(before.end, entry.end)];
  const rest = comma === undefined ? [] : [cut(comma, comma + 1)];
  return [cut(entry.start, entry.end), ...rest];
}

/** Every entry's text into the place it moves to; commas, breaks and comments stay where they are. */
export function moveFlow(page: Page, node: ListNode, from: number, to: number): readonly Splice[] {
  const entries = entriesOf(node);
  const moved = entries.toSpliced(from, 1).toSpliced(to, 0, ...entries.slice(from, from + 1));
  return entries.flatMap(({ start, end }, at) => {
    const entry = moved[at];
    return entry && entry.start !== start
      ? [{ start, end, text: page.text.slice(entry.start, entry.end) }]
      : [];
  });
}

const newLine = (page: Page, offset: number): string =>
  page.layout.newline + ' '.repeat(page.columnOf(offset));

/** Between two entries stand a comma and spaces, and nothing that should stay. */
const isPlainGap = (page: Page, start: number, end: number): boolean =>
  /^ *, *$/.test(page.text.slice(start, end));

/** The offset of the comma after an entry, past spaces, line breaks and comments; undefined after the last. */
function commaAfter(page: Page, end: number): number | undefined {
  const gap = /^(?:\s|#[^\n]*)*/.exec(page.text.slice(end))?.[0] ?? '';
  const at = end + gap.length;
  return page.text[at] === ',' ? at : undefined;
}

function hasOwnLine(page: Page, entry: Span, comma: number | undefined, isLast: boolean): boolean {
  const lineEnd = page.lineEnd(entry.end);
  const closes = comma === undefined ? isLast : comma < lineEnd;
  const rest = page.text.slice(entry.end, lineEnd);
  return page.startsLine(entry.start) && closes && /^\s*,?\s*(#.*)?$/.test(rest);
}
