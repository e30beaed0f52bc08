// The plan of a `rules` block: what runs. Every rule has one value for every part, in the order of the parts.
import type { Condition } from '../../condition/condition.ts';
import type { StatedPart } from '../../program/stated-parts.ts';
import type { StatedValue } from '../../program/stated-value.ts';
import type { Match } from './schema.ts';

/** What a rule gives: a value, or that of a column. */
export type GivenValue = StatedValue | { readonly kind: 'from'; readonly name: string };

export interface RulePlan {
  readonly id: string;
  readonly when: Condition;
  /** A condition that cannot be judged counts as not met. */
  readonly unknownIsNotMet: boolean;
  readonly outcome: readonly GivenValue[];
}

/** A step the flow may come back to. */
export type LoopPlan =
  | {
      readonly kind: 'counted';
      readonly through: string;
      /** The fact that counts how often the step was entered. */
      readonly counted: string;
      readonly atMost: number;
    }
  /** Without a limit; the reason stands in the text. */
  | { readonly kind: 'open'; readonly through: string };

/** What the author says of the flow the rules make. It is there to be proved and decides no answer. */
export interface FlowPlan {
  /** The fact that holds the current step. */
  readonly step: string;
  readonly start: string;
  readonly loops: readonly LoopPlan[];
}

export interface RulesPlan {
  readonly kind: 'rules';
  readonly match: Match;
  /** With `all` there is one part, and the column is a list of its type. */
  readonly parts: readonly StatedPart[];
  readonly rules: readonly RulePlan[];
  readonly otherwise?: readonly GivenValue[] | undefined;
  readonly flow?: FlowPlan | undefined;
}

/** The part that names the rule that decided. */
export const rulePart = 'rule';

/** What stands in that part where no rule held. */
export const otherwiseRule = 'otherwise';

/** The key a rule's condition is lowered and traced under; no other condition of a block has one like it. */
export const ruleKey = (id: string): string => `rule.${id}`;
