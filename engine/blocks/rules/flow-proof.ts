// What is proved of a flow: that every step has a way on, that an end can be reached, and that nothing goes round for ever
// unless its author says so. Wherever that is not so, a witness.
import type { Code } from '../../values/types.ts';
import { choicesAt, type FlowScope, type Hole } from './flow-choices.ts';
import { closedWalks, leadTo } from './flow-graph.ts';
import { type Move, type Walk, walkFlow } from './flow-walk.ts';
import type { FlowPlan, LoopPlan, RulesPlan } from './plan.ts';

/** What a loop that was declared turned out to be. */
export interface LoopProof {
  readonly loop: LoopPlan;
  /** Whether the flow can come back to the step at all. */
  readonly comesBack: boolean;
  /** How often a counted step can be entered; undefined where that is more than its count can tell, or nothing counts it. */
  readonly times: number | undefined;
  /** A rule that enters it more often than it should. */
  readonly beyond: { readonly rule: string; readonly from: string; readonly proved: boolean } | undefined;
}

/** A way round that passes no declared step: its steps in order, each once. */
export interface Round {
  readonly steps: readonly string[];
  readonly proved: boolean;
}

export interface FlowProof {
  /** Inputs for which a step has no way on, by step. */
  readonly holes: ReadonlyMap<string, Hole>;
  /** Absent when there was too much to look through. */
  readonly walked?: {
    /** Steps the flow never comes to. */
    readonly unreached: readonly string[];
    /** Steps from which no end can be reached, although every one of them has a way on. */
    readonly endless: readonly string[];
    readonly loops: readonly LoopProof[];
    readonly undeclared: readonly Round[];
    /** Every move that was looked at can really be made, so that an end that is reachable is one that can be reached. */
    readonly exact: boolean;
  };
  /** False when there was a step with too many regions to look for holes. */
  readonly holesKnown: boolean;
}

export function proveFlow(
  plan: RulesPlan,
  flow: FlowPlan,
  steps: readonly Code[],
  scope: FlowScope,
): FlowProof {
  const found = steps.map(({ code }) => {
    const at = choicesAt(plan, new Map([[flow.step, code]]), scope);
    return { code, at };
  });
  const holes = new Map(found.flatMap(({ code, at }) => (at?.hole ? [[code, at.hole] as const] : [])));
  const holesKnown = found.every(({ at }) => at !== undefined);
  const walk = walkFlow(plan, flow, scope);
  if (!walk) return { holes, holesKnown };
  const reached = new Set(walk.states.map(({ step }) => step));
  return {
    holes,
    holesKnown,
    walked: {
      unreached: steps.map(({ code }) => code).filter((code) => !reached.has(code)),
      endless: endlessSteps(walk, holes),
      loops: flow.loops.map((loop) => proveLoop(loop, walk)),
      undeclared: undeclaredRounds(walk, flow),
      exact: walk.moves.every(({ proved }) => proved),
    },
  };
}

/** A step without a way on is its own trouble, and what leads to nothing else is only its consequence. */
function endlessSteps(walk: Walk, holes: FlowProof['holes']): readonly string[] {
  const ends = new Set(walk.moves.flatMap(({ from, to }) => (to === undefined ? [from] : [])));
  for (const [at, { step }] of walk.states.entries()) if (holes.has(step)) ends.add(at);
  const ending = leadTo(ends, walk.moves);
  return [...new Set(walk.states.flatMap(({ step }, at) => (ending.has(at) ? [] : [step])))];
}

function proveLoop(loop: LoopPlan, walk: Walk): LoopProof {
  const comesBack = isOnRound(loop.through, walk);
  const at = walk.counted.findIndex(({ through }) => through === loop.through);
  if (loop.kind === 'open') return { loop, comesBack, times: undefined, beyond: undefined };
  const countIn = (state: number): number => walk.states[state]?.counts[at] ?? 0;
  const entering = walk.moves.filter((move) => enters(move, loop.through, walk));
  const ceiling = walk.ceilings[at] ?? 0;
  const further = entering.some(({ from }) => countIn(from) === ceiling);
  const most = Math.max(...walk.states.map((_, state) => countIn(state)));
  const over = entering.filter(({ from }) => countIn(from) >= loop.atMost);
  const witness = over.find(({ proved }) => proved) ?? over[0];
  return {
    loop,
    comesBack,
    times: further ? undefined : most,
    beyond: witness && {
      rule: witness.rule,
      from: walk.states[witness.from]?.step ?? '',
      proved: witness.proved,
    },
  };
}

const enters = ({ to }: Move, step: string, { states }: Walk): boolean =>
  to !== undefined && states[to]?.step === step;

/** Whether the flow can come back to the step, whatever the counts. */
function isOnRound(step: string, walk: Walk): boolean {
  const starts = new Set(walk.states.flatMap((state, at) => (state.step === step ? [at] : [])));
  const next = new Set(
    walk.moves.flatMap(({ from, to }) => (starts.has(from) && to !== undefined ? [to] : [])),
  );
  const back = leadTo(starts, walk.moves);
  return [...next].some((state) => back.has(state));
}

/** Ways round that pass no declared step. Every other one is counted, or open by intent. */
function undeclaredRounds(walk: Walk, { loops }: FlowPlan): readonly Round[] {
  const declared = new Set(loops.map(({ through }) => through));
  const free = walk.moves.filter(({ to }) => to !== undefined && !declared.has(walk.states[to]?.step ?? ''));
  const rounds = closedWalks(walk.states.length, free).map((moves): Round => {
    const steps = moves.map(({ from }) => walk.states[from]?.step ?? '');
    return { steps, proved: moves.every(({ proved }) => proved) };
  });
  const seen = new Set<string>();
  return rounds.filter(({ steps }) => {
    const key = [...steps].sort().join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
