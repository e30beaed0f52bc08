// Two texts → the lines that were taken away, added and kept around them. The comparison itself is CodeMirror's.
// Load it when a text is wanted: it is not part of what a page needs at first.
import { Chunk } from '@codemirror/merge';
import { Text } from '@codemirror/state';

/** Part of a comparison: lines of one sort, or how many unchanged lines are left out. */
export type DiffPart =
  | { readonly kind: 'removed' | 'added' | 'kept'; readonly from: number; readonly lines: readonly string[] }
  | { readonly kind: 'skipped'; readonly count: number };

/** Unchanged lines shown before and after a change. */
const around = 2;

/** `from` counts lines from 1: of the earlier text for what was removed, of the later one for the rest. */
export function diffLines(before: string, after: string): readonly DiffPart[] {
  const [old, now] = [textOf(before), textOf(after)];
  const parts: DiffPart[] = [];
  let next = 1;
  for (const chunk of Chunk.build(old, now)) {
    const gone = linesBetween(old, chunk.fromA, chunk.toA);
    const come = linesBetween(now, chunk.fromB, chunk.toB);
    parts.push(...keptParts(now, next, come.from, parts.length === 0, false));
    if (gone.lines.length > 0) parts.push({ kind: 'removed', ...gone });
    if (come.lines.length > 0) parts.push({ kind: 'added', ...come });
    next = come.from + come.lines.length;
  }
  return parts.length === 0 ? [] : [...parts, ...keptParts(now, next, now.lines + 1, false, true)];
}

const textOf = (text: string): Text => Text.of(text.replace(/\n$/, '').split('\n'));

/** The whole lines of a stretch; a chunk's end is one past its last line. */
function linesBetween(text: Text, from: number, to: number) {
  const first = from > text.length ? text.lines + 1 : text.lineAt(from).number;
  const last = to > from ? text.lineAt(Math.min(to - 1, text.length)).number : first - 1;
  return { from: first, lines: linesOf(text, first, last) };
}

const linesOf = (text: Text, first: number, last: number): readonly string[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => text.line(first + at).text);

/** The unchanged lines from `first` up to `end`, their middle left out. */
function keptParts(
  text: Text,
  first: number,
  end: number,
  atStart: boolean,
  atEnd: boolean,
): readonly DiffPart[] {
  const head = atStart ? 0 : around;
  const tail = atEnd ? 0 : around;
  const count = end - first;
  if (count <= 0) return [];
  if (count <= head + tail + 1) return [{ kind: 'kept', from: first, lines: linesOf(text, first, end - 1) }];
  return [
    ...kept(text, first, first + head - 1),
    { kind: 'skipped', count: count - head - tail },
    ...kept(text, end - tail, end - 1),
  ];
}

const kept = (text: Text, first: number, last: number): readonly DiffPart[] =>
  last < first ? [] : [{ kind: 'kept', from: first, lines: linesOf(text, first, last) }];
