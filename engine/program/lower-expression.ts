// Formulas become arithmetic, compare, choose and list steps.

import type { Operator } from '../condition/condition.ts';
import type { ComparisonOperator, Expression, FunctionName } from '../expression/expression.ts';
import { Amount } from '../values/amount.ts';
import { assert } from '../values/assert.ts';
import type { Lowering } from './lowering.ts';
import type { Operation, Ref } from './operation.ts';

const comparisons = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
} as const satisfies Record<ComparisonOperator, Operator>;

/** Writes the steps of `expression`; the last one carries `role`, those inside it `role` with the suffix `-part`. */
export function lowerExpression(expression: Expression, into: Lowering, role: string, item?: string): Ref {
  const inner = (part: Expression): Ref =>
    lowerExpression(part, into, role.endsWith('-part') ? role : `${role}-part`, item);
  const step = (operation: Operation): Ref => into.step(operation, expression.type, role, item);
  switch (expression.kind) {
    case 'number':
      return into.constant(Amount.of(expression.text), expression.type, role, item);
    case 'flag':
      return into.constant(expression.value, expression.type, role, item);
    case 'code':
      return into.constant(expression.code, expression.type, role, item);
    case 'name':
      return into.read(expression.name);
    case 'not':
      return step({ kind: 'not', input: inner(expression.operand).id });
    case 'arithmetic':
      return step(arithmetic(expression.operator, inner(expression.left), inner(expression.right)));
    case 'comparison': {
      const operator = comparisons[expression.operator];
      return step({
        kind: 'compare',
        operator,
        left: inner(expression.left).id,
        right: inner(expression.right).id,
      });
    }
    case 'logic': {
      const inputs = expression.operands.map((operand) => inner(operand).id);
      return step({ kind: expression.operator, inputs });
    }
    case 'if': {
      const [condition, yes, no] = [expression.condition, expression.yes, expression.no].map(inner);
      assert(condition && yes && no, 'if has three parts');
      return step({ kind: 'choose', condition: condition.id, yes: yes.id, no: no.id });
    }
    case 'call':
      return lowerCall[expression.name](expression.arguments, inner, step);
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Ref, right: Ref): Operation {
  switch (operator) {
    case '+':
      return { kind: 'add', inputs: [left.id, right.id] };
    case '-':
      return { kind: 'subtract', left: left.id, right: right.id };
    case '*':
      return { kind: 'multiply', inputs: [left.id, right.id] };
    case '/':
      return { kind: 'divide', left: left.id, right: right.id };
  }
}

type Lower = (
  parts: readonly Expression[],
  inner: (part: Expression) => Ref,
  step: (operation: Operation) => Ref,
) => Ref;

const lowerCall = {
  min: (parts, inner, step) =>
    fold(parts.map(inner), (a, b) => step({ kind: 'clamp', input: a.id, most: b.id })),
  max: (parts, inner, step) =>
    fold(parts.map(inner), (a, b) => step({ kind: 'clamp', input: a.id, least: b.id })),
  abs: (parts, inner, step) => {
    const input = inner(argument(parts, 0));
    const zero = step({ kind: 'constant', cell: Amount.zero });
    const negated = step({ kind: 'subtract', left: zero.id, right: input.id });
    return step({ kind: 'clamp', input: input.id, least: negated.id });
  },
  clamp: (parts, inner, step) => {
    const [input, least, most] = [0, 1, 2].map((at) => inner(argument(parts, at)));
    assert(input && least && most, 'clamp has three arguments');
    return step({ kind: 'clamp', input: input.id, least: least.id, most: most.id });
  },
  round: (parts, inner, step) =>
    step({
      kind: 'round',
      input: inner(argument(parts, 0)).id,
      places: literal(argument(parts, 1)),
      mode: 'half-up',
    }),
  roundUp: (parts, inner, step) =>
    step({ kind: 'round', input: inner(argument(parts, 0)).id, places: 0, mode: 'up' }),
  known: (parts, inner, step) => step({ kind: 'known', input: inner(argument(parts, 0)).id }),
  count: (parts, inner, step) => step({ kind: 'length', list: inner(argument(parts, 0)).id }),
  last: recent('item'),
  lowest: recent('lowest'),
  highest: recent('highest'),
  total: recent('total'),
} satisfies Record<FunctionName, Lower>;

function recent(take: 'item' | 'lowest' | 'highest' | 'total'): Lower {
  return (parts, inner, step) =>
    step({ kind: 'recent', list: inner(argument(parts, 0)).id, count: literal(argument(parts, 1)), take });
}

function fold(refs: readonly Ref[], join: (a: Ref, b: Ref) => Ref): Ref {
  const [first, ...rest] = refs;
  assert(first, 'a function has at least one argument');
  return rest.reduce(join, first);
}

function argument(parts: readonly Expression[], at: number): Expression {
  const part = parts[at];
  assert(part, 'the check of the formula has counted its arguments');
  return part;
}

/** The whole number an argument states; the check of the formula has said that it does. */
function literal(part: Expression): number {
  assert(part.kind === 'number', 'this argument is written as a number');
  return Amount.of(part.text).toCount();
}
