// From the YAML library's nodes to our own tree. What a policy may not hold is reported here, each with its path.
import {
  type CST,
  isMap,
  isScalar,
  isSeq,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type Pair as YamlPair,
} from 'yaml';
import { assert } from '../values/assert.ts';
import type { Path } from '../values/position.ts';
import { characterCode, findRefusedCharacter } from './characters.ts';
import { isForbiddenKey, mergeKey } from './keys.ts';
import type { Span } from './lines.ts';
import type { Item, ListNode, MapNode, Node, Pair, ScalarNode, ScalarStyle } from './node.ts';
import * as refused from './refused.ts';
import { depthMax, refusedCharacter, type Trouble, tooDeep } from './trouble.ts';

export interface Tree {
  /** Present when nothing was refused. */
  readonly root?: Node;
  readonly troubles: readonly Trouble[];
}

/** Builds the tree of a composed document. `contents` must come from `text`, with its source tokens kept. */
export function buildTree(text: string, contents: unknown): Tree {
  const builder = new Builder(text);
  const root = builder.node(contents, [], 0);
  return builder.troubles.length > 0 ? { troubles: builder.troubles } : { root, troubles: [] };
}

type ScalarHead = Pick<ScalarNode, 'style' | 'start' | 'end'>;

class Builder {
  readonly troubles: Trouble[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** `emptyAt` is where a value would begin that is not there. */
  node(source: unknown, path: Path, emptyAt: number): Node {
    if (isMap(source) || isSeq(source)) {
      const [start, end] = rangeOf(source);
      if (path.length >= depthMax) this.troubles.push(tooDeep({ start, end: start + 1 }, path));
      else if (isMap(source)) return this.map(source, start, end, path);
      else return this.list(source, start, end, path);
      return { kind: 'list', flow: true, start, end, items: [] };
    }
    assert(isScalar(source), 'aliases are refused before a tree is built');
    return this.scalar(source, path, emptyAt);
  }

  private map(source: YAMLMap, start: number, end: number, path: Path): MapNode {
    const flow = source.flow === true;
    const pairs = new Map<string, Pair>();
    if (flow && this.text[start] !== '{') this.troubles.push(refused.bareMap({ start, end }, path));
    for (const item of source.items) {
      const pair = this.pair(item, path);
      if (!pair) continue;
      const first = pairs.get(pair.key);
      if (first) this.troubles.push(refused.duplicateKey(pair.keySpan, [...path, pair.key], pair.key));
      else pairs.set(pair.key, pair);
    }
    if (flow) return { kind: 'map', flow, start, end, pairs };
    const all = [...pairs.values()];
    return {
      kind: 'map',
      flow,
      start: all[0]?.keySpan.start ?? start,
      end: all.at(-1)?.value.end ?? end,
      pairs,
    };
  }

  private pair(source: YamlPair, path: Path): Pair | undefined {
    assert(isScalar(source.key), 'keys are scalars, the library refuses others');
    const [start, end] = rangeOf(source.key);
    const keySpan = { start, end };
    const key = String(source.key.value);
    const trouble = this.keyTrouble(source.key, key, keySpan, [...path, key]);
    if (trouble) {
      this.troubles.push(trouble);
      return undefined;
    }
    const token = sourceToken(source);
    const colon = token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
    if (colon === undefined || source.value === null) {
      // Only the one pair of `[a: 1]` has no token of its own; its map is reported.
      if (token) this.troubles.push(refused.keyAlone(keySpan, [...path, key], key));
      return undefined;
    }
    return { key, keySpan, colon, value: this.node(source.value, [...path, key], colon + 1) };
  }

  private keyTrouble(source: Scalar, key: string, span: Span, path: Path): Trouble | undefined {
    if (key === '' || styleOf(source) === 'block') return refused.keyNotName(span, path);
    if (key === mergeKey) return refused.merge(span, path);
    if (isForbiddenKey(key)) return refused.forbiddenKey(span, path, key);
    return this.characterTrouble(key, span, path);
  }

  private list(source: YAMLSeq, start: number, end: number, path: Path): ListNode {
    const flow = source.flow === true;
    const dashes = flow ? [] : dashesOf(source);
    const items = source.items.map((value, index): Item => {
      const dash = dashes[index];
      const node = this.node(value, [...path, index], (dash ?? start) + 1);
      return { start: dash ?? node.start, value: node };
    });
    if (flow) return { kind: 'list', flow, start, end, items };
    return {
      kind: 'list',
      flow,
      start: items[0]?.start ?? start,
      end: items.at(-1)?.value.end ?? end,
      items,
    };
  }

  private scalar(source: Scalar, path: Path, emptyAt: number): ScalarNode {
    const [start, rangeEnd] = rangeOf(source);
    const style = styleOf(source);
    const plain = source.value;
    if (style === 'plain' && start === rangeEnd) {
      return { kind: 'scalar', style: 'empty', start: emptyAt, end: emptyAt, plain: null, written: null };
    }
    const end = style === 'block' ? contentEnd(this.text, start, rangeEnd) : rangeEnd;
    const node = { kind: 'scalar', style, start, end } as const;
    if (typeof plain === 'number') {
      const written = source.source ?? '';
      const trouble = numberTrouble(source, plain, written, node, path);
      if (trouble) this.troubles.push(trouble);
      return { ...node, plain, written };
    }
    assert(
      plain === null || typeof plain === 'string' || typeof plain === 'boolean',
      'the core schema knows no other',
    );
    if (typeof plain === 'string') this.checkText(plain, node, path);
    return { ...node, plain, written: plain };
  }

  private checkText(value: string, node: ScalarHead, path: Path): void {
    const trouble = this.characterTrouble(value, node, path);
    if (trouble) this.troubles.push(trouble);
    if (node.style === 'block' && endsUnseen(this.text.slice(node.start), value)) {
      this.troubles.push(refused.trailingBlank({ start: node.start, end: node.start + 1 }, path));
    }
  }

  /** A character hidden in an escape; those that stand in the text itself were found before. */
  private characterTrouble(value: string, span: Span, path: Path): Trouble | undefined {
    const at = findRefusedCharacter(value);
    return at === undefined ? undefined : refusedCharacter(span, path, characterCode(value, at));
  }
}

function numberTrouble(
  source: Scalar,
  value: number,
  written: string,
  span: Span,
  path: Path,
): Trouble | undefined {
  if (source.format === 'HEX' || source.format === 'OCT')
    return refused.otherBase(span, path, written, value);
  if (Number.isFinite(value)) return undefined;
  return /\d/.test(written) ? refused.hugeNumber(span, path, written) : refused.noNumber(span, path, written);
}

const styles: Readonly<Record<Scalar.Type, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

const styleOf = (scalar: Scalar): ScalarStyle => styles[scalar.type ?? 'PLAIN'];

/** Where a block scalar's last line ends, without its line break and without blank lines below it. */
function contentEnd(text: string, start: number, rangeEnd: number): number {
  let end = rangeEnd;
  for (;;) {
    const lineBreak = text.lastIndexOf('\n', end - 1);
    if (lineBreak < start || text.slice(lineBreak, end).trim() !== '') return end;
    end = text[lineBreak - 1] === '\r' ? lineBreak - 1 : lineBreak;
  }
}

/** A block text whose value ends in lines nobody can see: kept by `+`, or made of spaces. */
const endsUnseen = (source: string, value: string): boolean =>
  /^[|>]\d?\+/.test(source) || /\n[ \t]*\n$|\n[ \t]+$/.test(value);

function rangeOf(source: {
  readonly range?: readonly [number, number, number] | null;
}): readonly [number, number] {
  assert(source.range, 'nodes of a parsed text have ranges');
  return [source.range[0], source.range[1]];
}

const sourceToken = (pair: YamlPair): CST.CollectionItem | undefined => pair.srcToken;

/** The offset of each item's dash. The library leaves out what has none: trailing comments. */
function dashesOf(source: YAMLSeq): readonly number[] {
  const token = source.srcToken;
  assert(token?.type === 'block-seq', 'source tokens are kept');
  return token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}
