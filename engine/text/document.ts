// A text that could be read, with its tree: the same data in two views, and a place for every path.
// It must not judge the data; that is the work of the shape check and of those who compile it.
import type { Path, Position } from '../values/position.ts';
import { Lines, type Span } from './lines.ts';
import { memberOf, type Node, nodeAt, type ScalarNode } from './node.ts';

/** Ordinary data; what a number is depends on the view. Its maps have own keys only, none of them special. */
export type Data<Scalar> = Scalar | readonly Data<Scalar>[] | { readonly [key: string]: Data<Scalar> };
/** Numbers as floats, for the shape check only. */
export type PlainData = Data<ScalarNode['plain']>;
/** Numbers as the texts the author wrote: `0.10` is '0.10'. What policies are compiled from. */
export type WrittenData = Data<ScalarNode['written']>;

/** INVARIANT: the text reads without a finding, so every Document is whole and can be edited. */
export class Document {
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly root: Node;
  readonly plain: PlainData;
  readonly written: WrittenData;
  private readonly lines: Lines;

  constructor(file: string, text: string, root: Node, lines: Lines = new Lines(text)) {
    this.file = file;
    this.text = text;
    this.root = root;
    this.lines = lines;
    this.plain = plainData(root);
    this.written = writtenData(root);
  }

  /**
   * Where the value at `path` stands, or its key with `key: true`.
   * What is not there is shown where it is missed: at the key of the nearest ancestor that exists.
   */
  placeOf(path: Path, options: { readonly key?: boolean } = {}): Position {
    return this.placeOfSpan(spanOf(this.root, path, options.key === true));
  }

  placeOfSpan(span: Span): Position {
    return this.lines.place(this.file, span);
  }

  /** The data at a path as ordinary JSON, or undefined when nothing stands there. */
  plainAt(path: Path): PlainData | undefined {
    const node = nodeAt(this.root, path);
    return node && plainData(node);
  }

  /** The data at a path with numbers as written, or undefined when nothing stands there. */
  writtenAt(path: Path): WrittenData | undefined {
    const node = nodeAt(this.root, path);
    return node && writtenData(node);
  }
}

// Ordinary objects, because ajv's comparison calls their `valueOf`. Keys that would shadow it are refused while reading.
const plainData = (node: Node): PlainData =>
  dataOf(
    node,
    (scalar) => scalar.plain,
    () => ({}),
  );

const writtenData = (node: Node): WrittenData =>
  dataOf(
    node,
    (scalar) => scalar.written,
    () => Object.create(null),
  );

function dataOf<Scalar>(
  node: Node,
  read: (scalar: ScalarNode) => Scalar,
  emptyMap: () => Record<string, Data<Scalar>>,
): Data<Scalar> {
  if (node.kind === 'scalar') return read(node);
  if (node.kind === 'list') return node.items.map((item) => dataOf(item.value, read, emptyMap));
  const map = emptyMap();
  for (const { key, value } of node.pairs.values()) map[key] = dataOf(value, read, emptyMap);
  return map;
}

function spanOf(root: Node, path: Path, atKey: boolean): Span {
  let found: Node = root;
  let keySpan: Span | undefined;
  for (const part of path) {
    const step = memberOf(found, part);
    if (!step) return keySpan ?? headOf(found);
    found = step.value;
    keySpan = step.pair?.keySpan;
  }
  if (keySpan && (atKey || found.start === found.end)) return keySpan;
  return atKey ? headOf(found) : found;
}

/** The first line's worth of a node, so that a missing key does not underline the whole block it is missed in. */
function headOf(node: Node): Span {
  if (node.kind === 'map' && !node.flow) {
    for (const { keySpan } of node.pairs.values()) return keySpan;
  }
  if (node.kind === 'list' && !node.flow) return { start: node.start, end: node.start + 1 };
  return node;
}
