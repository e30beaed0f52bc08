// A flow as its drawing shows it: every step with its exits in words, and what is wrong with it.
import type { Flow, FlowEdge } from '../../../engine/index.ts';
import type { flowText } from '../../language/flow.ts';
import { say } from '../../language/language.ts';
import type { ShownRules } from './read-rules.ts';

export interface ShownExit {
  /** The number of its line among `flow.edges`. */
  readonly line: number;
  readonly rule: string;
  readonly ruleLabel: string;
  /** When it is taken, as an answer to what the step asks; the rule's name where it asks nothing. */
  readonly words: string;
  /** Where it leads; undefined is the end. */
  readonly to: string | undefined;
  readonly toLabel: string;
}

export interface ShownStep {
  readonly code: string;
  readonly label: string;
  readonly isStart: boolean;
  /** What all its exits are answers to: 24 小时内的反馈. */
  readonly asks: string | undefined;
  readonly exits: readonly ShownExit[];
  readonly loop: { readonly words: string; readonly isBroken: boolean } | undefined;
  /** What is wrong with it, in words. */
  readonly troubles: readonly string[];
}

type Words = (typeof flowText)['zh'];

export function shownSteps(flow: Flow, { rules }: ShownRules, text: Words): readonly ShownStep[] {
  const labels = new Map(flow.steps.map(({ code, label }) => [code, say(label)]));
  const lines = flow.edges.map((edge, line) => ({ edge, line }));
  return flow.steps.map(({ code }): ShownStep => {
    const own = lines.filter(({ edge }) => edge.from === code);
    const asks = askedBy(own.map(({ edge }) => edge));
    return {
      code,
      label: labels.get(code) ?? code,
      isStart: code === flow.start,
      asks,
      exits: own.map(({ edge, line }): ShownExit => {
        const { rule, to } = edge;
        const named = rules.find(({ id }) => id === rule);
        const ruleLabel = named ? say(named.label) : (edge.when && say(edge.when)) || rule;
        const toLabel = to === undefined ? text.end : (labels.get(to) ?? to);
        return { line, rule, ruleLabel, words: wordsOf(edge, asks, ruleLabel), to, toLabel };
      }),
      loop: loopOf(code, flow, text),
      troubles: troublesOf(code, flow, text),
    };
  });
}

/** The one question all exits answer, if there is one. */
function askedBy(edges: readonly FlowEdge[]): string | undefined {
  const [first, ...rest] = edges.map(({ answer }) => answer && say(answer.to));
  return rest.every((each) => each === first) ? first : undefined;
}

function wordsOf({ when, answer }: FlowEdge, asks: string | undefined, ruleLabel: string): string {
  if (asks !== undefined && answer) return say(answer.is);
  return when ? say(when) : ruleLabel;
}

function loopOf(code: string, { loops, proof }: Flow, text: Words): ShownStep['loop'] {
  const at = loops.findIndex(({ through }) => through === code);
  const loop = loops[at];
  if (!loop) return undefined;
  if (loop.kind === 'open') return { words: text.open, isBroken: false };
  const isBroken = proof.walked?.loops[at]?.beyond !== undefined;
  return { words: isBroken ? text.overMost(loop.atMost) : text.atMost(loop.atMost), isBroken };
}

/** A flow that ends nowhere is told once; a mark on every step would say nothing more. */
function troublesOf(code: string, { start, proof: { holes, walked } }: Flow, text: Words): readonly string[] {
  const hole = holes.get(code);
  const endless = walked?.endless ?? [];
  return [
    ...(hole ? [text.noExit(say(hole.where))] : []),
    ...(endless.includes(code) && !endless.includes(start) ? [text.noEnd] : []),
  ];
}

/** The lines that go round although nobody allowed it. */
export function wrongLines({ edges, proof }: Flow): ReadonlySet<number> {
  const rounds = proof.walked?.undeclared ?? [];
  const isIn = ({ from, to }: FlowEdge): boolean =>
    rounds.some(({ steps }) =>
      steps.some((step, at) => step === from && steps[(at + 1) % steps.length] === to),
    );
  return new Set(edges.flatMap((edge, line) => (isIn(edge) ? [line] : [])));
}
