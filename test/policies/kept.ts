// What an edit must leave alone: every line it does not reach, and every comment that is not inside what it removes.
import { applyEdits, type Document, type Edit, type Path } from '../../engine/index.ts';

const linesOf = (text: string): readonly string[] => text.split('\n');

const isComment = (line: string): boolean => /^\s*#/.test(line);

/** The lines from the key or dash of what stands at a path to its end, with the comments that go with it; from 0, the end excluded. */
function stretch(document: Document, path: Path): readonly [number, number] {
  const lines = linesOf(document.text);
  const [key, value] = [document.placeOf(path, { key: true }), document.placeOf(path)];
  let start = Math.min(key.line, value.line) - 1;
  // The dash of an item may stand above its value, never below.
  const column = /^ */.exec(lines[start] ?? '')?.[0].length ?? 0;
  while (
    start > 0 &&
    isComment(lines[start - 1] ?? '') &&
    /^ */.exec(lines[start - 1] ?? '')?.[0].length === column
  )
    start -= 1;
  let end = value.endLine;
  while (
    end < lines.length &&
    isComment(lines[end] ?? '') &&
    (/^ */.exec(lines[end] ?? '')?.[0].length ?? 0) > column
  )
    end += 1;
  return [start, end];
}

/** The stretch of lines an edit may change. */
function reach(document: Document, edit: Edit): readonly [number, number] {
  const exists = document.writtenAt(edit.path) !== undefined;
  const parent = edit.path.slice(0, -1);
  const around = stretch(document, parent);
  const isOnLines = around[1] - around[0] > linesIn(document, parent);
  if (edit.op === 'move') return around;
  if (exists && edit.op !== 'insert') return stretch(document, edit.path);
  // What is new comes between lines, or onto the one line of the map or list it is put into.
  return isOnLines ? [0, 0] : around;
}

/** One for a map or list on one line. */
const linesIn = (document: Document, path: Path): number => {
  const { line, endLine } = document.placeOf(path);
  return line === endLine ? Number.POSITIVE_INFINITY : 0;
};

/** What is wrong with the text after each of the edits, one made after the other; empty where all still reads and everything was kept. */
export function lost(document: Document, edits: readonly Edit[]): readonly string[] {
  let now = document;
  const found: string[] = [];
  for (const edit of edits) {
    const { document: after, finding } = applyEdits(now.text, [edit], now.file);
    if (!after) return [...found, `${describe(edit)}: ${finding?.code}`];
    found.push(...lostBy(now, after, edit).map((what) => `${describe(edit)}: ${what}`));
    now = after;
  }
  return found;
}

const describe = (edit: Edit): string => `${edit.op} ${JSON.stringify(edit.path)}`;

function lostBy(before: Document, after: Document, edit: Edit): readonly string[] {
  const [first, end] = reach(before, edit);
  const [old, fresh] = [linesOf(before.text), linesOf(after.text)];
  const untouched = old.filter((_, at) => at < first || at >= end);
  const missing = notInOrder(untouched, fresh);
  const removed = edit.op === 'remove' ? old.slice(first, end) : [];
  const comments = lostComments(old, [...fresh, ...removed]);
  return [
    ...(missing === undefined ? [] : [`changed the line ${JSON.stringify(missing)}`]),
    ...comments.map((comment) => `lost the comment ${JSON.stringify(comment)}`),
  ];
}

/** The first of the lines that is not there after those before it. */
function notInOrder(lines: readonly string[], among: readonly string[]): string | undefined {
  let at = 0;
  for (const line of lines) {
    while (at < among.length && among[at] !== line) at += 1;
    if (at === among.length) return line;
    at += 1;
  }
  return undefined;
}

/** Comment lines of the first text that the second does not have as often; how far they are indented does not matter. */
function lostComments(lines: readonly string[], among: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of among.filter(isComment)) left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
  return lines.filter(isComment).flatMap((line) => {
    const count = left.get(line.trim()) ?? 0;
    left.set(line.trim(), count - 1);
    return count > 0 ? [] : [line.trim()];
  });
}
