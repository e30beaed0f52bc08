// Cells of the bench as people read them: money with its sign, rates as percentages, anything else in the manner of its type.
import { type Amount, type Cell, cellText, isAmount, type ValueType } from '../../../engine/index.ts';
import { axisPercent, axisText } from '../../language/axis.ts';
import { say } from '../../language/language.ts';
import { moneyText, percentText } from '../../language/numbers.ts';
import { unitWord } from '../fields/units.ts';

/** `$16,000.00`, `3.2%`, `0.5`; a missing value is a dash. */
export function cellFigure(cell: Cell, type: ValueType): string {
  if (isAmount(cell) && type.kind === 'money' && isSigned(type.currency))
    return moneyText(cell.toText(10), type.currency);
  return say(cellText(cell, type));
}

/** An amount that people typed or that lies on the grid: decimals only where it has some. */
export function amountFigure(amount: Amount, type: ValueType): string {
  if (type.kind === 'money' && isSigned(type.currency))
    return moneyText(amount.toText(2), type.currency, { places: amount.isWhole() ? 0 : 2 });
  if (type.kind === 'ratio') return percentText(amount.toText(6));
  return say(cellText(amount, type));
}

/** A difference with its sign: `+$1,500.00`. */
export function differenceFigure(difference: Amount, type: ValueType): string {
  if (type.kind === 'money' && isSigned(type.currency))
    return moneyText(difference.toText(10), type.currency, { signed: true });
  const plus = difference.isNegative() || difference.isZero() ? '' : '+';
  return `${plus}${say(cellText(difference, type))}`;
}

/** How the figures of a type stand on an axis. */
export const axisOf = (type: ValueType): ((value: number) => string) =>
  type.kind === 'ratio' ? axisPercent : axisText;

/** The unit a type is counted in, for the title of an axis. */
export function unitOf(type: ValueType, currencies: Readonly<Record<string, string>>): string {
  if (type.kind === 'money') return currencies[type.currency] ?? type.currency;
  return type.kind === 'number' || type.kind === 'count' ? unitWord(type.unit) : '';
}

const isSigned = (currency: string): currency is 'USD' | 'CNY' => currency === 'USD' || currency === 'CNY';
