// What every check of a part of a formula shares: the names, where problems go, and how the parts inside are checked.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Names } from '../values/named.ts';
import { typeText, type ValueType } from '../values/types.ts';
import { bareOf } from './bare.ts';
import type { Expression } from './expression.ts';
import { type ExpressionProblem, type ExpressionProblemCode, problemAt, type Span } from './problem.ts';
import type { Syntax } from './syntax.ts';
import { type Clash, commonType, isClash } from './typing.ts';

/** The check of one formula. A part that returns undefined has reported why, so nothing is said twice. */
export interface Checking {
  readonly names: Names;
  readonly problems: ExpressionProblem[];
  /** Types a part; `wanted` is the type its bare literals take. */
  readonly check: (syntax: Syntax, wanted?: ValueType) => Expression | undefined;
}

/** Reports a problem; returns undefined so that the check can end with it. */
export function refuse(
  { problems }: Checking,
  span: Span,
  code: ExpressionProblemCode,
  message: Bilingual,
  hint: Bilingual,
): undefined {
  problems.push(problemAt(span, code, message, hint));
}

/** Parts of one type, such as both sides of a sum. */
export interface Together {
  readonly parts: readonly Expression[];
  readonly type: ValueType;
}

/**
 * Types parts that must share one type. Those with a type of their own go first; bare literals take theirs,
 * or the wanted one when all are bare (a percentage among them makes all of them ratios).
 */
export function checkTogether(
  checking: Checking,
  parts: readonly Syntax[],
  wanted: ValueType | undefined,
): Together | undefined {
  const typed = new Map<Syntax, Expression | undefined>();
  let type: ValueType | undefined;
  for (const part of parts.filter((each) => bareOf(each) === undefined)) {
    const expression = checking.check(part, wanted ?? type);
    typed.set(part, expression);
    type ??= expression?.type;
  }
  const failed = typed.size > 0 && type === undefined;
  const percent = parts.some((part) => bareOf(part) === 'percent');
  const literal = type ?? (percent ? undefined : wanted);
  for (const part of parts.filter((each) => !typed.has(each))) {
    // Beside a part that has failed nobody knows which codes there are: nothing can be said about a code.
    typed.set(part, failed && bareOf(part) === 'code' ? undefined : checking.check(part, literal));
  }
  return shareType(checking, parts, typed);
}

function shareType(
  checking: Checking,
  parts: readonly Syntax[],
  typed: ReadonlyMap<Syntax, Expression | undefined>,
): Together | undefined {
  const expressions: Expression[] = [];
  let type: ValueType | undefined;
  for (const part of parts) {
    const expression = typed.get(part);
    if (expression === undefined) return undefined;
    if (type === undefined) type = expression.type;
    const common = commonType(type, expression.type);
    if (isClash(common)) return refuseClash(checking, part, common, type, expression.type);
    type = common;
    expressions.push(expression);
  }
  return type && { parts: expressions, type };
}

/** Says that two types do not go together, and what would make them. */
export function refuseClash(
  checking: Checking,
  span: Span,
  clash: Clash,
  left: ValueType,
  right: ValueType,
): undefined {
  const [a, b] = [typeText(left), typeText(right)];
  const message = both(
    `${a.zh} 与 ${b.zh} 不能放在一起运算或比较`,
    `${a.en} and ${b.en} do not go together here`,
  );
  return refuse(
    checking,
    span,
    clash,
    message,
    clash === 'CURRENCY_MIX' ? exchangeHint(checking.names) : typeHint,
  );
}

const typeHint = both(
  '请换成同类的量;百分比只是比率,可用乘法:grossProfit * 3%',
  'use quantities of one kind; a percentage is only a ratio and may multiply: grossProfit * 3%',
);

function exchangeHint(names: Names): Bilingual {
  const rate = [...names.values()].find(({ type }) => type.kind === 'exchange')?.name ?? 'fxRate';
  return both(
    `请先按汇率换算,例如 amount * ${rate}`,
    `convert by an exchange rate first, such as amount * ${rate}`,
  );
}

/** Says that a part has a type that cannot stand here. */
export function refuseType(checking: Checking, span: Span, found: ValueType, needed: Bilingual): undefined {
  const text = typeText(found);
  const message = both(
    `这里需要${needed.zh},现在是${text.zh}`,
    `this needs ${needed.en}, and it is ${text.en}`,
  );
  return refuse(
    checking,
    span,
    'TYPE_MISMATCH',
    message,
    both('请改用合适的事实或列', 'use a fact or column of that kind'),
  );
}
