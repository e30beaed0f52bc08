// A formula as people read it: labels instead of names, signs instead of operators. `毛利 × 3%`.
// It must say exactly what the formula does: parentheses stand wherever leaving them out would change its meaning.
import { Amount } from '../values/amount.ts';
import { type Bilingual, both, joinTexts, same } from '../values/bilingual.ts';
import { codeText } from '../values/format.ts';
import type { Names } from '../values/named.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Expression,
  FunctionName,
  LogicOperator,
} from './expression.ts';
import { literalText, scaleText } from './literal-text.ts';

type Part<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** The formula in one line in both languages. A name without a label stands for itself. */
export function expressionText(expression: Expression, names: Names): Bilingual {
  const read = (part: Expression): Bilingual => expressionText(part, names);
  switch (expression.kind) {
    case 'number':
      return same(literalText(Amount.of(expression.text), expression.type));
    case 'flag':
      return expression.value ? both('是', 'yes') : both('否', 'no');
    case 'code':
      return codeText(expression.code, expression.type);
    case 'name':
      return names.get(expression.name)?.label ?? same(expression.name);
    case 'not':
      return around(both('非 ', 'not '), within(expression, expression.operand, read));
    case 'arithmetic':
      return arithmeticText(expression, read);
    case 'comparison': {
      const sides = [expression.left, expression.right].map((side) => within(expression, side, read));
      return joinTexts(sides, same(` ${comparisonSigns[expression.operator]} `));
    }
    case 'logic': {
      const operands = expression.operands.map((operand) => within(expression, operand, read));
      return joinTexts(operands, logicWords[expression.operator]);
    }
    case 'if':
      return ifText(expression, read);
    case 'call':
      return callText(expression, read);
  }
}

type Read = (part: Expression) => Bilingual;

/** The symbol of every operator of arithmetic. */
const arithmeticSigns = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const satisfies Record<
  ArithmeticOperator,
  string
>;

export const comparisonSigns = {
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
} as const satisfies Record<ComparisonOperator, string>;

const logicWords = { and: both(' 且 ', ' and '), or: both(' 或 ', ' or ') } as const satisfies Record<
  LogicOperator,
  Bilingual
>;

const isFactor = (operator: ArithmeticOperator): boolean => operator === '*' || operator === '/';

function arithmeticText(expression: Part<'arithmetic'>, read: Read): Bilingual {
  const { operator, left, right } = expression;
  const side = (part: Expression, scales: boolean): Bilingual =>
    scales && part.kind === 'number' && part.type.kind === 'ratio'
      ? same(scaleText(Amount.of(part.text)))
      : within(expression, part, read, part === right);
  if (isNegation(expression))
    return around(same('−'), strength(right) < whole ? inParentheses(read(right)) : read(right));
  const sides = [left, right].map((part) => side(part, isFactor(operator)));
  return joinTexts(sides, same(` ${arithmeticSigns[operator]} `));
}

/** `−x` is kept as `0 − x`; a negative number is kept as itself. */
const isNegation = ({ operator, left, right }: Part<'arithmetic'>): boolean =>
  operator === '-' && left.kind === 'number' && left.text === '0' && right.kind !== 'number';

function ifText({ condition, yes, no }: Part<'if'>, read: Read): Bilingual {
  const [asked, then, otherwise] = [read(condition), atom(yes, read), atom(no, read)];
  return both(
    `若 ${asked.zh} 则 ${then.zh},否则 ${otherwise.zh}`,
    `if ${asked.en} then ${then.en}, else ${otherwise.en}`,
  );
}

const functionWords = {
  min: both('取小', 'min'),
  max: both('取大', 'max'),
  abs: both('绝对值', 'abs'),
  clamp: both('限于', 'clamp'),
  round: both('四舍五入', 'round'),
  roundUp: both('向上取整', 'round up'),
  known: both('已给出', 'given'),
  count: both('个数', 'count'),
} as const satisfies Partial<Record<FunctionName, Bilingual>>;

/** Functions over the last items of a list carry the number of items in their name. */
const recentWords = {
  last: (n) => both(`倒数第 ${n} 项`, `number ${n} from the end`),
  lowest: (n) => both(`最近 ${n} 项最低`, `lowest of the last ${n}`),
  highest: (n) => both(`最近 ${n} 项最高`, `highest of the last ${n}`),
  total: (n) => both(`最近 ${n} 项合计`, `total of the last ${n}`),
} as const satisfies Record<Exclude<FunctionName, keyof typeof functionWords>, (n: string) => Bilingual>;

function callText({ name, arguments: parts }: Part<'call'>, read: Read): Bilingual {
  switch (name) {
    case 'last':
    case 'lowest':
    case 'highest':
    case 'total': {
      const [list, items] = parts;
      const count = items?.kind === 'number' ? items.text : '';
      return applied(recentWords[name](count), list ? [read(list)] : []);
    }
    default:
      return applied(functionWords[name], parts.map(read));
  }
}

function applied(word: Bilingual, parts: readonly Bilingual[]): Bilingual {
  const list = joinTexts(parts, same(', '));
  return both(`${word.zh}(${list.zh})`, `${word.en}(${list.en})`);
}

/** The strength of what is one word or stands in parentheses of its own. */
const whole = 7;

/** How tightly a part holds together; the greater needs no parentheses inside the smaller. */
function strength(expression: Expression): number {
  switch (expression.kind) {
    case 'if':
      return 0;
    case 'logic':
      return expression.operator === 'or' ? 1 : 2;
    case 'not':
      return 3;
    case 'comparison':
      return 4;
    case 'arithmetic':
      return isFactor(expression.operator) ? 6 : 5;
    case 'number':
      return expression.text.startsWith('-') ? 5 : whole;
    default:
      return whole;
  }
}

/** A part inside another, in parentheses where it holds together less tightly, or as tightly on the right side. */
function within(outer: Expression, part: Expression, read: Read, right = false): Bilingual {
  const needs =
    strength(part) < strength(outer) ||
    (strength(part) === strength(outer) && (right || outer.kind === 'comparison'));
  return needs ? inParentheses(read(part)) : read(part);
}

const atom = (part: Expression, read: Read): Bilingual =>
  strength(part) === 0 ? inParentheses(read(part)) : read(part);

const inParentheses = (text: Bilingual): Bilingual => both(`(${text.zh})`, `(${text.en})`);
const around = (before: Bilingual, text: Bilingual): Bilingual =>
  both(before.zh + text.zh, before.en + text.en);
