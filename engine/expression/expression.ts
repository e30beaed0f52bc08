// A formula after it was parsed and typed: plain data that says what to compute. It holds no positions and is never what the author wrote.
import type { ValueType } from '../values/types.ts';

export const arithmeticOperators = ['+', '-', '*', '/'] as const;
export const comparisonOperators = ['=', '!=', '<', '<=', '>', '>='] as const;
export const logicOperators = ['and', 'or'] as const;

export type ArithmeticOperator = (typeof arithmeticOperators)[number];
export type ComparisonOperator = (typeof comparisonOperators)[number];
export type LogicOperator = (typeof logicOperators)[number];

/** What the formula language can call, apart from `if`. The meaning of each is in `functions.ts`. */
export type FunctionName =
  | 'min'
  | 'max'
  | 'abs'
  | 'clamp'
  | 'round'
  | 'roundUp'
  | 'known'
  | 'count'
  | 'last'
  | 'lowest'
  | 'highest'
  | 'total';

/** A typed formula. Numbers are canonical decimal texts, so the plan is plain data and can be hashed. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string; readonly type: ValueType }
  | { readonly kind: 'flag'; readonly value: boolean; readonly type: ValueType }
  | { readonly kind: 'code'; readonly code: string; readonly type: ValueType }
  | { readonly kind: 'name'; readonly name: string; readonly type: ValueType }
  | { readonly kind: 'not'; readonly operand: Expression; readonly type: ValueType }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly type: ValueType;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly type: ValueType;
    }
  | {
      readonly kind: 'logic';
      readonly operator: LogicOperator;
      readonly operands: readonly Expression[];
      readonly type: ValueType;
    }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
      readonly type: ValueType;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
      readonly type: ValueType;
    };

/** Every name the formula reads, once, in order of first use. */
export function namesIn(expression: Expression): readonly string[] {
  const names = new Set<string>();
  visit(expression, (part) => {
    if (part.kind === 'name') names.add(part.name);
  });
  return [...names];
}

/** True when the formula divides, and so must say how its result is rounded. */
export function divides(expression: Expression): boolean {
  let found = false;
  visit(expression, (part) => {
    if (part.kind === 'arithmetic' && part.operator === '/') found = true;
  });
  return found;
}

/** Calls `see` on the expression and everything in it, parents first. */
export function visit(expression: Expression, see: (part: Expression) => void): void {
  see(expression);
  for (const part of partsOf(expression)) visit(part, see);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'flag':
    case 'code':
    case 'name':
      return [];
    case 'not':
      return [expression.operand];
    case 'arithmetic':
    case 'comparison':
      return [expression.left, expression.right];
    case 'logic':
      return expression.operands;
    case 'if':
      return [expression.condition, expression.yes, expression.no];
    case 'call':
      return expression.arguments;
  }
}
