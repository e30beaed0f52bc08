// Policy: plan → program. Facts first, then used policies, then block by block; last the outcomes, money rounded once.
import { kindOf } from '../blocks/index.ts';
import { flagType, Lowering } from '../program/lowering.ts';
import type { Program, Ref, StepId } from '../program/operation.ts';
import { assert } from '../values/assert.ts';
import type { ValueType } from '../values/types.ts';
import type { BlockPlan, OutcomePlan, Policy } from './policy.ts';

/** Where the parts of one policy stand in its program. */
export interface Layout {
  readonly policy: Policy;
  /** The step of every name the policy can read. */
  readonly names: ReadonlyMap<string, StepId>;
  /** The step of every outcome that is a column. */
  readonly outcomes: ReadonlyMap<string, StepId>;
  /** The steps of the guards, by block. */
  readonly guards: ReadonlyMap<string, StepId>;
  /** What each block gives, by block and part. */
  readonly gives: ReadonlyMap<string, ReadonlyMap<string, StepId>>;
}

export interface Lowered {
  readonly program: Program;
  readonly conditions: Lowering['conditions'];
  /** The policy itself last, the policies it uses before it. */
  readonly layouts: readonly Layout[];
}

/** The key under which a block's guard is lowered and traced. */
export const guardKey = 'guard';

/** Lowers a policy with all it uses into one program. */
export function lowerPolicy(policy: Policy): Lowered {
  const into = new Lowering();
  const layouts: Layout[] = [];
  lowerInto(policy, into, layouts);
  return { program: into.program(), conditions: into.conditions, layouts };
}

/** `given` are the facts it reads from elsewhere; all others are the row's own. */
function lowerInto(
  policy: Policy,
  into: Lowering,
  layouts: Layout[],
  given: ReadonlyMap<string, Ref> = new Map(),
): ReadonlyMap<string, Ref> {
  const done = layouts.find((layout) => layout.policy === policy);
  if (done) return outcomeRefs(done, into);
  return into.apart(() => {
    const names = new Map<string, Ref>();
    const define = (name: string, ref: Ref): void => {
      names.set(name, ref);
      into.define(name, ref);
    };
    into.enter(policy.id, '');
    for (const { name } of policy.plan.facts) define(name, given.get(name) ?? into.fact(named(policy, name)));
    for (const { alias, facts = {} } of policy.plan.uses) {
      const used = policy.used.get(alias);
      assert(used, `a policy holds what it uses: ${alias}`);
      const read = new Map(Object.entries(facts).map(([name, from]) => [name, firstGiven(from, into, name)]));
      for (const [name, ref] of lowerInto(used, into, layouts, read)) define(`${alias}.${name}`, ref);
    }
    const [guards, gives] = [new Map<string, Ref>(), new Map<string, ReadonlyMap<string, Ref>>()];
    for (const block of policy.plan.blocks) lowerBlock(policy, block, into, { define, guards, gives });
    into.enter(policy.id, '');
    const outcomes = new Map<string, Ref>();
    for (const outcome of policy.plan.outcomes) {
      const ref = lowerOutcome(outcome, guards, into);
      if (ref) outcomes.set(outcome.name, ref);
    }
    layouts.push(layoutOf(policy, names, outcomes, guards, gives));
    return outcomes;
  });
}

/** The first of several facts that is given. */
function firstGiven([name, ...rest]: readonly [string, ...string[]], into: Lowering, fact: string): Ref {
  const ref = into.read(name);
  const [next, ...others] = rest;
  if (next === undefined) return ref;
  const known = into.step({ kind: 'known', input: ref.id }, flagType, 'fact-given', fact);
  return into.choose(known, ref, firstGiven([next, ...others], into, fact), 'fact-chosen', fact);
}

interface Into {
  readonly define: (name: string, ref: Ref) => void;
  readonly guards: Map<string, Ref>;
  readonly gives: Map<string, ReadonlyMap<string, Ref>>;
}

function lowerBlock(policy: Policy, block: BlockPlan, into: Lowering, { define, guards, gives }: Into): void {
  into.enter(policy.id, block.id);
  const guard = block.when && into.condition(block.when, guardKey);
  if (guard) guards.set(block.id, guard);
  const kind = kindOf(block.kind);
  assert(kind, `a plan holds known kinds only: ${block.kind}`);
  const given = new Map<string, Ref>();
  for (const [part, ref] of kind.lower(block.plan, into)) {
    const applying = guard
      ? into.choose(guard, ref, into.notApplicable(ref.type, 'not-applicable', part), 'guarded', part)
      : ref;
    given.set(part, applying);
    define(part === '' ? block.id : `${block.id}.${part}`, applying);
  }
  gives.set(block.id, given);
}

/** The column of an outcome: of several, the first whose block applies. Money is rounded here and nowhere before. */
function lowerOutcome(
  outcome: OutcomePlan,
  guards: ReadonlyMap<string, Ref>,
  into: Lowering,
): Ref | undefined {
  if (outcome.source.kind === 'lines') return undefined;
  const [first, ...rest] = outcome.source.columns;
  const chosen = chooseFirst(first, rest, guards, into, outcome.name);
  return roundMoney(chosen, outcome.type, into, outcome.name);
}

function chooseFirst(
  first: string,
  rest: readonly string[],
  guards: ReadonlyMap<string, Ref>,
  into: Lowering,
  name: string,
): Ref {
  const column = into.read(first);
  const guard = guards.get(first.split('.')[0] ?? first);
  const [next, ...others] = rest;
  if (next === undefined || guard === undefined) return column;
  return into.choose(guard, column, chooseFirst(next, others, guards, into, name), 'outcome-choice', name);
}

const roundMoney = (ref: Ref, type: ValueType, into: Lowering, name: string): Ref =>
  type.kind === 'money'
    ? into.step({ kind: 'round', input: ref.id, places: 2, mode: 'half-up' }, type, 'outcome', name)
    : ref;

function named(policy: Policy, name: string) {
  const found = policy.names.get(name);
  assert(found, `a policy knows its facts: ${name}`);
  return found;
}

const ids = (refs: ReadonlyMap<string, Ref>): ReadonlyMap<string, StepId> =>
  new Map([...refs].map(([name, ref]) => [name, ref.id]));

function layoutOf(
  policy: Policy,
  names: ReadonlyMap<string, Ref>,
  outcomes: ReadonlyMap<string, Ref>,
  guards: ReadonlyMap<string, Ref>,
  gives: ReadonlyMap<string, ReadonlyMap<string, Ref>>,
): Layout {
  const given = new Map([...gives].map(([block, parts]) => [block, ids(parts)]));
  return { policy, names: ids(names), outcomes: ids(outcomes), guards: ids(guards), gives: given };
}

function outcomeRefs(layout: Layout, into: Lowering): ReadonlyMap<string, Ref> {
  const refs = [...layout.outcomes].map(([name, id]): [string, Ref] => {
    const step = into.steps[id];
    assert(step, 'a layout names steps of its program');
    return [name, { id, type: step.type }];
  });
  return new Map(refs);
}
