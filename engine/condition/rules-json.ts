// A condition as the JSON that json-rules-engine evaluates. It is built from the compiled condition, never from what was written,
// so it holds nothing that the library would look up, coerce, run or ignore.
import type { Condition, Leaf, Operator } from './condition.ts';

/**
 * How a comparison counts when it cannot be judged. With `certain` everything unknown is taken so that the whole condition is
 * least likely to hold, with `possible` so that it is most likely to.
 */
export type Pass = 'certain' | 'possible';

export const passes = ['certain', 'possible'] as const satisfies readonly Pass[];

const other = { certain: 'possible', possible: 'certain' } as const satisfies Record<Pass, Pass>;

export interface LeafJson {
  readonly fact: string;
  readonly operator: string;
  /** Always a reference, to a name or to a constant: the library gets every value from the same place. */
  readonly value: { readonly fact: string };
}

export type ConditionJson =
  | { readonly all: readonly ConditionJson[] }
  | { readonly any: readonly ConditionJson[] }
  | { readonly not: ConditionJson }
  | LeafJson;

/** The name of our operator in one of its two flavours. */
export const operatorName = (operator: Operator, pass: Pass): string => `${pass} ${operator}`;

/**
 * The JSON of `condition` for one pass; `right` gives the fact on the right side of a comparison.
 * Below every `not` the passes change places: what is to be least likely there is the opposite.
 */
export function rulesJson(condition: Condition, pass: Pass, right: (leaf: Leaf) => string): ConditionJson {
  const inside = (part: Condition): ConditionJson => rulesJson(part, pass, right);
  switch (condition.kind) {
    case 'all':
      return { all: condition.parts.map(inside) };
    case 'any':
      return { any: condition.parts.map(inside) };
    case 'not':
      return { not: rulesJson(condition.part, other[pass], right) };
    case 'leaf':
      return {
        fact: condition.name,
        operator: operatorName(condition.operator, pass),
        value: { fact: right(condition) },
      };
  }
}
