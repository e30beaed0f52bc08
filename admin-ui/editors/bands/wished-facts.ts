// Facts under which conditions come out as wished: values at, just below and just above each threshold are tried, and the engine judges.
// It never decides itself whether a condition holds.
import {
  Amount,
  type Condition,
  includes,
  isAmount,
  type Named,
  type Row,
  type Table,
  type Value,
} from '../../../engine/index.ts';
import { type Lab, runLab, truthAt } from './band-lab.ts';

export type Wish = 'met' | 'not-met' | 'unknown';

/** How each lift's condition is to come out, by the number of its band; `met` where nothing is said. */
export type Wishes = ReadonlyMap<string, Wish>;

type Leaf = Extract<Condition, { readonly kind: 'leaf' }>;
type Operand = Leaf['value'];

/** Undefined stands for a missing fact. */
type Candidate = Value | undefined;

/**
 * The facts that fit the wishes best: under `lab` first, and where several do, under `other` too, so that "met" means met in
 * both versions if that is possible. The wishes they do not fulfil are for the caller to show: see `unfulfilled`.
 */
export function wishedFacts(lab: Lab, other: Lab | undefined, wishes: Wishes): Row {
  const candidates = candidatesOf(lab, other);
  const starts = [0, 1, 2].map(
    (place): Facts => new Map([...candidates].map(([name, values]) => [name, values[place] ?? values[0]])),
  );
  const ends = starts.map((start) => climb(start, candidates, lab, other, wishes));
  const best = ends.reduce((a, b) => (b.score > a.score ? b : a));
  return rowOf(best.facts);
}

/** The wishes that the facts do not fulfil, by the number of the band. */
export function unfulfilled(lab: Lab, facts: Row, wishes: Wishes): readonly string[] {
  const table = runLab(lab, [facts]);
  return [...lab.lifts.keys()].filter((key) => !isAsWished(lab, key, table, 0, wishes));
}

type Facts = ReadonlyMap<string, Candidate>;

interface Climbed {
  readonly facts: Facts;
  readonly score: number;
}

/** Betters one fact after the other until nothing gets better. */
function climb(
  start: Facts,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  lab: Lab,
  other: Lab | undefined,
  wishes: Wishes,
): Climbed {
  let best: Climbed = { facts: start, score: scores([start], lab, other, wishes)[0] ?? 0 };
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const [name, values] of candidates) {
      const tries = values.map((value): Facts => new Map([...best.facts, [name, value]]));
      const judged = scores(tries, lab, other, wishes);
      const at = judged.indexOf(Math.max(...judged));
      const [facts, score] = [tries[at], judged[at]];
      if (facts && score !== undefined && score > best.score) {
        best = { facts, score };
        isBetter = true;
      }
    }
  }
  return best;
}

/** How many wishes each row fulfils; those under `lab` count for more than all under `other` together. */
function scores(rows: readonly Facts[], lab: Lab, other: Lab | undefined, wishes: Wishes): readonly number[] {
  const weigh = (of: Lab): readonly number[] => {
    const table = runLab(of, rows.map(rowOf));
    return rows.map(
      (_, row) => [...of.lifts.keys()].filter((key) => isAsWished(of, key, table, row, wishes)).length,
    );
  };
  const [own, others] = [weigh(lab), other ? weigh(other) : []];
  return own.map((count, at) => count * 64 + (others[at] ?? 0));
}

function isAsWished(lab: Lab, key: string, table: Table, row: number, wishes: Wishes): boolean {
  const truth = truthAt(lab, key, table, row);
  const wish = wishes.get(key) ?? 'met';
  return wish === 'unknown' ? truth === 'unknown' : truth === (wish === 'met');
}

const rowOf = (facts: Facts): Row =>
  new Map([...facts].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));

/** The values worth trying for every fact the conditions read: a threshold first, then below it, above it, and missing. */
function candidatesOf(lab: Lab, other: Lab | undefined): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  const add = (name: string, values: readonly Candidate[]): void => {
    if (name !== lab.on.name) found.set(name, [...(found.get(name) ?? []), ...values]);
  };
  const conditions = [lab, other].flatMap((each) => [...(each?.lifts.values() ?? [])]);
  for (const { condition } of conditions) {
    for (const { name, value } of leaves(condition)) {
      add(name, valuesAround(value, lab.policy.names.get(name)));
      if (value.kind === 'name') add(value.name, valuesAround(value, lab.policy.names.get(value.name)));
    }
  }
  return new Map([...found].map(([name, values]) => [name, [...values, undefined]]));
}

function leaves(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition];
  return condition.kind === 'not' ? leaves(condition.part) : condition.parts.flatMap(leaves);
}

function valuesAround(operand: Operand, named: Named | undefined): readonly Value[] {
  switch (operand.kind) {
    case 'number':
      return numbersAround(Amount.of(operand.text), named);
    case 'flag':
      return [operand.value, !operand.value];
    case 'code':
      return [operand.code, ...otherCodes([operand.code], named)];
    case 'list':
      return operand.items.flatMap((item) => valuesAround(item, named));
    case 'name':
      return [Amount.zero, Amount.one];
  }
}

function numbersAround(threshold: Amount, named: Named | undefined): readonly Value[] {
  const step = Amount.of(named?.type.kind === 'ratio' ? '0.01' : '1');
  const values = [threshold, threshold.minus(step), threshold.plus(step)];
  const range = named?.range;
  return range ? values.filter((value) => isAmount(value) && includes(range, value)) : values;
}

const otherCodes = (codes: readonly string[], named: Named | undefined): readonly string[] =>
  named?.type.kind === 'code'
    ? named.type.codes.map(({ code }) => code).filter((code) => !codes.includes(code))
    : [];
