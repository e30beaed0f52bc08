// From the text of a formula to the formula that runs: cut, parse, type, and fit to the type that is stated for it.
// Whatever is wrong comes back as problems with places; nothing is thrown, whatever the text.
import { both } from '../values/bilingual.ts';
import type { Names } from '../values/named.ts';
import { typeText, type ValueType } from '../values/types.ts';
import { checkSyntax } from './check.ts';
import type { Expression } from './expression.ts';
import { parse } from './parse.ts';
import { type ExpressionProblem, problemAt } from './problem.ts';
import type { Syntax } from './syntax.ts';
import { tokenize } from './token.ts';
import { commonType, fits, unknownCodes } from './typing.ts';
import { adviseCode } from './unknown-name.ts';

/** The longest formula, in characters; a longer one is no longer read by anybody. */
export const lengthMax = 2000;

export interface ExpressionOptions {
  /** The type the formula must have. Its literals take it where nothing else gives them one. */
  readonly expected?: ValueType | undefined;
}

export interface CompiledExpression {
  /** Absent as soon as there is a problem. */
  readonly expression?: Expression;
  /** In the order of their places. */
  readonly problems: readonly ExpressionProblem[];
}

/**
 * Compiles a formula against the names it may read. Without a stated type, a formula of literals alone is a ratio.
 *
 * @example compileExpression('min(grossProfit * 3%, 20000)', names, { expected: { kind: 'money', currency: 'USD' } })
 */
export function compileExpression(
  text: string,
  names: Names,
  { expected }: ExpressionOptions = {},
): CompiledExpression {
  if (text.length > lengthMax) return { problems: [tooLong(text)] };
  const { tokens, problems } = tokenize(text);
  if (problems.length > 0) return { problems };
  const syntax = parse(tokens);
  if ('message' in syntax) return { problems: [syntax] };
  const checked = checkSyntax(syntax, names, expected);
  if (checked.problems.length > 0 || checked.expression === undefined) {
    return { problems: [...checked.problems].sort((a, b) => a.offset - b.offset) };
  }
  return fitTo(expected, checked.expression, syntax);
}

function fitTo(expected: ValueType | undefined, expression: Expression, syntax: Syntax): CompiledExpression {
  if (expected === undefined) return { expression, problems: [] };
  if (fits(expression.type, expected)) return { expression: { ...expression, type: expected }, problems: [] };
  return { problems: [misfit(expression.type, expected, syntax)] };
}

function misfit(found: ValueType, expected: ValueType, syntax: Syntax): ExpressionProblem {
  if (found.kind === 'code' && expected.kind === 'code') {
    const { message, hint } = adviseCode(unknownCodes(found, expected)[0] ?? '', expected.codes);
    return problemAt(syntax, 'CODE_UNKNOWN', message, hint);
  }
  const code = commonType(found, expected) === 'CURRENCY_MIX' ? 'CURRENCY_MIX' : 'TYPE_MISMATCH';
  const [is, should] = [typeText(found), typeText(expected)];
  const message = both(
    `公式得出${is.zh},应为${should.zh}`,
    `the formula gives ${is.en}, and ${should.en} is stated`,
  );
  const hint =
    expected.kind === 'count'
      ? both('可用 roundUp(…) 取整', 'make it whole by roundUp(…)')
      : both('请改公式,或改声明的类型', 'change the formula, or the stated type');
  return problemAt(syntax, code, message, hint);
}

function tooLong(text: string): ExpressionProblem {
  const message = both(
    `公式有 ${text.length} 个字符,最多 ${lengthMax} 个`,
    `the formula has ${text.length} characters, at most ${lengthMax} are allowed`,
  );
  const hint = both('请拆成几个公式块', 'split it into several formula blocks');
  return problemAt(
    { offset: lengthMax, length: text.length - lengthMax },
    'EXPRESSION_TOO_LONG',
    message,
    hint,
  );
}
