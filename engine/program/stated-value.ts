// A value as an author states it in a table or a rule: read against its type, kept in the plan as plain data, lowered to a constant.
// Nothing is coerced: a text is never a number, a percentage never money.
import { adviseCode, shorten } from '../expression/unknown-name.ts';
import { Amount } from '../values/amount.ts';
import { readAmount } from '../values/amount-text.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { Prose, type Value } from '../values/cell.ts';
import type { Report } from '../values/finding.ts';
import type { Path } from '../values/position.ts';
import { isNumeric, typeText, type ValueType } from '../values/types.ts';
import type { Lowering } from './lowering.ts';
import type { Ref } from './operation.ts';

/** The word for a figure that is still to be decided; the row then says that the rule does not apply. */
export const unsetWord = 'unset';

/** A value that is set. */
export type SetValue =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'text'; readonly text: Bilingual }
  | { readonly kind: 'list'; readonly items: readonly SetValue[] };

export type StatedValue = SetValue | { readonly kind: 'unset' };

type ReportTrouble = (report: Report) => void;

/** The value meant by `written`, or undefined after reporting why it is none of `type`. */
export function readStatedValue(
  written: unknown,
  type: ValueType,
  path: Path,
  report: ReportTrouble,
): StatedValue | undefined {
  return written === unsetWord ? { kind: 'unset' } : readSetValue(written, type, path, report);
}

function readSetValue(
  written: unknown,
  type: ValueType,
  path: Path,
  report: ReportTrouble,
): SetValue | undefined {
  if (isNumeric(type)) return readNumber(written, type, path, report);
  switch (type.kind) {
    case 'flag':
      if (typeof written === 'boolean') return { kind: 'flag', value: written };
      return mismatch(written, type, path, both('请写 true 或 false', 'write true or false'), report);
    case 'code':
      return readCode(written, type, path, report);
    case 'text':
      if (isText(written)) return { kind: 'text', text: both(written.zh, written.en) };
      return mismatch(written, type, path, both('请写 { zh: …, en: … }', 'write { zh: …, en: … }'), report);
    case 'list':
      return readList(written, type, path, report);
    default:
      return mismatch(written, type, path, both('这一类不能写成值', 'it cannot be written out'), report);
  }
}

function readNumber(
  written: unknown,
  type: ValueType,
  path: Path,
  report: ReportTrouble,
): SetValue | undefined {
  const amount = typeof written === 'string' ? readAmount(written) : undefined;
  if (typeof written !== 'string' || !amount) {
    return mismatch(
      written,
      type,
      path,
      both('请写数字,例如 1.25 或 125%', 'write a number, such as 1.25 or 125%'),
      report,
    );
  }
  if (/(?:%|pp)\s*$/.test(written) && type.kind !== 'ratio') {
    return mismatch(
      written,
      type,
      path,
      both('百分比只能用于比率', 'only a ratio is written as a percentage'),
      report,
    );
  }
  if (type.kind === 'count' && !amount.isWhole()) {
    return mismatch(written, type, path, both('请写整数', 'write a whole number'), report);
  }
  return { kind: 'number', text: amount.toExactText() };
}

type CodeType = Extract<ValueType, { readonly kind: 'code' }>;

function readCode(written: unknown, type: CodeType, path: Path, report: ReportTrouble): SetValue | undefined {
  if (typeof written !== 'string') {
    return mismatch(written, type, path, both('请写一个代码', 'write a code'), report);
  }
  if (type.codes.some(({ code }) => code === written)) return { kind: 'code', code: written };
  report({ code: 'CODE_UNKNOWN', path, ...adviseCode(written, type.codes) });
  return undefined;
}

function readList(
  written: unknown,
  type: Extract<ValueType, { readonly kind: 'list' }>,
  path: Path,
  report: ReportTrouble,
): SetValue | undefined {
  if (!Array.isArray(written)) {
    return mismatch(
      written,
      type,
      path,
      both('请写列表,例如 [A, B]', 'write a list, such as [A, B]'),
      report,
    );
  }
  const sources: readonly unknown[] = written;
  const items = sources.map((item, at) => readSetValue(item, type.of, [...path, at], report));
  const complete = items.filter((item) => item !== undefined);
  return complete.length < items.length ? undefined : { kind: 'list', items: complete };
}

const isText = (written: unknown): written is Bilingual =>
  typeof written === 'object' &&
  written !== null &&
  Object.keys(written).length === 2 &&
  ['zh', 'en'].every((language) => {
    const text: unknown = Reflect.get(written, language);
    return typeof text === 'string' && text !== '';
  });

function mismatch(
  written: unknown,
  type: ValueType,
  path: Path,
  hint: Bilingual,
  report: ReportTrouble,
): undefined {
  const [needed, found] = [typeText(type), foundText(written)];
  report({
    code: 'TYPE_MISMATCH',
    path,
    message: both(`这里需要${needed.zh},现在是${found.zh}`, `this needs ${needed.en}, and it is ${found.en}`),
    hint: both(`${hint.zh};尚未确定时写 ${unsetWord}`, `${hint.en}, or ${unsetWord} while it is undecided`),
  });
}

function foundText(written: unknown): Bilingual {
  if (typeof written === 'boolean') return both(`是/否(${written})`, `yes or no (${written})`);
  if (typeof written === 'string') return both(`“${shorten(written)}”`, `"${shorten(written)}"`);
  return Array.isArray(written) ? both('列表', 'a list') : both('一个映射', 'a map');
}

/** The value a stated one stands for. */
export function toValue(stated: SetValue): Value {
  switch (stated.kind) {
    case 'number':
      return Amount.of(stated.text);
    case 'flag':
      return stated.value;
    case 'code':
      return stated.code;
    case 'text':
      return new Prose(stated.text);
    case 'list':
      return stated.items.map(toValue);
  }
}

/** Writes the constant of a stated value; one that is unset says that the rule does not apply. */
export const lowerStatedValue = (
  stated: StatedValue,
  type: ValueType,
  into: Lowering,
  role: string,
  item: string,
): Ref =>
  stated.kind === 'unset'
    ? into.notApplicable(type, role, item)
    : into.constant(toValue(stated), type, role, item);
