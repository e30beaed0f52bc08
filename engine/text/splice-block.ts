// Edits in block style: which lines change when an entry comes, goes or moves, and when a value is replaced by a larger one.
import type { ListNode, MapNode, Node } from './node.ts';
import type { Chunk, Page } from './page.ts';
import { cut, insertAt, type Splice } from './splice-flow.ts';
import { dashWidth, indent, type ValueText } from './write-yaml.ts';

/** Where a value stands: after the colon of a key, the dash of an item, or alone at the top of the document. */
export interface Slot {
  readonly owner: 'pair' | 'item' | 'document';
  /** The offset after the colon or dash. */
  readonly after: number;
  /** Of the key or dash; −1 at the top. */
  readonly column: number;
  readonly node: Node;
}

/** Puts the lines of a new entry before the chunk at an index, or after the last. */
export function insertBlock(
  page: Page,
  node: MapNode | ListNode,
  at: number,
  lines: readonly string[],
): readonly Splice[] {
  const chunks = page.chunksOf(node);
  const { newline } = page.layout;
  const column = page.columnOf(node.start);
  const [first = '', ...rest] = lines;
  const text = [first, ...indent(rest, column)].join(newline);
  const margin = ' '.repeat(column);
  const follower = chunks[at];
  if (!follower) return [insertAt(chunks.at(-1)?.end ?? node.end, newline + margin + text)];
  return follower.startsLine
    ? [insertAt(follower.start, margin + text + newline)]
    : [insertAt(follower.start, text + newline + margin)];
}

/** Removes one of several entries with its comments and its lines. */
export function removeBlock(page: Page, node: MapNode | ListNode, at: number): readonly Splice[] {
  const chunk = page.chunksOf(node)[at];
  if (!chunk) return [];
  if (!chunk.startsLine) return [cut(chunk.start, afterBlank(page, chunk.end))];
  const atEnd = page.nextLine(chunk.end) === page.lineEnd(chunk.end);
  if (!atEnd || chunk.start === 0) return [cut(chunk.start, page.nextLine(chunk.end))];
  // The last line of a text without a last line break: the break above goes instead.
  return [cut(page.lineEnd(chunk.start - page.layout.newline.length), chunk.end)];
}

/** The first character that is no space or line break: what follows moves up behind the dash. */
const afterBlank = (page: Page, offset: number): number =>
  offset + (/^\s*/.exec(page.text.slice(offset))?.[0].length ?? 0);

/** Every chunk into the place it moves to; blank lines and comments that belong to none stay where they are. */
export function moveBlock(page: Page, node: ListNode, from: number, to: number): readonly Splice[] {
  const chunks = page.chunksOf(node);
  const moved = chunks.toSpliced(from, 1).toSpliced(to, 0, ...chunks.slice(from, from + 1));
  const margin = ' '.repeat(page.columnOf(node.start));
  return chunks.flatMap(({ start, end, startsLine }, at) => {
    const chunk = moved[at];
    if (!chunk || chunk.start === start) return [];
    return [
      { start, end, text: startsLine ? chunk.comments + margin + chunk.body : onDashLine(chunk, margin) },
    ];
  });
}

/** A chunk right after a dash: its first comment, if it has one, stands on the dash's line. */
const onDashLine = ({ comments, body }: Chunk, margin: string): string =>
  comments === '' ? body : comments.trimStart() + margin + body;

/** Replaces the value in a slot. Comments on the line of the key or of the old value are kept; those inside a block go with it. */
export function replaceBlock(page: Page, slot: Slot, value: ValueText, isList: boolean): readonly Splice[] {
  const { node } = slot;
  const isLine = node.kind === 'scalar' ? node.style !== 'block' : node.flow;
  if (isLine && value.lines.length === 0) {
    const gap = node.start === node.end ? ' ' : '';
    return [{ start: node.start, end: node.end, text: gap + value.head }];
  }
  const { end, comment } = surroundings(page, slot, isLine);
  const column = columnFor(page, slot, value, isList);
  return [{ start: slot.after, end, text: placed(page, slot, value, column, comment) }];
}

/** The new text from the colon or dash on: head, comment, lines. */
function placed(page: Page, slot: Slot, value: ValueText, column: number, comment: string): string {
  const { newline } = page.layout;
  const lines = indent(value.lines, column);
  if (slot.owner === 'document') {
    const top = [value.head, comment.trimStart()].filter((part) => part !== '').join(' ');
    return [...(top === '' ? [] : [top]), ...lines].join(newline);
  }
  if (slot.owner === 'item' && value.head === '' && comment === '') {
    const [first = '', ...rest] = lines;
    const gap = ' '.repeat(Math.max(1, column - slot.column - 1));
    return [gap + first.trimStart(), ...rest].join(newline);
  }
  const head = value.head === '' ? '' : ` ${value.head}`;
  return [head + comment, ...lines].join(newline);
}

interface Surroundings {
  /** Where the old value ends, with what belongs to it. */
  readonly end: number;
  /** The comments to keep, as they will stand on the line of the key or dash, with the spaces before them. */
  readonly comment: string;
}

function surroundings(page: Page, slot: Slot, isLine: boolean): Surroundings {
  const { node } = slot;
  const between = page.text.slice(slot.after, node.start);
  if (isLine) {
    const end = page.lineEnd(node.end);
    return { end, comment: commentsOf(`${between}\n${page.text.slice(node.end, end)}`) };
  }
  if (node.kind === 'scalar') {
    const header = page.text.slice(node.start, page.lineEnd(node.start)).replace(/^\S+/, '');
    return { end: node.end, comment: commentsOf(`${between}\n${header}`) };
  }
  const [ownLine = ''] = between.split('\n');
  const end = slot.owner === 'document' ? page.lineEnd(node.end) : page.commentsBelow(node.end, slot.column);
  return { end, comment: commentsOf(ownLine) };
}

/** All comments of a stretch of text, on one line. One alone keeps the spaces before it. */
function commentsOf(text: string): string {
  const comments = text.split('\n').filter((line) => line.trimStart().startsWith('#'));
  return comments.map((line, at) => (at === 0 ? gapBefore(line) : ' ') + line.trim()).join('');
}

const gapBefore = (line: string): string => /^ +/.exec(line)?.[0] ?? ' ';

/** The column of the new value's lines: the old block's where it had one and the new value may stand there. */
function columnFor(page: Page, slot: Slot, value: ValueText, isList: boolean): number {
  if (slot.owner === 'document') return value.head === '' ? 0 : page.layout.mapStep;
  if (slot.node.kind !== 'scalar' && !slot.node.flow) {
    const column = page.columnOf(slot.node.start);
    if (column > slot.column || isList) return column;
  }
  if (slot.owner === 'item') return slot.column + dashWidth;
  return slot.column + (isList ? page.layout.listStep : page.layout.mapStep);
}
