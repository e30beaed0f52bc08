// The flow a block makes now, and the last one there was: while a rule is being changed it may not compile.
import { useMemo } from 'preact/hooks';
import { type Flow, policyFlow } from '../../../engine/index.ts';
import { flowText } from '../../language/flow.ts';
import { say, useText } from '../../language/language.ts';
import type { BlockEditorProps } from '../block-editor.ts';
import { useLastDefined } from '../use-last-defined.ts';

export interface DrawnFlow {
  /** Absent while the policy has an error. */
  readonly now: Flow | undefined;
  readonly flow: Flow | undefined;
  /** Where each rule leads from and to, in words, by the rule. */
  readonly ways: ReadonlyMap<string, string>;
}

export function useFlow({ policy, at }: BlockEditorProps): DrawnFlow {
  const text = useText(flowText);
  const now = useMemo(() => policy && policyFlow(policy, at), [policy, at]);
  const flow = useLastDefined(now);
  return { now, flow, ways: flow ? waysIn(flow, text.end, text.separator) : new Map() };
}

function waysIn({ edges, steps }: Flow, end: string, separator: string): ReadonlyMap<string, string> {
  const labels = new Map(steps.map(({ code, label }) => [code, say(label)]));
  const nameOf = (step: string | undefined): string =>
    step === undefined ? end : (labels.get(step) ?? step);
  const together = (rule: string, member: 'from' | 'to'): string => {
    const own = edges.filter((edge) => edge.rule === rule);
    return [...new Set(own.map((edge) => nameOf(edge[member])))].join(separator);
  };
  return new Map(edges.map(({ rule }) => [rule, `${together(rule, 'from')} → ${together(rule, 'to')}`]));
}

/** The rules by which the flow leaves a step. */
export const rulesFrom = (flow: Flow | undefined, step: string | undefined): ReadonlySet<string> =>
  new Set((flow?.edges ?? []).flatMap(({ rule, from }) => (from === step ? [rule] : [])));

/** The id of a rule's card on the page, for those who follow the drawing to it. */
export const ruleAnchor = (at: number, rule: string): string => `rule-${at}-${rule}`;

/** Brings the rule into sight, and the focus to it. */
export function goToRule(at: number, rule: string): void {
  const card = document.getElementById(ruleAnchor(at, rule));
  card?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  card?.focus({ preventScroll: true });
}
