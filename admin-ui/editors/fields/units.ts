// Units as people read them: a sign before money, words after the rest.
import { currencySigns, type ValueType } from '../../../engine/index.ts';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { language } from '../../language/language.ts';

/** The sign that stands before an amount of the type; undefined where there is none. */
export const signBefore = (type: ValueType): string | undefined =>
  type.kind === 'money' ? currencySigns.get(type.currency) : undefined;

/** What stands behind a figure of the type: 小时, ×; empty where its field shows the unit itself. */
export function unitAfter(type: ValueType): string {
  if (type.kind === 'money') return currencySigns.has(type.currency) ? '' : type.currency;
  if (type.kind === 'exchange') return `${type.to}/${type.from}`;
  return type.kind === 'number' || type.kind === 'count' ? unitWord(type.unit) : '';
}

/** A unit for a label: 美元, %, 小时; empty for what has none. */
export function unitText(type: ValueType): string {
  if (type.kind === 'list') return unitText(type.of);
  if (type.kind === 'money') return currencyText(type.currency);
  return type.kind === 'ratio' ? '%' : unitAfter(type);
}

export function currencyText(code: string): string {
  const { currencies } = editorFieldsText[language.value];
  return Object.entries(currencies).find(([known]) => known === code)?.[1] ?? code;
}

/** Units are written in English in the policies; the common ones have Chinese words. */
export function unitWord(unit: string): string {
  const { units } = editorFieldsText[language.value];
  return Object.entries(units).find(([known]) => known === unit)?.[1] ?? unit;
}
