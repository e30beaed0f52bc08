// An outcome as people read it on the simulate screen: money with its sign and currency, anything else as the engine writes it.
import { Amount, type Cell, cellText, cellTexts, isAmount, type ValueType } from '../../../engine/index.ts';
import { say } from '../../language/language.ts';
import { amountMoney, moneyDifference } from '../../language/money.ts';

export const outcomeText = (cell: Cell, type: ValueType): string =>
  isAmount(cell) && type.kind === 'money' ? amountMoney(cell, type.currency) : say(cellText(cell, type));

/** The outcome under both editions, with enough digits to tell two different ones apart. */
export function outcomeTexts(cells: readonly [Cell, Cell], type: ValueType): readonly [string, string] {
  if (type.kind === 'money') return [outcomeText(cells[0], type), outcomeText(cells[1], type)];
  const [base, candidate] = cellTexts(cells, type);
  return [say(base), say(candidate)];
}

/** A difference with its sign. */
export function differenceText(difference: Amount, type: ValueType): string {
  if (type.kind === 'money') return moneyDifference(difference, type.currency);
  // One that is not zero never reads as zero.
  const text = say(cellTexts([difference, Amount.zero], type)[0]);
  return difference.isZero() || difference.isNegative() ? text : `+${text}`;
}

/** The class that colours a difference; its sign says the same. */
export function toneOf(difference: Amount | undefined): 'gain' | 'loss' | 'muted' {
  if (!difference || difference.isZero()) return 'muted';
  return difference.isNegative() ? 'loss' : 'gain';
}
