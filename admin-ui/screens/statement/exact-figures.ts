// Figures with every digit they were computed with, so that what is printed can be done again on a calculator. What has no end says ≈.
import { type Amount, type Cell, cellText, isAmount, type ValueType } from '../../../engine/index.ts';
import { say } from '../../language/language.ts';
import { amountMoney } from '../../language/money.ts';
import { numberText, percentText } from '../../language/numbers.ts';

/** More decimals than anybody keys in. */
const placesMost = 12;

/** A cell on a statement: `¥1,000.005`, `77.475%`, `7.1234`. */
export function exactFigure(cell: Cell, type: ValueType): string {
  if (!isAmount(cell)) return say(cellText(cell, type));
  const mark = cell.isExactAt(placesMost) ? '' : '≈';
  switch (type.kind) {
    case 'money':
      return mark + amountMoney(cell, type.currency, { places: places(cell, 2) });
    case 'exchange':
      return mark + numberText(cell.toText(placesMost), { places: places(cell, 2) });
    case 'ratio':
      return mark + percentText(shownRatio(cell));
    default:
      return mark + numberText(cell.toText(mark === '' ? placesMost : 4));
  }
}

/** Money in a sentence: cents only where there are some. */
export const shortFigure = (amount: Amount, type: ValueType): string =>
  type.kind === 'money' && amount.isWhole()
    ? amountMoney(amount, type.currency, { places: 0 })
    : exactFigure(amount, type);

/** A rate of a band, with one decimal at least: `3.0%`, `2.25%`. */
export const exactRate = (rate: Amount): string =>
  rate.isExactAt(3) ? percentText(rate.toText(3), { places: 1 }) : exactFigure(rate, { kind: 'ratio' });

/** As many decimals as the amount has, at least so many; of one without an end no more than that. */
function places(amount: Amount, least: number): number {
  if (!amount.isExactAt(placesMost)) return least;
  const decimals = amount.toText(placesMost).split('.')[1]?.length ?? 0;
  return Math.max(least, decimals);
}

/** A share without an end is shown to a hundredth of a percent. */
const shownRatio = (ratio: Amount): string => ratio.toText(ratio.isExactAt(placesMost) ? placesMost : 4);
