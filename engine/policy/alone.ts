// One block by itself: the plan that runs in its policy, over rows that give everything to its left as facts.
// It is for looking at a block (a curve over the amount it reads); no answer to anybody is computed with it.
import { assert } from '../values/assert.ts';
import { hashData } from '../values/hash.ts';
import type { OutcomePlan, Policy, PolicyPlan } from './policy.ts';

/** The block at `at` as a policy of one block. Its outcomes are what the block gives, under the names of its columns. */
export function blockAlone(policy: Policy, at: number): Policy {
  const [block, words] = [policy.plan.blocks[at], policy.words[at]];
  assert(block && words, `the policy has a block ${at}`);
  const own = new Set(policy.plan.blocks.slice(at).map(({ id }) => id));
  const facts = [...policy.names.values()].filter(({ name }) => !own.has(name.split('.')[0] ?? name));
  const outcomes = words.gives.map(({ part, type }): OutcomePlan => {
    const name = part === '' ? block.id : `${block.id}.${part}`;
    return { name, type, source: { kind: 'columns', columns: [name] } };
  });
  const plan: PolicyPlan = {
    policy: policy.id,
    facts: facts.map(({ name, type }) => ({ name, type })),
    uses: [],
    blocks: [block],
    outcomes,
  };
  return {
    ...policy,
    plan,
    planHash: hashData(plan),
    words: [words],
    outcomeLabels: new Map(outcomes.map(({ name }) => [name, policy.names.get(name)?.label ?? words.label])),
    used: new Map(),
  };
}
