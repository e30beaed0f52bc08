// One cell of a data file → a fact as it would be written in JSON, by the type of the fact.
// It decides only how the cell is written; whether the value is allowed is judged with all other facts.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { ValueType } from '../values/types.ts';
import { type Written, WrittenNumber } from '../values/written.ts';
import type { Refusal } from './facts.ts';

/** A cell as its file gives it: text, or a number or flag where the file itself says that it is one. */
export type DataCell = string | WrittenNumber | boolean | null;

export type ReadCell =
  | { readonly written: Written; readonly refusal?: undefined }
  | { readonly written?: undefined; readonly refusal: Refusal };

/** Reads a cell; empty is null, a missing fact. What could mean two things is refused. */
export function readCell(cell: DataCell, type: ValueType, name: string): ReadCell {
  if (typeof cell === 'boolean') return { written: type.kind === 'flag' ? cell : String(cell) };
  const text = cell === null ? '' : String(cell).trim();
  if (text === '') return { written: null };
  switch (type.kind) {
    case 'money':
    case 'ratio':
    case 'number':
    case 'exchange':
    case 'count':
      return readNumberText(text, type, name);
    case 'flag':
      return { written: flags.get(text.toLowerCase()) ?? text };
    case 'list':
      return readList(text, type.of, name);
    default:
      return { written: text };
  }
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['是', true],
  ['否', false],
  ['yes', true],
  ['no', false],
  ['1', true],
  ['0', false],
]);

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;
const grouped = /^[+-]?\d{1,3}([,\uff0c'\u2019\s]\d{2,4})+([.,]\d+)?$/;
const decimalComma = /^[+-]?[\d.]+[,\uff0c]\d+$/;
const currency = '[\\u00a5\\uffe5$\\u20ac\\u00a3\\u5143]';
const withCurrency = new RegExp(`^[+-]?\\s*(?:${currency}|[A-Z]{3}\\s)|(?:${currency}|\\s[A-Z]{3})$`);

function readNumberText(text: string, type: ValueType, name: string): ReadCell {
  if (plainNumber.test(text)) return { written: new WrittenNumber(text) };
  const reason = reasonAgainst(text);
  if (reason) return { refusal: unclearNumber(name, text, reason, type) };
  // Anything else, a percentage of a ratio included, is judged where all facts are.
  return { written: text };
}

function reasonAgainst(text: string): Bilingual | undefined {
  if (grouped.test(text) || decimalComma.test(text))
    return both(
      '逗号或空格可能是千分位,也可能是小数点',
      'a comma or space may group digits or be a decimal point',
    );
  if (withCurrency.test(text))
    return both('带有货币符号,币种由事实声明', 'it carries a currency; the fact says which currency it is');
  if (/^\(.*\)$/.test(text)) return both('括号可能表示负数', 'parentheses may mean a negative number');
  return undefined;
}

const unclearNumber = (name: string, text: string, reason: Bilingual, type: ValueType): Refusal => ({
  code: 'FACT_TYPE',
  path: name,
  message: both(`${name} 写作“${text}”:${reason.zh}`, `${name} is written "${text}": ${reason.en}`),
  hint:
    type.kind === 'ratio'
      ? both('写成 0.6 或 60%', 'write 0.6 or 60%')
      : both('只写数字与小数点,例如 -1234.50', 'write digits and a decimal point only, such as -1234.50'),
});

/** Items are separated by `;`: a comma already separates cells, and may group digits. */
function readList(text: string, type: ValueType, name: string): ReadCell {
  const items: Written[] = [];
  for (const [at, part] of text.split(/[;\uff1b]/).entries()) {
    const read = readCell(part, type, `${name}[${at}]`);
    if (read.refusal) return read;
    items.push(read.written);
  }
  return { written: items };
}
