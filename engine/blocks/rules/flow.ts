// The flow that rules make: its steps, the ways between them in words, and what is proved of it. For drawing and for telling.
import type { Condition } from '../../condition/condition.ts';
import { conditionText, labelOf, operandText, operatorWords } from '../../condition/condition-text.ts';
import { operandType } from '../../condition/operand.ts';
import { assert } from '../../values/assert.ts';
import { type Bilingual, both, joinTexts, same } from '../../values/bilingual.ts';
import type { Code } from '../../values/types.ts';
import { type Choice, choicesAt, type FlowScope } from './flow-choices.ts';
import { type FlowProof, proveFlow } from './flow-proof.ts';
import { statementsOf } from './flow-text.ts';
import { type FlowPlan, type LoopPlan, otherwiseRule, type RulesPlan } from './plan.ts';

/** A way from one step to the next, by one rule. */
export interface FlowEdge {
  /** The rule, or `otherwise`. */
  readonly rule: string;
  readonly from: string;
  /** Undefined where the flow ends. */
  readonly to: string | undefined;
  /** When it is taken; absent where it always is. */
  readonly when: Bilingual | undefined;
  /** The same as a question and its answer, where it asks one thing only: 24 小时内的反馈, 接受. */
  readonly answer: { readonly to: Bilingual; readonly is: Bilingual } | undefined;
}

export interface Flow {
  /** The fact that holds the current step. */
  readonly step: string;
  readonly start: string;
  readonly steps: readonly Code[];
  readonly edges: readonly FlowEdge[];
  readonly loops: readonly LoopPlan[];
  readonly proof: FlowProof;
  /** What is proved, in words. */
  readonly statements: readonly Bilingual[];
}

export function flowOf(plan: RulesPlan, flow: FlowPlan, scope: FlowScope): Flow {
  const steps = stepsOf(flow, scope);
  const proof = proveFlow(plan, flow, steps, scope);
  const edges = steps.flatMap(({ code }) => {
    const at = choicesAt(plan, new Map([[flow.step, code]]), scope);
    return (at?.choices ?? []).flatMap((choice) => edgesOf(choice, code, scope));
  });
  const statements = statementsOf(proof, steps, scope.names);
  return { step: flow.step, start: flow.start, steps, edges, loops: flow.loops, proof, statements };
}

/** The steps there are, in the order of the vocabulary. */
export function stepsOf(flow: FlowPlan, { names }: FlowScope): readonly Code[] {
  const type = names.get(flow.step)?.type;
  assert(type?.kind === 'code', 'the step of a flow was checked to be a code');
  return type.codes;
}

function edgesOf({ rule, rest, to }: Choice, from: string, { names }: FlowScope): readonly FlowEdge[] {
  const asked = typeof rest === 'boolean' ? undefined : rest;
  const other = rule === otherwiseRule ? both('其他情况', 'in any other case') : undefined;
  const when = other ?? (asked && conditionText(asked, names));
  const answer = asked && answerOf(asked, names);
  return to.map((target) => ({ rule, from, to: target, when, answer }));
}

/** 低于 3 as the answer to 互动次数; what it must be is said without a word for being so. */
function answerOf(asked: Condition, names: FlowScope['names']): FlowEdge['answer'] {
  if (asked.kind !== 'leaf') return undefined;
  const value = operandText(asked.value, operandType(asked), names);
  const is =
    asked.operator === 'equal' ? value : joinTexts([operatorWords[asked.operator], value], same(' '));
  return { to: labelOf(asked.name, names), is };
}
