// The plan of a `scorecard` block: what runs. Numbers are exact decimal texts; every measure has its weight and knows what it reads.
import type { Code, ValueType } from '../../values/types.ts';
import type { ScorecardSource } from './schema.ts';

export type TargetPlan =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  /** Still to be decided by the owner: the measure has no attainment until then. */
  | { readonly kind: 'undecided' };

interface AnyMeasure {
  readonly id: string;
  /** The column that is measured, and its type. */
  readonly on: string;
  readonly type: ValueType;
  /** Its weight, in whatever total; a mean divides by the weights taken. */
  readonly weight: string;
  readonly group?: string | undefined;
}

/** A measure against a target. */
export type TargetMeasure = AnyMeasure &
  (
    | { readonly direction: 'atLeast' | 'atMost'; readonly target: TargetPlan }
    /** Progress from a starting point, upwards or downwards. */
    | { readonly direction: 'from'; readonly from: string; readonly target: TargetPlan }
  );

export type MeasurePlan = TargetMeasure | (AnyMeasure & { readonly direction: 'yes' });

export interface ScorecardPlan {
  readonly kind: 'scorecard';
  readonly missing: ScorecardSource['missing'];
  readonly weights: ScorecardSource['weights'];
  /** The most an attainment counts for; absent for `none`. */
  readonly cap?: string | undefined;
  readonly groups: readonly string[];
  readonly measures: readonly MeasurePlan[];
  /** The measures as codes: what the columns `missing` and `met` list. */
  readonly codes: readonly Code[];
}

/** The columns every scorecard gives beside its score; a group may have none of these names. */
export const fixedParts = ['metCount', 'allMet', 'missing', 'met', 'attainment', 'raw'] as const;
