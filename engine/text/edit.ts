// Edits to a document, as data, and what they mean for the data in it. How the text changes is the work of splice.
import { assert } from '../values/assert.ts';
import type { Path } from '../values/position.ts';
import { isWrittenList, isWrittenMap, type Written, WrittenNumber } from '../values/written.ts';
import type { Node } from './node.ts';

/**
 * One edit. In values a number is a `WrittenNumber` and is written as its own text; a string stays a string, so `'3.5'` gets
 * quotes, while `'3.5%'` needs none.
 */
export type Edit =
  /** Replaces the value at the path; a key that a map lacks is added at its end. */
  | { readonly op: 'set'; readonly path: Path; readonly value: Written }
  /** Removes a key with its value, or an item. */
  | { readonly op: 'remove'; readonly path: Path }
  /** Inserts an item; the path ends in the index it will have. */
  | { readonly op: 'insert'; readonly path: Path; readonly value: Written }
  /** Moves an item within its list; `to` is the index it will have. */
  | { readonly op: 'move'; readonly path: Path; readonly to: number }
  /** Gives a key another name, in its place; all that stands under it is left alone. */
  | { readonly op: 'rename'; readonly path: Path; readonly to: string }
  /**
   * Puts the value at the path into new maps and lists around it, its text and comments kept: with levels `['any', 0]` it becomes
   * the only item of `any`.
   */
  | { readonly op: 'wrap'; readonly path: Path; readonly levels: Path }
  /** The opposite: what stands below the levels takes the place of all around it, where it is the only member of each. */
  | { readonly op: 'unwrap'; readonly path: Path; readonly levels: Path };

/** The data of a tree as an edit would have to write it. */
export function writtenOf(node: Node): Written {
  if (node.kind === 'list') return node.items.map((item) => writtenOf(item.value));
  if (node.kind === 'map') {
    return mapOf([...node.pairs.values()].map(({ key, value }) => [key, writtenOf(value)]));
  }
  return typeof node.plain === 'number' ? new WrittenNumber(String(node.written)) : node.written;
}

const mapOf = (members: readonly (readonly [string, Written])[]): Written => {
  const map: Record<string, Written> = Object.create(null);
  for (const [key, value] of members) map[key] = value;
  return map;
};

/** The data after an edit whose path exists. */
export function editData(data: Written, edit: Edit, depth = 0): Written {
  const part = edit.path[depth];
  if (part === undefined) {
    if (edit.op === 'wrap') return wrapped(data, edit.levels);
    if (edit.op === 'unwrap') return unwrapped(data, edit.levels);
    assert(edit.op === 'set', 'only a set may name the whole document');
    return edit.value;
  }
  const last = depth === edit.path.length - 1;
  if (isWrittenList(data) && typeof part === 'number') {
    if (last && isOfList(edit)) return editList(data, edit, part);
    return data.map((item, at) => (at === part ? editData(item, edit, depth + 1) : item));
  }
  assert(isWrittenMap(data) && typeof part === 'string', 'the path of an edit has been checked');
  const members = Object.entries(data);
  if (last && edit.op === 'remove') return mapOf(members.filter(([key]) => key !== part));
  if (last && edit.op === 'rename')
    return mapOf(members.map(([key, value]) => [key === part ? edit.to : key, value]));
  const known = Object.hasOwn(data, part) ? members : [...members, [part, null] as const];
  return mapOf(known.map(([key, value]) => [key, key === part ? editData(value, edit, depth + 1) : value]));
}

const wrapped = (data: Written, levels: Path): Written =>
  levels.reduceRight<Written>(
    (inner, level) => (typeof level === 'number' ? [inner] : mapOf([[level, inner]])),
    data,
  );

const unwrapped = (data: Written, levels: Path): Written =>
  levels.reduce<Written>((outer, level) => {
    if (isWrittenList(outer) && typeof level === 'number') return outer[level] ?? null;
    assert(isWrittenMap(outer), 'the path of an edit has been checked');
    return outer[level] ?? null;
  }, data);

type ListEdit = Extract<Edit, { readonly op: 'insert' | 'remove' | 'move' }>;

const isOfList = (edit: Edit): edit is ListEdit => ['insert', 'remove', 'move'].includes(edit.op);

function editList(list: readonly Written[], edit: ListEdit, at: number): Written {
  if (edit.op === 'insert') return list.toSpliced(at, 0, edit.value);
  const rest = list.toSpliced(at, 1);
  return edit.op === 'remove' ? rest : rest.toSpliced(edit.to, 0, ...list.slice(at, at + 1));
}

/** True for the same data: numbers of the same text, keys in the same order. */
export function isSame(a: Written, b: Written): boolean {
  if (a instanceof WrittenNumber || b instanceof WrittenNumber) {
    return a instanceof WrittenNumber && b instanceof WrittenNumber && a.text === b.text;
  }
  if (isWrittenList(a)) {
    return isWrittenList(b) && a.length === b.length && a.every((item, at) => isSame(item, b[at] ?? null));
  }
  if (!isWrittenMap(a)) return a === b;
  if (!isWrittenMap(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key, at) => key === others[at] && isSame(a[key] ?? null, b[key] ?? null))
  );
}
