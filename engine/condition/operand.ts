// What the right side of a condition stands for: its value, and the type in which it is read.
import { Amount } from '../values/amount.ts';
import { assert } from '../values/assert.ts';
import type { Value } from '../values/cell.ts';
import type { ValueType } from '../values/types.ts';
import type { Leaf, Operand } from './condition.ts';

/** An operand that is written in the condition itself. */
export type Constant = Exclude<Operand, { readonly kind: 'name' }>;

/** The value a constant stands for. */
export function operandValue(operand: Constant): Value {
  switch (operand.kind) {
    case 'number':
      return Amount.of(operand.text);
    case 'flag':
      return operand.value;
    case 'code':
      return operand.code;
    case 'list':
      return operand.items.map((item) => {
        assert(item.kind !== 'name', 'a list in a condition holds constants only');
        return operandValue(item);
      });
  }
}

/** The type of one value on the right side: of an item where the left side is a list, else of the left side. */
export const operandType = ({ type }: Leaf): ValueType => (type.kind === 'list' ? type.of : type);
