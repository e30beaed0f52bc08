// A condition when the values of some names are known: what is left to ask. It means the same as before wherever they have them.
import { Amount } from '../values/amount.ts';
import type { Value } from '../values/cell.ts';
import { compare } from './compare.ts';
import type { Condition, Leaf, Operand } from './condition.ts';
import { operandValue } from './operand.ts';

/** What is left: a condition, or its answer where nothing is. */
export type Rest = Condition | boolean;

/** Known values, by name. */
export type Known = ReadonlyMap<string, Value>;

export function assume(condition: Condition, known: Known): Rest {
  switch (condition.kind) {
    case 'leaf':
      return assumeLeaf(condition, known);
    case 'not': {
      const part = assume(condition.part, known);
      return typeof part === 'boolean' ? !part : { kind: 'not', part };
    }
    case 'all':
    case 'any': {
      const { kind } = condition;
      // One false part decides `all`, one true part decides `any`; the opposite one says nothing.
      const deciding = kind === 'any';
      const parts = condition.parts.map((part) => assume(part, known));
      if (parts.includes(deciding)) return deciding;
      const [first, ...rest] = parts.filter((part) => typeof part !== 'boolean');
      if (!first) return !deciding;
      return rest.length === 0 ? first : { kind, parts: [first, ...rest] };
    }
  }
}

function assumeLeaf(leaf: Leaf, known: Known): Rest {
  const value = leaf.value.kind === 'name' ? constantOf(known.get(leaf.value.name)) : leaf.value;
  const left = known.get(leaf.name);
  if (value === undefined) return leaf;
  if (left === undefined) return { ...leaf, value };
  return value.kind === 'name' ? leaf : compare(leaf.operator, left, operandValue(value)) === true;
}

/** A value as the right side of a comparison; undefined where it is none that can be written there. */
function constantOf(value: Value | undefined): Operand | undefined {
  if (typeof value === 'string') return { kind: 'code', code: value };
  if (typeof value === 'boolean') return { kind: 'flag', value };
  return value instanceof Amount ? { kind: 'number', text: value.toExactText() } : undefined;
}
