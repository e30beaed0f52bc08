// What a choice of the owner makes of a document: its statements ("this member is 5.5%", "there is no such member") → edits.
// A statement that holds already gives no edit, so making a choice twice is making it once.
import { type Edit, isSame, writtenOf } from '../text/edit.ts';
import type { Span } from '../text/lines.ts';
import { type ListNode, type MapNode, memberOf, type Node, nodeAt, type Pair } from '../text/node.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Path } from '../values/position.ts';

/** The edits, and the tree they lead to with the place of `base` in it; or why a statement does not fit the document. */
export type ChoiceEdits =
  | {
      readonly edits: readonly Edit[];
      readonly root: Node;
      readonly base: Path;
      readonly trouble?: undefined;
    }
  | { readonly trouble: Bilingual; readonly edits?: undefined; readonly root?: undefined };

/**
 * Makes the statements one after the other; their paths begin at `base`, or at the top of the document after `/`. What one of them
 * adds or removes above `base` moves it along.
 */
export function choiceEdits(root: Node, statements: readonly Node[], base: Path): ChoiceEdits {
  const edits: Edit[] = [];
  let after = root;
  let from = base;
  for (const statement of statements) {
    const step = stepFor(after, statement, from);
    if (step === undefined) continue;
    if ('zh' in step) return { trouble: step };
    edits.push(step.edit);
    after = editTree(after, step.edit, step.value);
    from = movedBy(step.edit, from);
  }
  return { edits, root: after, base: from };
}

/** Where `path` leads after an edit has added an item before one on its way, or removed one. */
function movedBy({ op, path }: Step['edit'], along: Path): Path {
  const [depth, at, stood] = [path.length - 1, path.at(-1), along[path.length - 1]];
  const isBeside = path.every((part, index) => index === depth || part === along[index]);
  if (!isBeside || op === 'set' || typeof at !== 'number' || typeof stood !== 'number') return along;
  if (op === 'insert') return at <= stood ? along.with(depth, stood + 1) : along;
  return at < stood ? along.with(depth, stood - 1) : along;
}

/** True when every statement holds in the tree. */
export const isChosen = (root: Node, statements: readonly Node[], base: Path): boolean =>
  choiceEdits(root, statements, base).edits?.length === 0;

/** Where a statement says something about, as it is written; two statements about one place replace each other. */
export const placeIn = (statement: Node): string | undefined =>
  textAt(statement, 'set') ?? textAt(statement, 'remove');

interface Step {
  readonly edit: Extract<Edit, { readonly op: 'set' | 'insert' | 'remove' }>;
  /** What is put there: the very node of the statement, so that trouble with it is found where it is written. */
  readonly value: Node | undefined;
}

/** What a statement needs done; undefined where it holds already, and words where its path leads nowhere. */
function stepFor(root: Node, statement: Node, base: Path): Step | Bilingual | undefined {
  const written = placeIn(statement);
  if (written === undefined) return both('没有写路径', 'it has no path');
  const place = placeOf(root, written, base);
  if ('zh' in place) return place;
  const { path, parent, found } = place;
  const to = memberOf(statement, 'to')?.value;
  if (!to) return found && { edit: { op: 'remove', path }, value: undefined };
  const value = writtenOf(to);
  if (found)
    return isSame(writtenOf(found), value) ? undefined : { edit: { op: 'set', path, value }, value: to };
  if (parent.kind === 'map') return { edit: { op: 'set', path, value }, value: to };
  return insertion(parent, path, to, textAt(statement, 'before'));
}

function insertion(list: ListNode, path: Path, to: Node, before: string | undefined): Step | Bilingual {
  const id = String(path.at(-1));
  if (textAt(to, 'id') !== id)
    return both(`新加的一项 id 须为 ${id}`, `the item that is added must have the id ${id}`);
  const at = before === undefined ? list.items.length : indexOf(list, before);
  if (at === undefined) return both(`没有 id 为 ${before} 的一项`, `there is no item with the id ${before}`);
  return { edit: { op: 'insert', path: [...path.slice(0, -1), at], value: writtenOf(to) }, value: to };
}

interface Place {
  readonly path: Path;
  /** What holds it, and what stands there, if anything. */
  readonly parent: MapNode | ListNode;
  readonly found: Node | undefined;
}

/** Follows a path as written. All but its last part must be there; an item that is not there keeps its id as the last part. */
function placeOf(root: Node, written: string, base: Path): Place | Bilingual {
  const path: (string | number)[] = written.startsWith('/') ? [] : [...base];
  let found = nodeAt(root, path);
  let parent: MapNode | ListNode | undefined;
  for (const part of written.match(/[A-Za-z0-9_-]+/g) ?? []) {
    if (!found || found.kind === 'scalar')
      return both(`路径 ${written} 走不到 ${part}`, `the path ${written} does not lead to ${part}`);
    parent = found;
    const key: string | number = parent.kind === 'list' ? (indexOf(parent, part) ?? part) : part;
    path.push(key);
    found = memberOf(parent, key)?.value;
  }
  return parent ? { path, parent, found } : both('没有写路径', 'it has no path');
}

/** Of an item by its id, else by its number from 0. */
function indexOf({ items }: ListNode, part: string): number | undefined {
  const byId = items.findIndex(({ value }) => textAt(value, 'id') === part);
  if (byId >= 0) return byId;
  const at = /^\d+$/.test(part) ? Number.parseInt(part, 10) : items.length;
  return at < items.length ? at : undefined;
}

/** The text under a key, if one stands there. */
export function textAt(node: Node, key: string): string | undefined {
  const member = memberOf(node, key)?.value;
  return member?.kind === 'scalar' && typeof member.plain === 'string' ? member.plain : undefined;
}

/** The tree after an edit whose path exists. What the edit does not concern is the same nodes as before. */
function editTree(node: Node, edit: Step['edit'], value: Node | undefined, depth = 0): Node {
  const part = edit.path[depth];
  if (part === undefined || node.kind === 'scalar') return value ?? node;
  const isLast = depth === edit.path.length - 1;
  const below = memberOf(node, part)?.value;
  const inside = isLast ? value : below && editTree(below, edit, value, depth + 1);
  return node.kind === 'map'
    ? { ...node, pairs: pairsWith(node, String(part), inside) }
    : {
        ...node,
        items: itemsWith(node, Number.parseInt(String(part), 10), inside, isLast && edit.op === 'insert'),
      };
}

function pairsWith({ pairs }: MapNode, key: string, value: Node | undefined): ReadonlyMap<string, Pair> {
  const after = new Map(pairs);
  const pair = pairs.get(key);
  if (!value) after.delete(key);
  else after.set(key, pair ? { ...pair, value } : { key, ...newKey(value), value });
  return after;
}

/** A key that is added stands, for whoever looks for it, where its value is written. */
const newKey = ({ start, end }: Span): Pick<Pair, 'keySpan' | 'colon'> => ({
  keySpan: { start, end },
  colon: start,
});

function itemsWith(
  { items }: ListNode,
  at: number,
  value: Node | undefined,
  isNew: boolean,
): ListNode['items'] {
  return items.toSpliced(at, isNew ? 0 : 1, ...(value ? [{ start: value.start, value }] : []));
}
