// Cells of the engine as the team screens write them: money with its currency, measured numbers with their unit.
import {
  type Amount,
  type Bilingual,
  type Cell,
  cellText,
  isAmount,
  percentText,
  type ValueType,
} from '../../../engine/index.ts';
import { unitText } from '../../answers/value-text.ts';
import { language, say } from '../../language/language.ts';
import { amountMoney } from '../../language/money.ts';
import { teamText } from '../../language/team.ts';

export function figureText(cell: Cell | undefined, type: ValueType): string {
  if (cell === undefined) return '—';
  if (isAmount(cell) && type.kind === 'money') return amountMoney(cell, type.currency);
  const text = say(cellText(cell, type));
  if (!isAmount(cell) || (type.kind !== 'number' && type.kind !== 'count')) return text;
  return [text, unitText(type.unit)].filter(Boolean).join(' ');
}

/** The difference of two ratios in percentage points, with its sign: `+2.1 pp`. */
export function pointsChange(now: Amount, before: Amount): string {
  const difference = now.minus(before);
  if (difference.isZero()) return teamText[language.value].unchanged;
  const [, mark = '', figure = ''] = /^(≈?)(.*)%$/.exec(percentText(difference.abs())) ?? [];
  return teamText[language.value].points(`${mark}${difference.isNegative() ? '−' : '+'}${figure}`);
}

/** A label of a policy at the head of something: with a capital in English. */
export function titleText(label: Bilingual): string {
  const text = say(label);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For drawing only; undefined where there is no figure. */
export const pixelsOf = (cell: Cell | undefined): number | undefined =>
  isAmount(cell) ? cell.toPixels() : undefined;
