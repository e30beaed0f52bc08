// The questions a set of conditions asks, and for each the answers that can be told apart: the pieces of its axis.
// A number is cut at the constants it is compared with; within a piece every comparison comes out the same.
import { Amount } from '../values/amount.ts';
import { everything, type Interval, includes, intersect } from '../values/interval.ts';
import type { Named, Names } from '../values/named.ts';
import { isNumeric, type ValueType } from '../values/types.ts';
import { compare } from './compare.ts';
import type { Leaf, Operand, Operator } from './condition.ts';
import { operandType, operandValue } from './operand.ts';

export type Piece =
  /** The numbers in an interval; `sample` is one of them. */
  | { readonly kind: 'numbers'; readonly interval: Interval; readonly sample: Amount }
  /** Codes that no comparison tells apart. */
  | { readonly kind: 'codes'; readonly codes: readonly [string, ...string[]] }
  | { readonly kind: 'flag'; readonly value: boolean }
  /** Whether one value is in a list. */
  | { readonly kind: 'member'; readonly yes: boolean }
  /** How one name compares with another; without an order, 1 means that they differ. */
  | { readonly kind: 'order'; readonly order: -1 | 0 | 1 };

/** One question. Its pieces cover every answer and do not overlap. */
export interface Axis {
  /** The same for every comparison that asks the same question. */
  readonly key: string;
  /** One of the comparisons, for its names and type. */
  readonly leaf: Leaf;
  /** The whole range of a number, so that words can leave out its ends. */
  readonly range: Interval;
  readonly pieces: readonly Piece[];
  /** True when the answer is free of every other axis: a fact compared with constants. */
  readonly independent: boolean;
}

/** The axes of all comparisons, in order of first use. */
export function axesOf(leaves: readonly Leaf[], names: Names): readonly Axis[] {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const key = questionOf(leaf);
    const group = groups.get(key);
    if (group) group.push(leaf);
    else groups.set(key, [leaf]);
  }
  return [...groups].flatMap(([key, [first, ...rest]]) =>
    first === undefined ? [] : [axisOf(key, first, [first, ...rest], names)],
  );
}

/** What a comparison asks: the value of a name, whether something is in a list, or how two names compare. */
export function questionOf(leaf: Leaf): string {
  const { name, type, value } = leaf;
  if (value.kind === 'name') {
    if (type.kind === 'list') return `${value.name} ∈ ${name}`;
    if (leaf.operator === 'in' || leaf.operator === 'notIn') return `${name} ∈ ${value.name}`;
    return [name, value.name].sort().join(' ~ ');
  }
  return type.kind === 'list' ? `${constantText(value)} ∈ ${name}` : name;
}

function constantText(operand: Operand): string {
  switch (operand.kind) {
    case 'number':
      return Amount.of(operand.text).toExactText();
    case 'flag':
      return String(operand.value);
    case 'code':
      return `"${operand.code}"`;
    case 'name':
      return operand.name;
    case 'list':
      return operand.items.map(constantText).join();
  }
}

function axisOf(key: string, leaf: Leaf, leaves: readonly Leaf[], names: Names): Axis {
  const named = names.get(leaf.name);
  const range = named?.range ?? everything;
  const constant = leaves.every(({ value }) => value.kind !== 'name');
  return {
    key,
    leaf,
    range,
    pieces: piecesOf(leaf, leaves, named),
    independent: constant && named?.origin === 'fact',
  };
}

function piecesOf(leaf: Leaf, leaves: readonly Leaf[], named: Named | undefined): readonly Piece[] {
  const { type, value } = leaf;
  const range = named?.range ?? everything;
  if (type.kind === 'list' || (value.kind === 'name' && isMembership(leaf.operator))) {
    return membership(leaf, range);
  }
  if (value.kind === 'name') return orders(leaf.name === value.name, type);
  if (isNumeric(type)) return numbers(leaves, range, type.kind === 'count');
  if (type.kind === 'flag') return [true, false].map((flag) => ({ kind: 'flag', value: flag }));
  return codes(leaves, named?.type ?? type);
}

const isMembership = (operator: Operator): boolean => operator === 'in' || operator === 'notIn';

/** A list of numbers cannot hold one that is outside the range of its items. */
function membership(leaf: Leaf, range: Interval): readonly Piece[] {
  const never = leaf.value.kind === 'number' && !includes(range, Amount.of(leaf.value.text));
  return (never ? [false] : [true, false]).map((yes) => ({ kind: 'member', yes }));
}

function orders(itself: boolean, type: ValueType): readonly Piece[] {
  const possible = itself ? ([0] as const) : isNumeric(type) ? ([-1, 0, 1] as const) : ([0, 1] as const);
  return possible.map((order) => ({ kind: 'order', order }));
}

/** The codes of a type: each one that is named by a comparison, and all others together. */
function codes(leaves: readonly Leaf[], type: ValueType): readonly Piece[] {
  const all = type.kind === 'code' ? type.codes.map(({ code }) => code) : [];
  const asked = new Set(leaves.flatMap(({ value }) => constantsIn(value)).map(({ code }) => code));
  const named = all.filter((code) => asked.has(code));
  const [other, ...others] = all.filter((code) => !asked.has(code));
  const pieces = named.map((code): Piece => ({ kind: 'codes', codes: [code] }));
  return other === undefined ? pieces : [...pieces, { kind: 'codes', codes: [other, ...others] }];
}

/** The texts of the constants an operand holds; only one of the two members is there. */
function constantsIn(operand: Operand): readonly { readonly code?: string; readonly number?: string }[] {
  if (operand.kind === 'list') return operand.items.flatMap(constantsIn);
  if (operand.kind === 'code') return [{ code: operand.code }];
  return operand.kind === 'number' ? [{ number: operand.text }] : [];
}

/** The points a number is compared with and the open intervals between them, within its range. */
function numbers(leaves: readonly Leaf[], range: Interval, whole: boolean): readonly Piece[] {
  const texts = leaves
    .flatMap(({ value }) => constantsIn(value))
    .flatMap(({ number }) => (number === undefined ? [] : [number]));
  const cuts = [...new Set(texts)].map((text) => Amount.of(text)).sort((a, b) => a.compare(b));
  const ends = [undefined, ...cuts].map((at, index): readonly Interval[] => {
    const next = cuts[index];
    const gap: Interval = { from: at && { at, open: true }, to: next && { at: next, open: true } };
    return at === undefined ? [gap] : [{ from: { at, open: false }, to: { at, open: false } }, gap];
  });
  return ends.flat().flatMap((piece): readonly Piece[] => {
    const interval = intersect(piece, range);
    const sample = interval && sampleOf(interval, whole);
    return interval && sample ? [{ kind: 'numbers', interval, sample }] : [];
  });
}

const half = Amount.of('0.5');

/** A number in the interval; undefined where only whole ones count and there is none. */
function sampleOf(interval: Interval, whole: boolean): Amount | undefined {
  const { from, to } = interval;
  if (whole) {
    const sample = from ? firstWhole(from.at, from.open) : to ? lastWhole(to.at, to.open) : Amount.zero;
    return includes(interval, sample) ? sample : undefined;
  }
  if (from && to) return from.at.plus(to.at).times(half);
  if (from) return from.at.plus(Amount.one);
  return to ? to.at.minus(Amount.one) : Amount.zero;
}

const firstWhole = (at: Amount, open: boolean): Amount =>
  open && at.isWhole() ? at.plus(Amount.one) : at.roundUp();
const lastWhole = (at: Amount, open: boolean): Amount => firstWhole(at.negated(), open).negated();

/** How the comparison comes out on every piece of its axis. */
export function verdictsOf(leaf: Leaf, axis: Axis): readonly boolean[] {
  return axis.pieces.map((piece) => verdictOn(leaf, axis, piece));
}

function verdictOn(leaf: Leaf, axis: Axis, piece: Piece): boolean {
  switch (piece.kind) {
    case 'member':
      return piece.yes === (leaf.operator === 'contains' || leaf.operator === 'in');
    case 'order': {
      const turned = leaf.name !== axis.leaf.name;
      return holdsAt[leaf.operator](turned ? -piece.order : piece.order);
    }
    case 'numbers':
      return judge(leaf, piece.sample);
    case 'codes':
      return judge(leaf, piece.codes[0]);
    case 'flag':
      return judge(leaf, piece.value);
  }
}

/** One meaning for every comparison: the same `compare` that runs. */
const judge = (leaf: Leaf, left: Amount | string | boolean): boolean =>
  leaf.value.kind !== 'name' && compare(leaf.operator, left, operandValue(leaf.value)) === true;

/** Whether a comparison of two names holds, by how they compare. */
const holdsAt = {
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
  lessThan: (order) => order < 0,
  lessThanInclusive: (order) => order <= 0,
  greaterThan: (order) => order > 0,
  greaterThanInclusive: (order) => order >= 0,
  in: () => false,
  notIn: () => false,
  contains: () => false,
  doesNotContain: () => false,
} satisfies Record<Operator, (order: number) => boolean>;

/** The type of what an axis is about: of the items where it asks about a list. */
export const axisType = ({ leaf }: Axis): ValueType => operandType(leaf);
