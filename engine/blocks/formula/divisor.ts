// Which divisions of a formula may meet a zero: what is divided by, in which range it lies, and what guards it. It reports nothing.
import { type Expression, namesIn } from '../../expression/expression.ts';
import { Amount } from '../../values/amount.ts';
import { type End, everything, exactly, type Interval, includes } from '../../values/interval.ts';
import type { Names } from '../../values/named.ts';

/** The parts a formula divides by that no condition of the formula itself asks about first. */
export function openDivisors(expression: Expression, asked: ReadonlySet<string>): readonly Expression[] {
  const inside = (part: Expression): readonly Expression[] => openDivisors(part, asked);
  switch (expression.kind) {
    case 'number':
    case 'flag':
    case 'code':
    case 'name':
      return [];
    case 'not':
      return inside(expression.operand);
    case 'comparison':
      return [expression.left, expression.right].flatMap(inside);
    case 'logic':
      return expression.operands.flatMap(inside);
    case 'call':
      return expression.arguments.flatMap(inside);
    case 'if': {
      const known = new Set([...asked, ...namesIn(expression.condition)]);
      const branches = [expression.yes, expression.no].flatMap((part) => openDivisors(part, known));
      return [...inside(expression.condition), ...branches];
    }
    case 'arithmetic': {
      const within = [expression.left, expression.right].flatMap(inside);
      const open = expression.operator === '/' && !namesIn(expression.right).some((name) => asked.has(name));
      return open ? [...within, expression.right] : within;
    }
  }
}

/**
 * Whether the part may be zero by the declared ranges of its facts: `unknown` where it is made from columns,
 * whose ranges nobody has declared.
 */
export function mayBeZero(expression: Expression, names: Names): 'yes' | 'no' | 'unknown' {
  if (expression.kind === 'arithmetic' && (expression.operator === '*' || expression.operator === '/')) {
    const left = mayBeZero(expression.left, names);
    if (expression.operator === '/' || left === 'yes') return left;
    const right = mayBeZero(expression.right, names);
    return right === 'no' ? left : right;
  }
  const range = rangeOf(expression, names);
  if (range === undefined) return 'unknown';
  return includes(range, Amount.zero) ? 'yes' : 'no';
}

/** The range of a sum or difference of facts and numbers; undefined where it is not declared. */
function rangeOf(expression: Expression, names: Names): Interval | undefined {
  if (expression.kind === 'number') return exactly(Amount.of(expression.text));
  if (expression.kind === 'name') {
    const named = names.get(expression.name);
    return named?.range ?? (named?.origin === 'fact' ? everything : undefined);
  }
  if (expression.kind !== 'arithmetic') return undefined;
  const [left, right] = [rangeOf(expression.left, names), rangeOf(expression.right, names)];
  if (left === undefined || right === undefined) return undefined;
  switch (expression.operator) {
    case '+':
      return { from: plus(left.from, right.from), to: plus(left.to, right.to) };
    case '-':
      return { from: minus(left.from, right.to), to: minus(left.to, right.from) };
    case '*':
    case '/':
      return undefined;
  }
}

const plus = (a: End | undefined, b: End | undefined): End | undefined =>
  a && b && { at: a.at.plus(b.at), open: a.open || b.open };
const minus = (a: End | undefined, b: End | undefined): End | undefined =>
  a && b && { at: a.at.minus(b.at), open: a.open || b.open };
