// Figures between the policy's text and a field: `0.6` and `60%` are one rate to people, and a field gives back what the text can hold.
// It must never make a binary number.
import { type Written, type WrittenData, WrittenNumber } from '../../engine/index.ts';
import { percentFigure } from '../language/numbers.ts';

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** A written rate as a field shows it: `2.5%` stays, `0.025` → `2.5%`. What is no number comes back as it is. */
export function rateAsPercent(written: string): string {
  const text = written.trim();
  return decimal.test(text) ? `${percentFigure(text)}%` : text.replace(/\s+%$/, '%');
}

/** What a field holds as a value for an edit: decimals as numbers, `3.5%` as the text it is. */
export function writtenFigure(typed: string): Written {
  if (!decimal.test(typed)) return typed;
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(typed) ?? [];
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return new WrittenNumber(`${sign === '-' ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`);
}

/** The text of a scalar of the document; empty where nothing stands. */
export const scalarText = (data: WrittenData | undefined): string =>
  typeof data === 'string' || typeof data === 'boolean' ? String(data) : '';
