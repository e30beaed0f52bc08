// Types calls: the number of their arguments, what each must be, and what comes out.
import { Amount } from '../values/amount.ts';
import { both } from '../values/bilingual.ts';
import { nearest } from '../values/nearest.ts';
import { isNumeric, type ValueType } from '../values/types.ts';
import { bareOf } from './bare.ts';
import { type Checking, checkTogether, refuse, refuseType } from './checking.ts';
import type { Expression, FunctionName } from './expression.ts';
import { functions, isFunction, itemsMax, placesMax } from './functions.ts';
import type { Syntax, SyntaxOf } from './syntax.ts';
import { countType, flagType } from './typing.ts';
import { shorten } from './unknown-name.ts';

type Call = SyntaxOf<'call'>;

export function checkCall(
  checking: Checking,
  call: Call,
  wanted: ValueType | undefined,
): Expression | undefined {
  const { name } = call;
  if (!isFunction(name)) return refuseFunction(checking, call);
  const { usage, argumentsMin, argumentsMax } = functions[name];
  const given = call.arguments.length;
  if (given < argumentsMin || given > argumentsMax) {
    checkLoosely(checking, call.arguments);
    const message = both(
      `${name} 的参数个数不对:${given} 个`,
      `${name} has the wrong number of arguments: ${given}`,
    );
    return refuse(checking, call, 'ARGUMENT_COUNT', message, both(`写法:${usage}`, `write ${usage}`));
  }
  return name === 'if' ? checkIf(checking, call, wanted) : checkFunction[name](checking, call, name, wanted);
}

function refuseFunction(checking: Checking, call: Call): undefined {
  const { name, callee } = call;
  checkLoosely(checking, call.arguments);
  const near = nearest(shorten(name), Object.keys(functions));
  const hint = checking.names.has(name)
    ? both(`${name} 是事实或列,后面不带括号`, `${name} is a fact or column: write it without parentheses`)
    : near === undefined
      ? both(
          `可用的函数:${Object.keys(functions).join('、')}`,
          `the functions are ${Object.keys(functions).join(', ')}`,
        )
      : both(`是否指 ${near}?`, `did you mean ${near}?`);
  const written = shorten(name);
  return refuse(
    checking,
    callee,
    'FUNCTION_UNKNOWN',
    both(`没有函数 ${written}`, `there is no function ${written}`),
    hint,
  );
}

/** Finds what is wrong inside arguments whose place is unclear, without asking more of them. */
function checkLoosely(checking: Checking, parts: readonly Syntax[]): void {
  for (const part of parts) if (bareOf(part) === undefined) checking.check(part);
}

function checkIf(checking: Checking, call: Call, wanted: ValueType | undefined): Expression | undefined {
  const [question, ...branches] = call.arguments;
  const condition = question && checkFlag(checking, question);
  const together = checkTogether(checking, branches, wanted);
  const [yes, no] = together?.parts ?? [];
  return condition && together && yes && no && { kind: 'if', condition, yes, no, type: together.type };
}

/** Types a part that must say yes or no. */
export function checkFlag(checking: Checking, syntax: Syntax): Expression | undefined {
  const expression = checking.check(syntax);
  if (expression === undefined || expression.type.kind === 'flag') return expression;
  return refuseType(checking, syntax, expression.type, both('是/否', 'yes or no'));
}

type CheckFunction = (
  checking: Checking,
  call: Call,
  name: FunctionName,
  wanted: ValueType | undefined,
) => Expression | undefined;

const checkFunction = {
  min: alike,
  max: alike,
  clamp: alike,
  abs: alike,
  round: (checking, call, name, wanted) => {
    const value = checkNumeric(checking, call.arguments[0], wanted);
    const places = checkFixed(checking, call.arguments[1], 0, placesMax);
    return value && places && { kind: 'call', name, arguments: [value, places], type: value.type };
  },
  roundUp: (checking, call, name, wanted) => {
    const value = checkNumeric(checking, call.arguments[0], wanted?.kind === 'money' ? wanted : undefined);
    return value && { kind: 'call', name, arguments: [value], type: wholeType(value.type) };
  },
  known: (checking, call, name) => {
    const value = checkGiven(checking, call.arguments[0]);
    return value && { kind: 'call', name, arguments: [value], type: flagType };
  },
  count: (checking, call, name) => {
    const list = checkList(checking, call.arguments[0]);
    return list && { kind: 'call', name, arguments: [list.expression], type: countType };
  },
  last: recent,
  lowest: recent,
  highest: recent,
  total: recent,
} satisfies Record<FunctionName, CheckFunction>;

/** Quantities of one kind in, the same kind out. */
function alike(checking: Checking, call: Call, name: FunctionName, wanted: ValueType | undefined) {
  const together = checkTogether(checking, call.arguments, wanted);
  if (together === undefined) return undefined;
  if (!isNumeric(together.type)) return refuseType(checking, call, together.type, quantity);
  return { kind: 'call', name, arguments: together.parts, type: together.type } as const;
}

/** One figure of the last items of a list of quantities. */
function recent(checking: Checking, call: Call, name: FunctionName) {
  const list = checkList(checking, call.arguments[0]);
  const items = checkFixed(checking, call.arguments[1], 1, itemsMax);
  if (list === undefined || items === undefined) return undefined;
  const { expression, of } = list;
  if (!isNumeric(of))
    return refuseType(checking, call, expression.type, both('数量的列表', 'a list of quantities'));
  return { kind: 'call', name, arguments: [expression, items], type: of } as const;
}

function checkNumeric(checking: Checking, syntax: Syntax | undefined, wanted: ValueType | undefined) {
  const expression = syntax && checking.check(syntax, wanted);
  if (syntax === undefined || expression === undefined || isNumeric(expression.type)) return expression;
  return refuseType(checking, syntax, expression.type, quantity);
}

function checkGiven(checking: Checking, syntax: Syntax | undefined): Expression | undefined {
  if (syntax === undefined || bareOf(syntax) === undefined) return syntax && checking.check(syntax);
  const message = both('写死的值总是已知的', 'a literal is always known');
  return refuse(
    checking,
    syntax,
    'TYPE_MISMATCH',
    message,
    both('请写一个事实或列的名称', 'write the name of a fact or column'),
  );
}

function checkList(checking: Checking, syntax: Syntax | undefined) {
  const expression = syntax && checking.check(syntax);
  if (syntax === undefined || expression === undefined) return undefined;
  const { type } = expression;
  return type.kind === 'list'
    ? { expression, of: type.of }
    : refuseType(checking, syntax, type, both('列表', 'a list'));
}

/** A whole number written out: the program is built with it, so no row may change it. */
function checkFixed(
  checking: Checking,
  syntax: Syntax | undefined,
  least: number,
  most: number,
): Expression | undefined {
  if (syntax === undefined) return undefined;
  const amount = syntax.kind === 'number' ? Amount.parse(syntax.text) : undefined;
  const within = amount?.isWhole() && amount.gte(Amount.count(least)) && amount.lte(Amount.count(most));
  if (amount && within) return { kind: 'number', text: amount.toExactText(), type: countType };
  const message = both('这个参数要写成固定的整数', 'this argument is a whole number written out');
  const hint = both(`请写 ${least} 到 ${most} 的整数`, `write a whole number from ${least} to ${most}`);
  return refuse(checking, syntax, 'ARGUMENT_NOT_FIXED', message, hint);
}

/** A whole number of hours or of things is a count; whole money stays money. */
function wholeType(type: ValueType): ValueType {
  if (type.kind === 'ratio') return countType;
  return type.kind === 'number' ? { kind: 'count', unit: type.unit } : type;
}

const quantity = both('数量', 'a quantity');
