// Conditions become compare, and, or, not steps. The tree of their steps is kept, so a trace can be read off the columns.
import type { Condition } from '../condition/condition.ts';
import { operandValue } from '../condition/operand.ts';
import type { ValueType } from '../values/types.ts';
import type { Lowering } from './lowering.ts';
import type { Ref } from './operation.ts';

const flag: ValueType = { kind: 'flag' };

/** The steps of a condition, in the shape of the condition. */
export type LoweredCondition =
  | { readonly kind: 'all' | 'any'; readonly ref: Ref; readonly parts: readonly LoweredCondition[] }
  | { readonly kind: 'not'; readonly ref: Ref; readonly part: LoweredCondition }
  | { readonly kind: 'leaf'; readonly ref: Ref; readonly actual: Ref; readonly expected: Ref };

/** Writes the steps of `condition`, each labelled with the role `condition` and the key. */
export function lowerCondition(condition: Condition, into: Lowering, key: string): LoweredCondition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.parts.map((part) => lowerCondition(part, into, key));
      const inputs = parts.map((part) => part.ref.id);
      const kind = condition.kind === 'all' ? 'and' : 'or';
      return { kind: condition.kind, ref: into.step({ kind, inputs }, flag, 'condition', key), parts };
    }
    case 'not': {
      const part = lowerCondition(condition.part, into, key);
      return {
        kind: 'not',
        ref: into.step({ kind: 'not', input: part.ref.id }, flag, 'condition', key),
        part,
      };
    }
    case 'leaf': {
      const actual = into.read(condition.name);
      const { value } = condition;
      const expected =
        value.kind === 'name'
          ? into.read(value.name)
          : into.constant(operandValue(value), condition.type, 'threshold', key);
      const operation = {
        kind: 'compare',
        operator: condition.operator,
        left: actual.id,
        right: expected.id,
      } as const;
      return { kind: 'leaf', ref: into.step(operation, flag, 'condition', key), actual, expected };
    }
  }
}
