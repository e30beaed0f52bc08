// Reads tokens into the tree of a formula, by the binding powers of the operators. It stops at the first trouble:
// what follows a mistake in the shape of a formula can only be guessed.
import { type Bilingual, both } from '../values/bilingual.ts';
import {
  type ArithmeticOperator,
  arithmeticOperators,
  type ComparisonOperator,
  comparisonOperators,
  type LogicOperator,
  logicOperators,
} from './expression.ts';
import { type ExpressionProblem, problemAt, type Span, spanOver } from './problem.ts';
import type { Syntax } from './syntax.ts';
import type { Token } from './token.ts';

/** How deep parentheses, calls and signs may stand in each other. */
export const depthMax = 50;

const isArithmetic = (text: string): text is ArithmeticOperator =>
  arithmeticOperators.some((each) => each === text);
const isComparison = (text: string): text is ComparisonOperator =>
  comparisonOperators.some((each) => each === text);
const isLogic = (text: string): text is LogicOperator => logicOperators.some((each) => each === text);

/** How tightly an operator holds its sides; the greater binds first. `not` stands between `and` and the comparisons. */
const power = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, minus: 7 } as const;

function powerOf(token: Token): number | undefined {
  if (token.kind !== 'symbol') return undefined;
  if (isLogic(token.text)) return power[token.text];
  if (isComparison(token.text)) return power.comparison;
  if (isArithmetic(token.text)) return token.text === '+' || token.text === '-' ? power.sum : power.product;
  return undefined;
}

/** The tree of the formula, or the first problem. */
export function parse(tokens: readonly Token[]): Syntax | ExpressionProblem {
  const parser = new Parser(tokens);
  const syntax = parser.whole();
  return (
    syntax ?? parser.problem ?? problemAt({ offset: 0, length: 0 }, 'EXPRESSION_EMPTY', nothing, writeSome)
  );
}

const nothing = both('公式是空的', 'the formula is empty');
const writeSome = both('请写一个公式,例如 grossProfit * 3%', 'write a formula, such as grossProfit * 3%');

class Parser {
  problem: ExpressionProblem | undefined;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Syntax | undefined {
    if (this.peek().kind === 'end') return undefined;
    const syntax = this.expression(0);
    const rest = this.peek();
    if (syntax === undefined || rest.kind === 'end') return syntax;
    return this.unexpected(rest, both('前面的公式到这里已经完整', 'the formula before it is complete'));
  }

  /** An operand and every operator after it that binds at least as tightly as `least`. */
  private expression(least: number): Syntax | undefined {
    let left = this.operand();
    while (left !== undefined) {
      const operator = this.peek();
      const strength = powerOf(operator);
      if (strength === undefined || strength < least) return left;
      this.at += 1;
      const right = this.expression(strength + 1);
      if (right === undefined) return undefined;
      const chained = strength === power.comparison && powerOf(this.peek()) === power.comparison;
      left = chained ? this.refuseChain(this.peek()) : join(operator.text, left, right);
    }
    return undefined;
  }

  private operand(): Syntax | undefined {
    const token = this.peek();
    if (this.depth >= depthMax) return this.tooDeep(token);
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { ...place(token), kind: 'number', text: token.text };
      case 'code':
        return { ...place(token), kind: 'code', code: token.text };
      case 'name':
        return this.named(token);
      case 'symbol':
        if (token.text === '-') return this.prefixed(token, 'minus', power.minus);
        if (token.text === 'not') return this.prefixed(token, 'not', power.not);
        if (token.text === '(') return this.group(token);
        break;
      case 'end':
    }
    return this.unexpected(
      token,
      both('这里应是数字、名称或括号', 'a number, a name or a parenthesis belongs here'),
    );
  }

  private prefixed(token: Token, kind: 'minus' | 'not', strength: number): Syntax | undefined {
    const operand = this.deeper(() => this.expression(strength));
    return operand && { ...spanOver(token, operand), kind, operand };
  }

  private group(open: Token): Syntax | undefined {
    const inner = this.deeper(() => this.expression(0));
    if (inner === undefined) return undefined;
    const close = this.close(open);
    return close && { ...inner, ...spanOver(open, close) };
  }

  private named(token: Token): Syntax | undefined {
    const open = this.peek();
    if (!isSymbol(open, '(')) return nameOrFlag(token);
    this.at += 1;
    const parts = this.arguments();
    const close = parts && this.close(open);
    return (
      close && {
        ...spanOver(token, close),
        kind: 'call',
        name: token.text,
        callee: place(token),
        arguments: parts,
      }
    );
  }

  private arguments(): readonly Syntax[] | undefined {
    const parts: Syntax[] = [];
    if (isSymbol(this.peek(), ')')) return parts;
    for (;;) {
      const part = this.deeper(() => this.expression(0));
      if (part === undefined) return undefined;
      parts.push(part);
      if (!isSymbol(this.peek(), ',')) return parts;
      this.at += 1;
    }
  }

  private close(open: Token): Token | undefined {
    const token = this.peek();
    if (isSymbol(token, ')')) {
      this.at += 1;
      return token;
    }
    if (token.kind === 'end') {
      const hint = both('请补上右括号 )', 'add the closing parenthesis )');
      return this.stop(open, both('括号没有闭合', 'this parenthesis is not closed'), hint);
    }
    return this.unexpected(
      token,
      both('这里应是运算符、逗号或右括号', 'an operator, a comma or ) belongs here'),
    );
  }

  private deeper(read: () => Syntax | undefined): Syntax | undefined {
    this.depth += 1;
    const syntax = read();
    this.depth -= 1;
    return syntax;
  }

  private peek(): Token {
    const token = this.tokens[Math.min(this.at, this.tokens.length - 1)];
    return token ?? { kind: 'end', text: '', offset: 0, length: 0 };
  }

  private unexpected(token: Token, hint: Bilingual): undefined {
    const ended = token.kind === 'end';
    const message = ended
      ? both('公式没有写完', 'the formula ends too early')
      : both(`这里不该有 ${token.text}`, `${token.text} does not belong here`);
    return this.stop(token, message, hint);
  }

  private refuseChain(token: Token): undefined {
    const message = both('比较不能连写', 'comparisons cannot be chained');
    const hint = both('请用 and 连接,例如 a < b and b < c', 'join them with and, as in a < b and b < c');
    this.problem ??= problemAt(token, 'COMPARISON_CHAINED', message, hint);
  }

  private tooDeep(token: Token): undefined {
    const message = both(`嵌套超过 ${depthMax} 层`, `nested more than ${depthMax} deep`);
    const hint = both('请拆成几个公式块', 'split it into several formula blocks');
    this.problem ??= problemAt(token, 'EXPRESSION_TOO_DEEP', message, hint);
  }

  private stop(span: Span, message: Bilingual, hint: Bilingual): undefined {
    this.problem ??= problemAt(span, 'EXPRESSION_SYNTAX', message, hint);
  }
}

const place = ({ offset, length }: Span): Span => ({ offset, length });
const isSymbol = (token: Token, text: string): boolean => token.kind === 'symbol' && token.text === text;

function nameOrFlag(token: Token): Syntax {
  if (token.text === 'true' || token.text === 'false') {
    return { ...place(token), kind: 'flag', value: token.text === 'true' };
  }
  return { ...place(token), kind: 'name', name: token.text };
}

/** `a and b and c` is one `and` of three: the same meaning, and read as one by whoever explains it. */
function join(operator: string, left: Syntax, right: Syntax): Syntax | undefined {
  const span = spanOver(left, right);
  if (isLogic(operator)) {
    const before = left.kind === 'logic' && left.operator === operator ? left.operands : [left];
    return { ...span, kind: 'logic', operator, operands: [...before, right] };
  }
  if (isComparison(operator)) return { ...span, kind: 'comparison', operator, left, right };
  return isArithmetic(operator) ? { ...span, kind: 'arithmetic', operator, left, right } : undefined;
}
