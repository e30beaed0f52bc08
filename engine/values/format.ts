// Values as people read them, in both languages. Explanations and pages share it, so a number looks the same everywhere.
import { Amount } from './amount.ts';
import { moneyText, numberText, percentText } from './amount-text.ts';
import { type Bilingual, both, joinTexts, listSeparator, same } from './bilingual.ts';
import { type Cell, Failure, Prose } from './cell.ts';
import type { ValueType } from './types.ts';

/**
 * A cell as people read it: `16,000.00`, `63.2%`, a code's label, 是/yes; a failure as — .
 * `more` adds so many digits to what is shown rounded.
 */
export function cellText(cell: Cell, type: ValueType, more = 0): Bilingual {
  if (cell instanceof Failure) return same('—');
  if (cell instanceof Amount) return same(amountText(cell, type, more));
  if (cell instanceof Prose) return cell.text;
  if (typeof cell === 'boolean') return cell ? both('是', 'yes') : both('否', 'no');
  if (typeof cell === 'string') return codeText(cell, type);
  if (cell instanceof Map) return mapText(cell, more);
  const items = cell as readonly Cell[];
  const of = type.kind === 'list' ? type.of : type;
  if (items.length === 0) return both('无', 'none');
  return joinTexts(
    items.map((item) => cellText(item, of, more)),
    listSeparator,
  );
}

/** The same with the sign of its currency, for where money of two currencies may stand in one line: `$16,000.00 × 7.2 = ¥115,200.00`. */
export function pricedText(cell: Cell, type: ValueType): Bilingual {
  if (type.kind !== 'money' || !(cell instanceof Amount)) return cellText(cell, type);
  const [minus, figure] = /^(−?)(.*)$/.exec(moneyText(cell))?.slice(1) ?? ['', ''];
  return same(`${minus}${currencySigns.get(type.currency) ?? `${type.currency} `}${figure}`);
}

/** The signs that stand before amounts; a currency without one stands there in letters. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['CNY', '¥'],
  ['EUR', '€'],
  ['GBP', '£'],
]);

/** An amount in the manner of its type. */
export function amountText(amount: Amount, type: ValueType, more = 0): string {
  if (type.kind === 'money') return moneyText(amount);
  if (type.kind === 'ratio') return percentText(amount, 2 + more);
  return numberText(amount, 4 + more);
}

/** So many more digits are tried at most: an outcome has no more of them. */
const moreMax = 8;

/** Two texts that stand beside each other, with as many more digits as it takes to tell them apart: never ≈2.67% → ≈2.67%. */
export function textsApart<T>(
  show: (more: number) => readonly [T, T],
  textOf: (shown: T) => string,
): readonly [T, T] {
  const figures = (shown: T): string => textOf(shown).replaceAll('≈', '');
  const isApart = ([one, other]: readonly [T, T]): boolean => figures(one) !== figures(other);
  for (let more = 0; more <= moreMax; more += 1) {
    const shown = show(more);
    if (isApart(shown)) return shown;
  }
  return show(0);
}

/** Two cells of one type beside each other; equal ones read the same. */
export const cellTexts = (cells: readonly [Cell, Cell], type: ValueType): readonly [Bilingual, Bilingual] =>
  textsApart(
    (more) => [cellText(cells[0], type, more), cellText(cells[1], type, more)],
    ({ zh, en }) => `${zh} ${en}`,
  );

/** A cell as the result of a sum: `= 3.2%`, or `≈ 33.33%` where the digits shown are not all of it. */
export function resultText(cell: Cell, type: ValueType): Bilingual {
  const text = pricedText(cell, type);
  const sign = (shown: string): string => (shown.startsWith('≈') ? `≈ ${shown.slice(1)}` : `= ${shown}`);
  return both(sign(text.zh), sign(text.en));
}

/** The label of a code, or the code itself where it has none. */
export function codeText(code: string, type: ValueType): Bilingual {
  const codes = type.kind === 'code' ? type.codes : [];
  return codes.find((known) => known.code === code)?.label ?? same(code);
}

function mapText(map: ReadonlyMap<string, Cell>, more: number): Bilingual {
  const entries = [...map].map(([key, item]) => {
    const text = cellText(item, { kind: 'ratio' }, more);
    return both(`${key} ${text.zh}`, `${key} ${text.en}`);
  });
  return entries.length === 0 ? both('无', 'none') : joinTexts(entries, listSeparator);
}
