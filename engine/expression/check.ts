// Types a formula: resolves its names, gives its literals their types, and reports everything that does not fit.

import { Amount, digitsMax } from '../values/amount.ts';
import { readAmount } from '../values/amount-text.ts';
import { both } from '../values/bilingual.ts';
import type { Names } from '../values/named.ts';
import { isNumeric, typeText, type ValueType } from '../values/types.ts';
import { checkArithmetic } from './check-arithmetic.ts';
import { checkCall, checkFlag } from './check-call.ts';
import { type Checking, checkTogether, refuse, refuseType } from './checking.ts';
import type { Expression } from './expression.ts';
import type { ExpressionProblem } from './problem.ts';
import type { Syntax, SyntaxOf } from './syntax.ts';
import { flagType, haveNothingInCommon, ratioType } from './typing.ts';
import { adviseCode, adviseName } from './unknown-name.ts';

export interface Checked {
  readonly expression: Expression | undefined;
  readonly problems: readonly ExpressionProblem[];
}

/** The typed formula, or undefined with all its problems. `wanted` is the type that literals take where nothing else says. */
export function checkSyntax(syntax: Syntax, names: Names, wanted: ValueType | undefined): Checked {
  const checking: Checking = { names, problems: [], check: (part, type) => checkPart(checking, part, type) };
  return { expression: checking.check(syntax, wanted), problems: checking.problems };
}

function checkPart(
  checking: Checking,
  syntax: Syntax,
  wanted: ValueType | undefined,
): Expression | undefined {
  switch (syntax.kind) {
    case 'number':
      return checkNumber(checking, syntax, wanted);
    case 'flag':
      return { kind: 'flag', value: syntax.value, type: flagType };
    case 'code':
      return checkCode(checking, syntax, wanted);
    case 'name':
      return checkName(checking, syntax);
    case 'minus':
      return checkMinus(checking, syntax, wanted);
    case 'not': {
      const operand = checkFlag(checking, syntax.operand);
      return operand && { kind: 'not', operand, type: flagType };
    }
    case 'arithmetic':
      return checkArithmetic(checking, syntax, wanted);
    case 'comparison':
      return checkComparison(checking, syntax);
    case 'logic':
      return checkLogic(checking, syntax);
    case 'call':
      return checkCall(checking, syntax, wanted);
  }
}

function checkNumber(
  checking: Checking,
  syntax: SyntaxOf<'number'>,
  wanted: ValueType | undefined,
): Expression | undefined {
  const amount = readAmount(syntax.text);
  if (amount)
    return { kind: 'number', text: amount.toExactText(), type: numberType(syntax.text, amount, wanted) };
  const message = both(`数字超过 ${digitsMax} 位`, `this number has more than ${digitsMax} digits`);
  return refuse(checking, syntax, 'NUMBER_TOO_LONG', message, both('请写短一些', 'write it shorter'));
}

/** A percentage is a ratio; a plain number is of the wanted kind, and beside a count it is a count only when it is whole. */
function numberType(text: string, amount: Amount, wanted: ValueType | undefined): ValueType {
  if (wanted === undefined || !isNumeric(wanted) || /(?:%|pp)$/.test(text)) return ratioType;
  return wanted.kind === 'count' && !amount.isWhole() ? { kind: 'number', unit: wanted.unit } : wanted;
}

function checkCode(
  checking: Checking,
  syntax: SyntaxOf<'code'>,
  wanted: ValueType | undefined,
): Expression | undefined {
  const { code } = syntax;
  if (wanted?.kind === 'code') {
    if (wanted.codes.some((known) => known.code === code)) return { kind: 'code', code, type: wanted };
    const { message, hint } = adviseCode(code, wanted.codes);
    return refuse(checking, syntax, 'CODE_UNKNOWN', message, hint);
  }
  if (wanted !== undefined)
    return refuseType(checking, syntax, { kind: 'code', codes: [] }, typeText(wanted));
  const message = both('这里没有代码表可核对这个代码', 'nothing here says which codes there are');
  const hint = both(
    '请与一个代码类的名称比较,或声明公式的类型',
    'compare it with a name that has codes, or state the type',
  );
  return refuse(checking, syntax, 'CODE_UNTYPED', message, hint);
}

function checkName(checking: Checking, syntax: SyntaxOf<'name'>): Expression | undefined {
  const named = checking.names.get(syntax.name);
  if (named) return { kind: 'name', name: named.name, type: named.type };
  const { message, hint } = adviseName(syntax.name, checking.names);
  return refuse(checking, syntax, 'NAME_UNKNOWN', message, hint);
}

/** A negative literal is one number; the negative of anything else is subtracted from zero. */
function checkMinus(
  checking: Checking,
  syntax: SyntaxOf<'minus'>,
  wanted: ValueType | undefined,
): Expression | undefined {
  const operand = checking.check(syntax.operand, wanted);
  if (operand === undefined) return undefined;
  const { type } = operand;
  if (!isNumeric(type)) return refuseType(checking, syntax.operand, type, both('数量', 'a quantity'));
  if (operand.kind === 'number') return { ...operand, text: Amount.of(operand.text).negated().toExactText() };
  return {
    kind: 'arithmetic',
    operator: '-',
    left: { kind: 'number', text: '0', type },
    right: operand,
    type,
  };
}

function checkComparison(checking: Checking, syntax: SyntaxOf<'comparison'>): Expression | undefined {
  const { operator } = syntax;
  const together = checkTogether(checking, [syntax.left, syntax.right], undefined);
  const [left, right] = together?.parts ?? [];
  if (!together || !left || !right) return undefined;
  const { kind } = together.type;
  const equality = operator === '=' || operator === '!=';
  if (!isNumeric(together.type) && !(equality && (kind === 'flag' || kind === 'code'))) {
    return refuseType(checking, syntax, together.type, equality ? comparable : ordered);
  }
  if (haveNothingInCommon(left.type, right.type)) {
    const message = both('两边的代码没有一个相同', 'the two sides have no code in common');
    const hint = both('请比较同一张代码表里的代码', 'compare codes of one list');
    return refuse(checking, syntax, 'TYPE_MISMATCH', message, hint);
  }
  return { kind: 'comparison', operator, left, right, type: flagType };
}

const comparable = both('数量、代码或是/否', 'a quantity, a code, or yes or no');
const ordered = both('有大小之分的数量', 'a quantity that has an order');

function checkLogic(checking: Checking, syntax: SyntaxOf<'logic'>): Expression | undefined {
  const checked = syntax.operands.map((operand) => checkFlag(checking, operand));
  const operands = checked.filter((operand) => operand !== undefined);
  if (operands.length < checked.length) return undefined;
  return { kind: 'logic', operator: syntax.operator, operands, type: flagType };
}
