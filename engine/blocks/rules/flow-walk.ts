// Everything a flow can come to: from the start, counts at 0, along every rule that can decide, until nothing new is met.
// A state is a step and how often each counted step was entered. What the caller says otherwise may be anything at every step.
import type { Known } from '../../condition/assume.ts';
import { leavesOf, type Operand } from '../../condition/condition.ts';
import { Amount } from '../../values/amount.ts';
import type { Value } from '../../values/cell.ts';
import { type Choice, choicesAt, type FlowScope } from './flow-choices.ts';
import type { FlowPlan, LoopPlan, RulesPlan } from './plan.ts';

export type CountedLoop = Extract<LoopPlan, { readonly kind: 'counted' }>;

export interface State {
  readonly step: string;
  /** For each counted loop how often its step was entered; its ceiling stands for that and any more. */
  readonly counts: readonly number[];
}

/** One rule taken in one state. */
export interface Move {
  readonly from: number;
  /** The state it leads to; undefined is the end of the flow. */
  readonly to: number | undefined;
  readonly rule: string;
  readonly proved: boolean;
}

export interface Walk {
  /** In the order in which they are met; the first is the start. */
  readonly states: readonly State[];
  readonly moves: readonly Move[];
  readonly counted: readonly CountedLoop[];
  /** For each counted loop the count from which on nothing can tell two counts apart. */
  readonly ceilings: readonly number[];
}

/** How many states are looked at; beyond it the walk gives up and says so. */
const statesMax = 3000;

export function walkFlow(plan: RulesPlan, flow: FlowPlan, scope: FlowScope): Walk | undefined {
  const counted = flow.loops.filter((loop) => loop.kind === 'counted');
  const ceilings = counted.map((loop) => ceilingOf(loop, plan, scope));
  const met = new States({ step: flow.start, counts: counted.map(() => 0) });
  const moves: Move[] = [];
  // The list grows while it is walked over: what is new is met later.
  for (const [from, state] of met.states.entries()) {
    const found = choicesAt(plan, knownIn(state, flow, counted), scope);
    if (!found || met.states.length > statesMax) return undefined;
    for (const { rule, proved, step } of found.choices.flatMap(targets)) {
      const to = step === undefined ? undefined : met.numberOf(entered(step, state, counted, ceilings));
      moves.push({ from, to, rule, proved });
    }
  }
  return { states: met.states, moves, counted, ceilings };
}

/** The states that were met, each once. */
class States {
  readonly states: State[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(start: State) {
    this.numberOf(start);
  }

  numberOf(state: State): number {
    const key = [state.step, ...state.counts].join(' ');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.states.length);
    return this.states.push(state) - 1;
  }
}

/** The state after a step was entered from another state. */
const entered = (
  step: string,
  { counts }: State,
  counted: readonly CountedLoop[],
  ceilings: readonly number[],
): State => ({
  step,
  counts: counts.map((count, at) =>
    counted[at]?.through === step ? Math.min(count + 1, ceilings[at] ?? 0) : count,
  ),
});

const targets = ({ to, rule, proved }: Choice) => to.map((step) => ({ step, rule, proved }));

const knownIn = ({ step, counts }: State, flow: FlowPlan, counted: readonly CountedLoop[]): Known =>
  new Map<string, Value>([
    [flow.step, step],
    ...counted.map((loop, at) => [loop.counted, Amount.count(counts[at] ?? 0)] as const),
  ]);

/** One more than the greatest number the count is compared with, and than the limit that is claimed. */
function ceilingOf({ counted, atMost }: CountedLoop, plan: RulesPlan, { when }: FlowScope): number {
  const conditions = [...plan.rules.map((rule) => rule.when), ...(when ? [when] : [])];
  const compared = conditions
    .flatMap(leavesOf)
    .filter(({ name }) => name === counted)
    .flatMap(({ value }) => numbersIn(value));
  const within = compared.filter((text) => text.lt(Amount.count(statesMax)));
  // A number beyond what is ever looked at makes the walk give up, since the count climbs to it.
  const far = within.length < compared.length ? [statesMax] : [];
  return Math.max(atMost, ...far, ...within.map((amount) => amount.roundUp().toCount())) + 1;
}

function numbersIn(operand: Operand): readonly Amount[] {
  if (operand.kind === 'list') return operand.items.flatMap(numbersIn);
  return operand.kind === 'number' ? [Amount.of(operand.text)] : [];
}
