// Data as YAML text in the house style: block style, small maps and lists of scalars on one line, quotes only where needed.
import { isWrittenList, isWrittenMap, type Written, type WrittenMap } from '../values/written.ts';
import type { ScalarStyle } from './node.ts';
import { keyText, scalarText } from './yaml-scalar.ts';

/** How a document is laid out; new text follows what is there. */
export interface YamlLayout {
  readonly newline: string;
  /** By how much a map under a key is indented. */
  readonly mapStep: number;
  /** By how much a list under a key is indented: 0 where dashes stand below the key itself. */
  readonly listStep: number;
}

export const houseLayout: YamlLayout = { newline: '\n', mapStep: 2, listStep: 2 };

/** How a value is written after its key or dash: what stands on that line, and the lines below it, not yet indented. */
export interface ValueText {
  /** Empty when the value is a block of lines. */
  readonly head: string;
  readonly lines: readonly string[];
}

export interface ValueWish {
  /** A collection on one line, or on several; the house style decides where this is not given. */
  readonly oneLine?: boolean;
  readonly style?: ScalarStyle | undefined;
}

/** In characters: what still reads well on one line. */
const flowMax = 90;

/** A whole document; what `readDocument` reads back is the same data. */
export const writeYaml = (value: Written, layout: YamlLayout = houseLayout): string => {
  const lines = isCollection(value) && !isEmpty(value) ? blockLines(value, layout) : [flowText(value)];
  return lines.map((line) => line + layout.newline).join('');
};

/** A value in block context. */
export function valueText(value: Written, layout: YamlLayout, wish: ValueWish = {}): ValueText {
  if (isCollection(value)) {
    const flow = flowText(value);
    const short = flow.length <= flowMax && (wish.oneLine ?? isFlat(value));
    return short || isEmpty(value)
      ? { head: flow, lines: [] }
      : { head: '', lines: blockLines(value, layout) };
  }
  if (typeof value === 'string' && canBeLiteral(value) && wish.style !== 'double') {
    return value.endsWith('\n')
      ? { head: '|', lines: value.slice(0, -1).split('\n') }
      : { head: '|-', lines: value.split('\n') };
  }
  return { head: scalarText(value, { inFlow: false, style: wish.style }), lines: [] };
}

/** A value on one line, as it must be written inside `{ }` and `[ ]`. */
export function flowText(value: Written, style?: ScalarStyle): string {
  if (isWrittenList(value)) return `[${value.map((item) => flowText(item)).join(', ')}]`;
  if (!isWrittenMap(value)) return scalarText(value, { inFlow: true, style });
  const pairs = Object.entries(value).map(([key, member]) => flowPair(key, member));
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

export const flowPair = (key: string, value: Written): string => `${keyText(key, true)}: ${flowText(value)}`;

/** The lines of a pair in a block map. */
export function pairLines(key: string, value: Written, layout: YamlLayout): readonly string[] {
  const { head, lines } = valueText(value, layout);
  const step = isWrittenList(value) ? layout.listStep : layout.mapStep;
  return [`${keyText(key, false)}:${head && ' '}${head}`, ...indent(lines, step)];
}

/** The lines of an item in a block list; a block begins on the line of its dash. */
export function itemLines(value: Written, layout: YamlLayout, wish: ValueWish = {}): readonly string[] {
  const { head, lines } = valueText(value, layout, wish);
  const [first = '', ...rest] = head === '' ? lines : [head, ...lines];
  return [`- ${first}`, ...indent(rest, dashWidth)];
}

/** A dash and its space: where the text of an item begins. */
export const dashWidth = 2;

/** A line that is empty stays so: nobody leaves spaces on it. */
export const indent = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => (line === '' ? line : ' '.repeat(by) + line));

type Collection = readonly Written[] | WrittenMap;

export const isCollection = (value: Written): value is Collection =>
  isWrittenList(value) || isWrittenMap(value);

const membersOf = (value: Collection): readonly Written[] =>
  isWrittenList(value) ? value : Object.values(value);

export const isEmpty = (value: Written): boolean => isCollection(value) && membersOf(value).length === 0;

/** Holds scalars only, none of them a text of several lines. */
const isFlat = (value: Collection): boolean =>
  membersOf(value).every(
    (member) => !isCollection(member) && !(typeof member === 'string' && member.includes('\n')),
  );

const blockLines = (value: Collection, layout: YamlLayout): readonly string[] =>
  isWrittenList(value)
    ? value.flatMap((item) => itemLines(item, layout))
    : Object.entries(value).flatMap(([key, member]) => pairLines(key, member, layout));

/** Several lines, none of which would be lost or read differently as a literal block. */
const canBeLiteral = (text: string): boolean =>
  text.includes('\n') && !/^[ \t\n]/.test(text) && !/\n[ \t]*\n$|\n[ \t]+$/.test(text);
