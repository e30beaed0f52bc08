// The types of facts, columns and outcomes. What may be added to, compared with or multiplied by what is decided in program/typing.
import type { Bilingual } from './bilingual.ts';

/** A code and how people read it. */
export interface Code {
  readonly code: string;
  readonly label: Bilingual;
}

export type ValueType =
  /** An amount of money in one currency (ISO 4217). */
  | { readonly kind: 'money'; readonly currency: string }
  /** A fraction: 0.6 is 60 %. */
  | { readonly kind: 'ratio' }
  /** A measured number with a unit, such as hours or days. */
  | { readonly kind: 'number'; readonly unit: string }
  /** A whole number of things. */
  | { readonly kind: 'count'; readonly unit: string }
  /** What one unit of `from` costs in `to`. */
  | { readonly kind: 'exchange'; readonly from: string; readonly to: string }
  /** Yes or no. As a condition it may also be unknown. */
  | { readonly kind: 'flag' }
  /** One of a closed list of codes. */
  | { readonly kind: 'code'; readonly codes: readonly Code[] }
  /** Prose in both languages. */
  | { readonly kind: 'text' }
  /** Several values of one type, in order. */
  | { readonly kind: 'list'; readonly of: ValueType }
  /** Ratios by name, such as attainment per measure. */
  | { readonly kind: 'ratios' }
  /** The labelled lines behind a number, as the kind that made them formats them. */
  | { readonly kind: 'lines' };

export const isNumeric = (type: ValueType): boolean =>
  type.kind === 'money' ||
  type.kind === 'ratio' ||
  type.kind === 'number' ||
  type.kind === 'count' ||
  type.kind === 'exchange';

/** True when values of both types can stand in one column: same kind, currency, unit; codes may differ in their lists. */
export function sameType(a: ValueType, b: ValueType): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency;
  if (a.kind === 'number' && b.kind === 'number') return a.unit === b.unit;
  if (a.kind === 'exchange' && b.kind === 'exchange') return a.from === b.from && a.to === b.to;
  if (a.kind === 'list' && b.kind === 'list') return sameType(a.of, b.of);
  return a.kind === b.kind;
}

/** A type as people read it: 金额(USD) / money in USD. */
export function typeText(type: ValueType): Bilingual {
  switch (type.kind) {
    case 'money':
      return { zh: `金额(${type.currency})`, en: `money in ${type.currency}` };
    case 'ratio':
      return { zh: '比率', en: 'a ratio' };
    case 'number':
      return { zh: `数值(${type.unit})`, en: `a number of ${type.unit}` };
    case 'count':
      return { zh: '整数', en: 'a whole number' };
    case 'exchange':
      return { zh: `汇率(${type.from}→${type.to})`, en: `an exchange rate ${type.from}→${type.to}` };
    case 'flag':
      return { zh: '是/否', en: 'yes or no' };
    case 'code':
      return {
        zh: `代码(${type.codes.map((code) => code.code).join('/')})`,
        en: `one of ${type.codes.map((code) => code.code).join(', ')}`,
      };
    case 'text':
      return { zh: '文字', en: 'text' };
    case 'list': {
      const of = typeText(type.of);
      return { zh: `列表:${of.zh}`, en: `a list of ${of.en}` };
    }
    case 'ratios':
      return { zh: '各项比率', en: 'ratios by name' };
    case 'lines':
      return { zh: '明细行', en: 'lines' };
  }
}
