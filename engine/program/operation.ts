// The operations every kind of block is lowered to. What runs, what is analysed and what is explained is this list and nothing else.
import type { Operator } from '../condition/condition.ts';
import type { Cell } from '../values/cell.ts';
import type { Interval } from '../values/interval.ts';
import type { ValueType } from '../values/types.ts';

/** The number of a step; a step reads only steps with smaller numbers. */
export type StepId = number;

export type Operation =
  /** The same cell for every row; a failure here says that a figure is not set or does not apply. */
  | { readonly kind: 'constant'; readonly cell: Cell }
  /** A fact of the row; a missing one is a failure that names it. */
  | { readonly kind: 'fact'; readonly name: string; readonly range: Interval }
  | { readonly kind: 'add'; readonly inputs: readonly StepId[] }
  | { readonly kind: 'subtract'; readonly left: StepId; readonly right: StepId }
  | { readonly kind: 'multiply'; readonly inputs: readonly StepId[] }
  /** An exact quotient; a zero denominator is a failure. */
  | { readonly kind: 'divide'; readonly left: StepId; readonly right: StepId }
  /** `input`, but at least `least` and at most `most`; both limits: `least` wins. */
  | {
      readonly kind: 'clamp';
      readonly input: StepId;
      readonly least?: StepId | undefined;
      readonly most?: StepId | undefined;
    }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: StepId; readonly right: StepId }
  | { readonly kind: 'and'; readonly inputs: readonly StepId[] }
  | { readonly kind: 'or'; readonly inputs: readonly StepId[] }
  | { readonly kind: 'not'; readonly input: StepId }
  /** Whether the input has a value; never unknown itself. */
  | { readonly kind: 'known'; readonly input: StepId }
  /** Whether the data gives the input no value: a fact is missing, or what it is divided by is zero. Never unknown itself. */
  | { readonly kind: 'missing'; readonly input: StepId }
  /** `yes` where the condition is true, `no` where it is false; unknown is a failure. The other branch is not looked at. */
  | { readonly kind: 'choose'; readonly condition: StepId; readonly yes: StepId; readonly no: StepId }
  /** The cell of the step for the key; a key without one gets `otherwise`. Keys are codes, flags (`true`) or exact decimals (`2`). */
  | {
      readonly kind: 'lookup';
      readonly key: StepId;
      readonly rows: ReadonlyMap<string, StepId>;
      readonly otherwise: StepId;
    }
  /** Half up to `places` decimals, or up to the next whole number. */
  | {
      readonly kind: 'round';
      readonly input: StepId;
      readonly places: number;
      readonly mode: 'half-up' | 'up';
    }
  /**
   * The place of each row by `by`, within rows of the same `within`: 1 is first. Rows without a value have no place.
   * `take: 'size'` gives how many rows have a place there instead.
   */
  | {
      readonly kind: 'rank';
      readonly take: 'place' | 'size';
      readonly by: StepId;
      readonly within: StepId | undefined;
      readonly order: 'highest-first' | 'lowest-first';
      readonly ties: 'same-place' | 'dense';
    }
  /** The values whose condition is true, in order; an unknown condition makes the list a failure. */
  | { readonly kind: 'collect'; readonly items: readonly { readonly when: StepId; readonly value: StepId }[] }
  /** Values by name; those that have failed are left out. */
  | {
      readonly kind: 'gather';
      readonly entries: readonly { readonly name: string; readonly value: StepId }[];
    }
  /** One figure of the last `count` items of a list, oldest first: lowest, highest, their sum, or the item that far from the end. */
  | {
      readonly kind: 'recent';
      readonly list: StepId;
      readonly count: number;
      readonly take: 'lowest' | 'highest' | 'total' | 'item';
    }
  /** How many items a list has. */
  | { readonly kind: 'length'; readonly list: StepId };

/** Which part of which block a step is: "commission · band 2 · slice". */
export interface Label {
  readonly policy: string;
  readonly block: string;
  readonly role: string;
  /** Which of several: a band's number, a measure's or rule's id. */
  readonly item?: string | undefined;
}

export interface Step {
  readonly id: StepId;
  readonly operation: Operation;
  readonly type: ValueType;
  readonly label: Label;
}

/** A step as other steps refer to it. */
export interface Ref {
  readonly id: StepId;
  readonly type: ValueType;
}

/** A list of typed, labelled operations in an order in which each reads only what is above it. */
export interface Program {
  readonly steps: readonly Step[];
}

/** The steps an operation reads. */
export function inputsOf(operation: Operation): readonly StepId[] {
  switch (operation.kind) {
    case 'constant':
    case 'fact':
      return [];
    case 'add':
    case 'multiply':
    case 'and':
    case 'or':
      return operation.inputs;
    case 'subtract':
    case 'divide':
    case 'compare':
      return [operation.left, operation.right];
    case 'clamp':
      return [operation.input, operation.least, operation.most].filter((id) => id !== undefined);
    case 'not':
    case 'known':
    case 'missing':
    case 'round':
      return [operation.input];
    case 'choose':
      return [operation.condition, operation.yes, operation.no];
    case 'lookup':
      return [operation.key, ...operation.rows.values(), operation.otherwise];
    case 'rank':
      return operation.within === undefined ? [operation.by] : [operation.by, operation.within];
    case 'collect':
      return operation.items.flatMap((item) => [item.when, item.value]);
    case 'gather':
      return operation.entries.map((entry) => entry.value);
    case 'recent':
    case 'length':
      return [operation.list];
  }
}
