// Facts and outcomes as the server sends them → as people read them: currency, percentages, the labels of codes, yes and no.
// What it cannot read it shows as it is. It never rounds without saying so.
import {
  type Amount,
  amountText,
  codeText,
  isWrittenList,
  isWrittenMap,
  readAmount,
  textsApart,
  type ValueType,
  type Written,
} from '../../engine/index.ts';
import { answersText } from '../language/answers.ts';
import { language, say } from '../language/language.ts';
import { amountMoney } from '../language/money.ts';

/** Two values of one outcome beside each other, with enough digits to tell them apart. */
export const valueTexts = (
  [one, other]: readonly [Written, Written],
  type: ValueType | undefined,
): readonly [string, string] =>
  textsApart(
    (more) => [valueText(one, type, more), valueText(other, type, more)],
    (text) => text,
  );

/** A value in words; without a type, as it was written. `more` adds so many digits to what is shown rounded. */
export function valueText(value: Written, type: ValueType | undefined, more = 0): string {
  const text = answersText[language.value];
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (isWrittenList(value)) return listText(value, type, more);
  if (isWrittenMap(value)) return mapText(value, more);
  const written = String(value);
  if (type?.kind === 'code') return say(codeText(written, type));
  const amount = type && readAmount(written);
  return amount ? numberText(amount, type, more) : written;
}

function numberText(amount: Amount, type: ValueType, more: number): string {
  if (type.kind === 'money') return amountMoney(amount, type.currency);
  const figure = amountText(amount, type, more);
  if (type.kind !== 'number' && type.kind !== 'count') return figure;
  return [figure, unitText(type.unit)].filter(Boolean).join(' ');
}

/** A unit of the vocabulary in the chosen language; one we have no word for as it is written. */
export function unitText(unit: string): string {
  const units: Readonly<Record<string, string>> = answersText[language.value].units;
  return (Object.hasOwn(units, unit) ? units[unit] : undefined) ?? unit;
}

function listText(items: readonly Written[], type: ValueType | undefined, more: number): string {
  const text = answersText[language.value];
  if (items.length === 0) return text.none;
  const of = type?.kind === 'list' ? type.of : undefined;
  return items
    .map((item) => (isLine(item) ? say(item.text) : valueText(item, of, more)))
    .join(text.separator);
}

/** Prose in both languages, or ratios by name. */
function mapText(map: { readonly [key: string]: Written }, more: number): string {
  const { zh, en } = map;
  if (typeof zh === 'string' && typeof en === 'string') return say({ zh, en });
  const text = answersText[language.value];
  const entries = Object.entries(map).map(
    ([key, item]) => `${key} ${valueText(item, { kind: 'ratio' }, more)}`,
  );
  return entries.length === 0 ? text.none : entries.join(text.separator);
}

interface LineOfAnswer {
  readonly [key: string]: Written;
  readonly text: { readonly zh: string; readonly en: string };
}

/** True for a line of an explanation, which carries its own words. */
export function isLine(value: Written): value is LineOfAnswer {
  if (!isWrittenMap(value)) return false;
  const words = value.text ?? null;
  return isWrittenMap(words) && typeof words.zh === 'string' && typeof words.en === 'string';
}
