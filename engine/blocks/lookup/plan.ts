// The plan of a `lookup` block: what runs. Every row has one value for every part, in the order of the parts.
import type { StatedPart } from '../../program/stated-parts.ts';
import type { StatedValue } from '../../program/stated-value.ts';
import type { ValueType } from '../../values/types.ts';

export interface LookupRow {
  /** A code, `true` or `false`, or a whole number as its shortest text. */
  readonly key: string;
  readonly values: readonly StatedValue[];
}

export interface LookupPlan {
  readonly kind: 'lookup';
  readonly by: string;
  readonly byType: ValueType;
  readonly parts: readonly StatedPart[];
  readonly rows: readonly LookupRow[];
  readonly otherwise?: readonly StatedValue[] | undefined;
}

/** The item under which the steps of `otherwise` are labelled; no key can be empty. */
export const otherwiseItem = '';
