// An outcome as people read it on the simulate screen: money with its sign and currency, anything else as the engine writes it.
import {
  type Amount,
  amountText,
  type Cell,
  cellText,
  isAmount,
  type ValueType,
} from '../../../engine/index.ts';
import { say } from '../../language/language.ts';
import { amountMoney, moneyDifference } from '../../language/money.ts';

export const outcomeText = (cell: Cell, type: ValueType): string =>
  isAmount(cell) && type.kind === 'money' ? amountMoney(cell, type.currency) : say(cellText(cell, type));

/** A difference with its sign. */
export function differenceText(difference: Amount, type: ValueType): string {
  if (type.kind === 'money') return moneyDifference(difference, type.currency);
  const text = amountText(difference, type);
  return difference.isZero() || difference.isNegative() ? text : `+${text}`;
}

/** The class that colours a difference; its sign says the same. */
export function toneOf(difference: Amount | undefined): 'gain' | 'loss' | 'muted' {
  if (!difference || difference.isZero()) return 'muted';
  return difference.isNegative() ? 'loss' : 'gain';
}
