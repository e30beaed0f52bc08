// A condition after its names and types were resolved: plain data in the shape of json-rules-engine's JSON.
import type { ValueType } from '../values/types.ts';

/** json-rules-engine's own operator names; their exact meaning over our values is in `compare.ts`. */
export const operators = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
] as const;

export type Operator = (typeof operators)[number];

/** What a leaf compares with: a constant as canonical text, or another name. */
export type Operand =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'list'; readonly items: readonly Operand[] }
  | { readonly kind: 'name'; readonly name: string };

export interface Leaf {
  readonly kind: 'leaf';
  readonly name: string;
  readonly type: ValueType;
  readonly operator: Operator;
  readonly value: Operand;
}

export type Condition =
  | { readonly kind: 'all'; readonly parts: readonly [Condition, ...Condition[]] }
  | { readonly kind: 'any'; readonly parts: readonly [Condition, ...Condition[]] }
  | { readonly kind: 'not'; readonly part: Condition }
  | Leaf;

/** Every name the condition reads, once, in order of first use. */
export function namesInCondition(condition: Condition): readonly string[] {
  const names = leavesOf(condition).flatMap((leaf) =>
    leaf.value.kind === 'name' ? [leaf.name, leaf.value.name] : [leaf.name],
  );
  return [...new Set(names)];
}

/** The leaves from left to right. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'leaf':
      return [condition];
    case 'not':
      return leavesOf(condition.part);
    case 'all':
    case 'any':
      return condition.parts.flatMap(leavesOf);
  }
}
