// The tree of a document: maps, lists and scalars, each with its stretch of the text. It knows nothing of YAML's library.
import type { Path } from '../values/position.ts';
import type { Span } from './lines.ts';

export type Node = MapNode | ListNode | ScalarNode;

/** How a scalar is written; `empty` is a key or a dash with nothing after it, which means null. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'empty';

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The value as ordinary JSON. A number here is a float: good enough for its shape, never for its amount. */
  readonly plain: string | number | boolean | null;
  /** The same, a number as its own text. */
  readonly written: string | boolean | null;
}

export interface Pair {
  readonly key: string;
  readonly keySpan: Span;
  /** The offset of the colon. */
  readonly colon: number;
  readonly value: Node;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  /** Written as `{ a: 1 }` rather than one key a line. */
  readonly flow: boolean;
  /** In the order they are written. */
  readonly pairs: ReadonlyMap<string, Pair>;
}

export interface Item {
  /** Where the item begins: its dash in a block list, its value in a flow list. */
  readonly start: number;
  readonly value: Node;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Item[];
}

/** What stands under one part of a path. */
export interface Step {
  /** Present when the part is the key of a map. */
  readonly pair?: Pair;
  readonly value: Node;
}

/** The member of `node` that `part` names, if there is one. */
export function memberOf(node: Node, part: string | number): Step | undefined {
  if (node.kind === 'map' && typeof part === 'string') {
    const pair = node.pairs.get(part);
    return pair && { pair, value: pair.value };
  }
  if (node.kind === 'list' && typeof part === 'number') return node.items[part];
  return undefined;
}

/** The node at a path, if there is one. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const part of path) node = node && memberOf(node, part)?.value;
  return node;
}
