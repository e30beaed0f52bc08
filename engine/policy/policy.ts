// A policy that has passed its check: the plan that runs, and the words around it. What the author wrote is not in here.
import type { Given } from '../blocks/kind.ts';
import type { Condition } from '../condition/condition.ts';
import type { Bilingual } from '../values/bilingual.ts';
import type { Named } from '../values/named.ts';
import type { OwnerQuestion } from '../values/schema.ts';
import type { ValueType } from '../values/types.ts';
import type { Cadence, System } from './systems.ts';
import type { GivenFacts } from './uses.ts';

/** One block of the plan: plain data that can be hashed. */
export interface BlockPlan {
  readonly id: string;
  readonly kind: string;
  /** The guard; where it is false the block does not apply. */
  readonly when?: Condition | undefined;
  readonly plan: unknown;
}

/** Where an outcome comes from: the first of several columns whose block applies, or the lines of blocks and of used policies. */
export type OutcomeSourcePlan =
  | { readonly kind: 'columns'; readonly columns: readonly [string, ...string[]] }
  | { readonly kind: 'lines'; readonly blocks: readonly string[] };

export interface OutcomePlan {
  readonly name: string;
  readonly type: ValueType;
  readonly source: OutcomeSourcePlan;
}

export interface UsePlan {
  readonly alias: string;
  readonly policy: string;
  readonly planHash: string;
  /** Facts that the used policy reads under names of its own; absent for most. */
  readonly facts?: GivenFacts | undefined;
}

/** All that decides what a policy answers. Labels and comments are not in it. */
export interface PolicyPlan {
  readonly policy: string;
  readonly facts: readonly { readonly name: string; readonly type: ValueType }[];
  readonly uses: readonly UsePlan[];
  readonly blocks: readonly BlockPlan[];
  readonly outcomes: readonly OutcomePlan[];
}

/** The words around one block. */
export interface BlockWords {
  readonly label: Bilingual;
  readonly because?: Bilingual | undefined;
  readonly owner?: OwnerQuestion | undefined;
  readonly gives: readonly Given[];
}

export interface Policy {
  readonly id: string;
  readonly file: string;
  readonly system: System;
  readonly cadence: Cadence;
  readonly title: Bilingual;
  readonly because: Bilingual;
  readonly plan: PolicyPlan;
  readonly planHash: string;
  /** The words of the blocks, in the order of the plan. */
  readonly words: readonly BlockWords[];
  readonly outcomeLabels: ReadonlyMap<string, Bilingual>;
  /** Every name the policy can read: facts, its own columns, outcomes of used policies. */
  readonly names: ReadonlyMap<string, Named>;
  /** The policies it uses, by alias. */
  readonly used: ReadonlyMap<string, Policy>;
}
