// How numbers are written by people: percentages and percentage points in, grouped digits and percentages out.
// It must not round anything that is computed with; its output is for reading.
import { Amount } from './amount.ts';

const hundredth = Amount.of('0.01');
const hundred = Amount.of('100');

/**
 * Reads a number as an author writes it: `100000`, `0.03`, `3%` or `0.5pp` (percentage points).
 * A percentage becomes a fraction. Returns undefined for anything else, thousands separators included.
 */
export function readAmount(text: string): Amount | undefined {
  const marked = /^(\S+)\s*(%|pp)$/.exec(text.trim());
  if (!marked) return Amount.parse(text.trim());
  return Amount.parse(marked[1] ?? '')?.times(hundredth);
}

/** Groups the whole part in threes: `1234567.5` → `1,234,567.5`. */
function group(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Money as people read it, two decimals and thousands separators: `16,000.00`. Minus is a true minus sign. */
export const moneyText = (amount: Amount): string => withMinus(group(amount.toFixed(2)));

/** A number as people read it, at most four decimals: `1,234.5`. A longer one is marked as rounded by ≈. */
export const numberText = (amount: Amount, places = 4): string =>
  marked(amount, places, group(amount.toText(places)));

/** A ratio as a percentage, at most two decimals: `63.2%`. A longer one is marked as rounded by ≈. */
export function percentText(ratio: Amount, places = 2): string {
  const percent = ratio.times(hundred);
  return marked(percent, places, `${group(percent.toText(places))}%`);
}

/** A rate as a percentage with at least one decimal, as rates are printed in a table: `3.0%`, `2.25%`. */
export function rateText(rate: Amount): string {
  const percent = rate.times(hundred);
  const shortest = percent.toText(4);
  return marked(percent, 4, `${shortest.includes('.') ? shortest : percent.toFixed(1)}%`);
}

/** A difference of two ratios in percentage points: `0.5pp`. */
export const pointsText = (ratio: Amount): string => {
  const points = ratio.times(hundred);
  return marked(points, 4, `${group(points.toText(4))}pp`);
};

const withMinus = (text: string): string => text.replace(/^-/, '−');
const marked = (amount: Amount, places: number, text: string): string =>
  (amount.isExactAt(places) ? '' : '≈') + withMinus(text);
