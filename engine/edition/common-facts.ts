// The vocabulary in which one row is read for two policies at once: what either of them would refuse is refused.
import { intersect } from '../values/interval.ts';
import { sameType, type ValueType } from '../values/types.ts';
import { type Catalogue, type Fact, factsFor } from './catalogue.ts';

export interface CommonFacts {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Facts that are of different types, or share no value at all: rows that have them cannot be compared. */
  readonly clashing: readonly string[];
}

type Facts = ReadonlyMap<string, Fact>;

const known = new WeakMap<Facts, WeakMap<Facts, CommonFacts>>();

/** Facts of either side; where both have one, what both accept. Labels and columns are the candidate's. Worked out once for two vocabularies. */
export function commonFacts(base: Catalogue, candidate: Catalogue, policy: string): CommonFacts {
  const [before, after] = [factsFor(base, policy), factsFor(candidate, policy)];
  const pairs = known.get(before) ?? new WeakMap<Facts, CommonFacts>();
  known.set(before, pairs);
  const common = pairs.get(after) ?? inCommon(before, after);
  pairs.set(after, common);
  return common;
}

function inCommon(base: Facts, candidate: Facts): CommonFacts {
  const facts = new Map(base);
  const clashing: string[] = [];
  for (const [name, after] of candidate) {
    const before = facts.get(name);
    const common = before ? intersection(before, after) : after;
    if (common) facts.set(name, common);
    else clashing.push(name);
  }
  return { facts, clashing };
}

function intersection(before: Fact, after: Fact): Fact | undefined {
  const range = intersect(before.range, after.range);
  if (!range || !sameType(before.type, after.type)) return undefined;
  return { ...after, range, type: commonType(before.type, after.type) };
}

/** A code that only one side knows is refused for both. */
function commonType(before: ValueType, after: ValueType): ValueType {
  if (before.kind === 'list' && after.kind === 'list')
    return { kind: 'list', of: commonType(before.of, after.of) };
  if (before.kind !== 'code' || after.kind !== 'code') return after;
  const known = new Set(before.codes.map(({ code }) => code));
  return { kind: 'code', codes: after.codes.filter(({ code }) => known.has(code)) };
}
