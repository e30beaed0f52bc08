// Compiles the right side of a comparison: a number, a flag, a code, a list of them, or another name, each against the type it is
// compared with. Nothing is coerced: a text is never a flag, a percentage is never money.

import { commonType, haveNothingInCommon, isClash } from '../expression/typing.ts';
import { adviseCode, shorten } from '../expression/unknown-name.ts';
import { readAmount } from '../values/amount-text.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Names } from '../values/named.ts';
import type { Path } from '../values/position.ts';
import { isNumeric, typeText, type ValueType } from '../values/types.ts';
import type { Operand } from './condition.ts';
import { readName } from './read-name.ts';
import { isMap, member, onlyKeys, type ReportTrouble } from './source.ts';

interface Scope {
  readonly names: Names;
  readonly report: ReportTrouble;
}

/** One value of `type`: written out, or the name of another column as `{ fact: name }`. */
export function compileValue(
  written: unknown,
  type: ValueType,
  path: Path,
  scope: Scope,
): Operand | undefined {
  return isMap(written)
    ? compileName(written, type, path, scope)
    : compileConstant(written, type, path, scope);
}

/** What `in` looks through: values of `type` written out, or the name of a column that holds a list of them. */
export function compileList(
  written: unknown,
  type: ValueType,
  path: Path,
  scope: Scope,
): Operand | undefined {
  if (isMap(written)) return compileName(written, { kind: 'list', of: type }, path, scope);
  if (!Array.isArray(written)) return refuse('CONDITION_SHAPE', path, noList, writeList, scope);
  const sources: readonly unknown[] = written;
  if (sources.length === 0) return refuse('CONDITION_EMPTY', path, emptyList, writeList, scope);
  const compiled = sources.map((item, index) => compileConstant(item, type, [...path, index], scope));
  const items = compiled.filter((item) => item !== undefined);
  return items.length < compiled.length ? undefined : { kind: 'list', items };
}

const noList = both('in 和 notIn 需要一个列表', 'in and notIn look through a list');
const emptyList = both('列表是空的', 'the list is empty');
const writeList = both('例如 value: [P2, P3]', 'for example value: [P2, P3]');

function compileName(
  written: Readonly<Record<string, unknown>>,
  type: ValueType,
  path: Path,
  scope: Scope,
): Operand | undefined {
  const clean = onlyKeys(written, ['fact'], path, scope.report);
  if (!clean) return undefined;
  const named = readName(member(written, 'fact'), scope.names, [...path, 'fact'], scope.report);
  if (named === undefined) return undefined;
  const common = commonOf(type, named.type);
  if (!isClash(common)) return { kind: 'name', name: named.name };
  const [left, right] = [typeText(type), typeText(named.type)];
  const message = both(
    `${named.name} 是${right.zh},不能与${left.zh}比较`,
    `${named.name} is ${right.en}, which cannot be compared with ${left.en}`,
  );
  const hint =
    common === 'CURRENCY_MIX'
      ? both('请先用公式块按汇率换算', 'convert it by an exchange rate in a formula block first')
      : both('请用同类的事实或列', 'use a fact or column of the same kind');
  return refuse(common, [...path, 'fact'], message, hint, scope);
}

/** Two types that a condition may compare; codes that share none never are equal, so asking is a mistake. */
function commonOf(a: ValueType, b: ValueType) {
  if (a.kind === 'list' && b.kind === 'list') return commonOf(a.of, b.of);
  return haveNothingInCommon(a, b) ? 'TYPE_MISMATCH' : commonType(a, b);
}

function compileConstant(written: unknown, type: ValueType, path: Path, scope: Scope): Operand | undefined {
  if (isNumeric(type)) return compileNumber(written, type, path, scope);
  if (type.kind === 'flag') {
    if (typeof written === 'boolean') return { kind: 'flag', value: written };
    return mismatch(
      written,
      type,
      path,
      both('请写 true 或 false,不加引号', 'write true or false, without quotes'),
      scope,
    );
  }
  return compileCode(written, type, path, scope);
}

function compileNumber(written: unknown, type: ValueType, path: Path, scope: Scope): Operand | undefined {
  const amount = typeof written === 'string' ? readAmount(written) : undefined;
  if (typeof written !== 'string' || amount === undefined)
    return mismatch(written, type, path, numberHint(written, scope.names), scope);
  if (/(?:%|pp)\s*$/.test(written) && type.kind !== 'ratio') {
    return mismatch(
      written,
      type,
      path,
      both('百分比只能与比率比较', 'a percentage can be compared with a ratio only'),
      scope,
    );
  }
  if (type.kind === 'count' && !amount.isWhole()) {
    return mismatch(written, type, path, both('请写整数', 'write a whole number'), scope);
  }
  return { kind: 'number', text: amount.toExactText() };
}

function numberHint(written: unknown, names: Names): Bilingual {
  if (typeof written === 'string' && names.has(written)) {
    return both(
      `要与另一列比较,请写 { fact: ${written} }`,
      `to compare with that column, write { fact: ${written} }`,
    );
  }
  return both('请写数字,例如 100000 或 60%', 'write a number, such as 100000 or 60%');
}

function compileCode(written: unknown, type: ValueType, path: Path, scope: Scope): Operand | undefined {
  const codes = type.kind === 'code' ? type.codes : [];
  if (typeof written !== 'string') {
    return mismatch(written, type, path, both('请写代码,例如 P2', 'write a code, such as P2'), scope);
  }
  if (codes.some(({ code }) => code === written)) return { kind: 'code', code: written };
  const { message, hint } = adviseCode(written, codes);
  return refuse('CODE_UNKNOWN', path, message, hint, scope);
}

function mismatch(written: unknown, type: ValueType, path: Path, hint: Bilingual, scope: Scope): undefined {
  const needed = typeText(type);
  const found = foundText(written);
  const message = both(
    `这里需要${needed.zh},现在是${found.zh}`,
    `this needs ${needed.en}, and it is ${found.en}`,
  );
  return refuse('TYPE_MISMATCH', path, message, hint, scope);
}

function foundText(written: unknown): Bilingual {
  if (typeof written === 'boolean') return both(`是/否(${written})`, `yes or no (${written})`);
  if (typeof written === 'string') return both(`“${shorten(written)}”`, `"${shorten(written)}"`);
  if (Array.isArray(written)) return both('列表', 'a list');
  return written === null || written === undefined
    ? both('空', 'nothing')
    : both('其他内容', 'something else');
}

function refuse(code: string, path: Path, message: Bilingual, hint: Bilingual, { report }: Scope): undefined {
  report({ code, path, message, hint });
}
