// Facts from outside: one row as a caller wrote it → checked exact values, or the reasons why it is refused. Nothing is guessed or coerced.
import type { Row } from '../program/run.ts';
import { Amount, digitsMax } from '../values/amount.ts';
import { readAmount } from '../values/amount-text.ts';
import { type Bilingual, both, same } from '../values/bilingual.ts';
import { Prose, type Value } from '../values/cell.ts';
import { amountText } from '../values/format.ts';
import { type Interval, includes } from '../values/interval.ts';
import { nearest } from '../values/nearest.ts';
import { isNumeric, typeText, type ValueType } from '../values/types.ts';
import { isWrittenList, isWrittenMap, type Written, WrittenNumber } from '../values/written.ts';
import type { Fact } from './catalogue.ts';

/** Why one fact is refused. `path` is where it stands in the facts: `repurchaseRate`, `grossProfitHistory[2]`. */
export interface Refusal {
  readonly code: 'FACT_UNKNOWN' | 'FACT_TYPE' | 'FACT_RANGE' | 'FACT_CODE' | 'FACTS_FORMAT';
  readonly path: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

export type ReadRow =
  | { readonly row: Row; readonly refusals?: undefined }
  | { readonly row?: undefined; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * Reads one row of facts against the vocabulary. `null` is a missing fact, and so is a text that says nothing.
 * Every refusal is collected; one is enough to refuse the row (rulebook 0, "Refused").
 */
export function readRow(written: Written, facts: ReadonlyMap<string, Fact>): ReadRow {
  if (!isWrittenMap(written)) return { refusals: [notAMap] };
  const refusals: Refusal[] = [];
  const row = new Map<string, Value>();
  for (const [name, value] of Object.entries(written)) {
    const fact = facts.get(name);
    if (!fact) refusals.push(unknownFact(name, facts));
    else if (value !== null && !isBlank(value, fact.type)) {
      const read = readValue(value, fact.type, fact.range, name);
      if ('refusal' in read) refusals.push(read.refusal);
      else row.set(name, read.value);
    }
  }
  const [first, ...rest] = refusals;
  return first === undefined ? { row } : { refusals: [first, ...rest] };
}

/** Free text without a word in it: what a form sends for a field that was left empty. */
const isBlank = (written: Written, type: ValueType): boolean =>
  type.kind === 'text' && typeof written === 'string' && written.trim() === '';

type ReadValue = { readonly value: Value } | { readonly refusal: Refusal };

function readValue(written: Written, type: ValueType, range: Interval, path: string): ReadValue {
  switch (type.kind) {
    case 'money':
    case 'ratio':
    case 'number':
    case 'exchange':
    case 'count':
      return readNumber(written, type, range, path);
    case 'flag':
      return typeof written === 'boolean' ? { value: written } : { refusal: wrongType(written, type, path) };
    case 'code':
      if (typeof written !== 'string') return { refusal: wrongType(written, type, path) };
      return type.codes.some(({ code }) => code === written)
        ? { value: written }
        : {
            refusal: unknownCode(
              written,
              type.codes.map(({ code }) => code),
              path,
            ),
          };
    case 'list':
      return isWrittenList(written)
        ? readList(written, type.of, range, path)
        : { refusal: wrongType(written, type, path) };
    case 'text':
      return typeof written === 'string'
        ? { value: new Prose(same(written)) }
        : { refusal: wrongType(written, type, path) };
    case 'ratios':
    case 'lines':
      return { refusal: wrongType(written, type, path) };
  }
}

function readList(items: readonly Written[], type: ValueType, range: Interval, path: string): ReadValue {
  const values: Value[] = [];
  for (const [at, item] of items.entries()) {
    const read = readValue(item, type, range, `${path}[${at}]`);
    if ('refusal' in read) return read;
    values.push(read.value);
  }
  return { value: values };
}

/** A number as it was written. Money, ratios and measures may also be texts; only a ratio may say `60%`; a count is a JSON number. */
function readNumber(written: Written, type: ValueType, range: Interval, path: string): ReadValue {
  const amount = numberOf(written, type);
  if (!amount || (type.kind === 'count' && !amount.isWhole()))
    return { refusal: wrongType(written, type, path) };
  return includes(range, amount) ? { value: amount } : { refusal: outOfRange(amount, type, range, path) };
}

function numberOf(written: Written, type: ValueType): Amount | undefined {
  if (written instanceof WrittenNumber) return Amount.parse(written.text);
  if (typeof written !== 'string' || type.kind === 'count') return undefined;
  if (type.kind === 'ratio') return /pp$/.test(written) ? undefined : readAmount(written);
  return Amount.parse(written);
}

const notAMap: Refusal = {
  code: 'FACTS_FORMAT',
  path: '',
  message: both('事实须是一个对象', 'facts must be an object'),
  hint: both('写成 { "grossProfit": 500000 }', 'write { "grossProfit": 500000 }'),
};

function unknownFact(name: string, facts: ReadonlyMap<string, Fact>): Refusal {
  const suggestion = nearest(name, [...facts.keys()]);
  return {
    code: 'FACT_UNKNOWN',
    path: name,
    message: both(`没有任何策略声明事实 ${name}`, `no policy declares a fact ${name}`),
    hint: suggestion
      ? both(`是不是 ${suggestion}?`, `did you mean ${suggestion}?`)
      : both('删除它,或在 facts.yaml 中声明', 'leave it out, or declare it in facts.yaml'),
  };
}

function wrongType(written: Written, type: ValueType, path: string): Refusal {
  if (isTooLong(written, type)) return tooLong(path);
  const [expected, found] = [typeText(type), foundText(written)];
  return {
    code: 'FACT_TYPE',
    path,
    message: both(
      `${path} 应为${expected.zh},收到${found.zh}`,
      `${path} must be ${expected.en}, found ${found.en}`,
    ),
    hint: exampleOf(type),
  };
}

/** A number by its writing that is none to us, because it has too many digits: those who sent it would look for another mistake. */
const isTooLong = (written: Written, type: ValueType): boolean =>
  isNumeric(type) &&
  (written instanceof WrittenNumber
    ? Amount.parse(written.text) === undefined
    : typeof written === 'string' && /^[+-]?\d*\.?\d+$/.test(written) && Amount.parse(written) === undefined);

const tooLong = (path: string): Refusal => ({
  code: 'FACT_TYPE',
  path,
  message: both(
    `${path} 的位数过多,小数点前后各不超过 ${digitsMax} 位`,
    `${path} has too many digits: at most ${digitsMax} on either side of the point`,
  ),
  hint: both('核对数据', 'check the data'),
});

function outOfRange(amount: Amount, type: ValueType, range: Interval, path: string): Refusal {
  const text = (limit: Amount | undefined): string => (limit ? amountText(limit, type) : '…');
  const [from, to, found] = [text(range.from?.at), text(range.to?.at), amountText(amount, type)];
  return {
    code: 'FACT_RANGE',
    path,
    message: both(
      `${path} 为 ${found},超出 ${from} 至 ${to} 的范围`,
      `${path} is ${found}, outside ${from} to ${to}`,
    ),
    hint: both(
      '核对数据;若确有可能,放宽 facts.yaml 中的范围',
      'check the data; if it can be so, widen the range in facts.yaml',
    ),
  };
}

function unknownCode(written: string, codes: readonly string[], path: string): Refusal {
  const suggestion = nearest(written, codes);
  const known = both(`可用:${codes.join('、')}`, `known: ${codes.join(', ')}`);
  return {
    code: 'FACT_CODE',
    path,
    message: both(`${path} 没有取值“${written}”`, `${path} has no value "${written}"`),
    hint: suggestion
      ? both(`是不是 ${suggestion}?${known.zh}`, `did you mean ${suggestion}? ${known.en}`)
      : known,
  };
}

function foundText(written: Written): Bilingual {
  if (written instanceof WrittenNumber) return both(`数字 ${written.text}`, `the number ${written.text}`);
  if (typeof written === 'string') return both(`文字“${shorten(written)}”`, `the text "${shorten(written)}"`);
  if (typeof written === 'boolean') return both(`${written}`, `${written}`);
  if (written === null) return both('空值', 'null');
  return isWrittenList(written) ? both('一个列表', 'a list') : both('一个对象', 'an object');
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function exampleOf(type: ValueType): Bilingual {
  switch (type.kind) {
    case 'money':
      return both(
        '写成 500000 或 "500000.00",不带千分位',
        'write 500000 or "500000.00", without thousands separators',
      );
    case 'ratio':
      return both('写成 0.6、"0.6" 或 "60%"', 'write 0.6, "0.6" or "60%"');
    case 'count':
      return both('写成整数,例如 12', 'write a whole number, such as 12');
    case 'flag':
      return both('写成 true 或 false', 'write true or false');
    case 'list':
      return both('写成 JSON 数组,例如 [310000, 320000]', 'write a JSON array, such as [310000, 320000]');
    default:
      return both('按类型填写', 'give a value of that type');
  }
}
