// Types sums, products and quotients. In a sum a literal is of the same kind as its neighbour; in a product it scales.
import { readAmount } from '../values/amount-text.ts';
import { both } from '../values/bilingual.ts';
import { isNumeric, type ValueType } from '../values/types.ts';
import { bareOf } from './bare.ts';
import { type Checking, checkTogether, refuse, refuseClash, refuseType } from './checking.ts';
import type { Expression } from './expression.ts';
import type { Syntax, SyntaxOf } from './syntax.ts';
import { type Clash, fits, isClash, productType, quotientType, ratioType } from './typing.ts';

type Arithmetic = SyntaxOf<'arithmetic'>;

export function checkArithmetic(
  checking: Checking,
  syntax: Arithmetic,
  wanted: ValueType | undefined,
): Expression | undefined {
  const { operator } = syntax;
  return operator === '+' || operator === '-'
    ? checkSum(checking, syntax, wanted)
    : checkProduct(checking, syntax, wanted);
}

function checkSum(
  checking: Checking,
  syntax: Arithmetic,
  wanted: ValueType | undefined,
): Expression | undefined {
  const together = checkTogether(checking, [syntax.left, syntax.right], wanted);
  const [left, right] = together?.parts ?? [];
  if (!together || !left || !right) return undefined;
  if (!isNumeric(together.type))
    return refuseType(checking, syntax, together.type, both('数量', 'a quantity'));
  return { kind: 'arithmetic', operator: syntax.operator, left, right, type: together.type };
}

function checkProduct(
  checking: Checking,
  syntax: Arithmetic,
  wanted: ValueType | undefined,
): Expression | undefined {
  const { operator } = syntax;
  const outcome = operator === '*' ? productType : quotientType;
  const [left, right] = checkSides(checking, syntax, outcome, wanted);
  if (operator === '/' && isZero(syntax.right)) return refuseZero(checking, syntax.right);
  if (left === undefined || right === undefined) return undefined;
  const type = outcome(left.type, right.type);
  if (isClash(type)) return refuseClash(checking, syntax, type, left.type, right.type);
  return { kind: 'arithmetic', operator, left, right, type };
}

type Outcome = (left: ValueType, right: ValueType) => ValueType | Clash;
type Sides = readonly [left: Expression | undefined, right: Expression | undefined];

/** Types both sides: what has a type of its own first, then the literals beside it. */
function checkSides(
  checking: Checking,
  syntax: Arithmetic,
  outcome: Outcome,
  wanted: ValueType | undefined,
): Sides {
  const { left, right } = syntax;
  if (bareOf(left) !== undefined && bareOf(right) !== undefined)
    return checkLiterals(checking, syntax, wanted);
  if (bareOf(left) !== undefined) {
    const typed = checking.check(right);
    const reading =
      typed && literalType(syntax, left, typed.type, (type) => outcome(type, typed.type), wanted);
    return [typed && checking.check(left, reading), typed];
  }
  const rightFirst = bareOf(right) === undefined ? checking.check(right) : undefined;
  const scale = rightFirst?.type ?? ratioType;
  // What is wanted of the whole is wanted of the left side when the right one only scales it.
  const leftWanted = wanted && suits(outcome(wanted, scale), wanted) ? wanted : undefined;
  const typed = checking.check(left, leftWanted);
  if (bareOf(right) === undefined) return [typed, rightFirst];
  const reading =
    typed && literalType(syntax, right, typed.type, (type) => outcome(typed.type, type), wanted);
  return [typed, typed && checking.check(right, reading)];
}

/** Literals alone: one of them is what the whole is wanted to be, the other scales it. */
function checkLiterals(
  checking: Checking,
  { operator, left, right }: Arithmetic,
  wanted: ValueType | undefined,
): Sides {
  const second = operator === '*' && bareOf(left) === 'percent';
  return [
    checking.check(left, second ? ratioType : wanted),
    checking.check(right, second ? wanted : ratioType),
  ];
}

/**
 * The type of a literal beside `other`: a ratio, as in `grossProfit * 3`. Also: a whole number times a count is a count;
 * above a division it is of the kind it is divided by (`48 / hours`); and where the formula's stated type can only be met
 * so, it is of that type (`6400 * multiplier` for money).
 */
function literalType(
  { operator, left }: Arithmetic,
  literal: Syntax,
  other: ValueType,
  outcome: (type: ValueType) => ValueType | Clash,
  wanted: ValueType | undefined,
): ValueType {
  const readings = [ratioType];
  if (operator === '*' && other.kind === 'count' && isWhole(literal)) readings.unshift(other);
  if (operator === '/' && literal === left && other.kind !== 'count' && isNumeric(other))
    readings.unshift(other);
  if (wanted && !(operator === '/' && literal !== left)) readings.push(wanted);
  const reading = readings.find((type) => suits(outcome(type), wanted));
  return reading ?? readings.find((type) => !isClash(outcome(type))) ?? ratioType;
}

const suits = (type: ValueType | Clash, wanted: ValueType | undefined): boolean =>
  !isClash(type) && (wanted === undefined || fits(type, wanted));

const isWhole = (syntax: Syntax): boolean =>
  syntax.kind === 'number' && readAmount(syntax.text)?.isWhole() === true;
/** Zero is zero under any number of signs: `/ -0` divides by it too. */
const isZero = (syntax: Syntax): boolean =>
  syntax.kind === 'minus'
    ? isZero(syntax.operand)
    : syntax.kind === 'number' && readAmount(syntax.text)?.isZero() === true;

function refuseZero(checking: Checking, syntax: Syntax): undefined {
  const message = both('除数是零', 'this divides by zero');
  return refuse(
    checking,
    syntax,
    'DIVISION_BY_ZERO',
    message,
    both('请写非零的除数', 'divide by something else'),
  );
}
