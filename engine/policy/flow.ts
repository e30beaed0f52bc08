// The flow that a block of a policy makes, for drawing it and for telling what is proved of it.
import { type Flow, flowOf } from '../blocks/rules/flow.ts';
import type { RulesPlan } from '../blocks/rules/plan.ts';
import type { Policy } from './policy.ts';

export type { Flow, FlowEdge } from '../blocks/rules/flow.ts';
export type { FlowProof } from '../blocks/rules/flow-proof.ts';

/** The flow of the block at `at`; undefined where it is none. */
export function policyFlow({ plan, names }: Policy, at: number): Flow | undefined {
  const block = plan.blocks[at];
  if (block?.kind !== 'rules') return undefined;
  const rules = block.plan as RulesPlan;
  return rules.flow && flowOf(rules, rules.flow, { when: block.when, names });
}
