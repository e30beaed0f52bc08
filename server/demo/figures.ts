// Figures of the demo team as exact decimals: money in cents, shares in basis points. No binary fraction is ever made.
import { Amount } from '../../engine/index.ts';
import type { Random } from './random.ts';

const hundred = Amount.count(100);

/** So many percent as a fraction. */
export const percent = (points: number): Amount => Amount.count(points).dividedBy(hundred);

/** A number with up to two decimals between two whole ones: hours, or percent. */
export const hundredths = (random: Random, from: number, to: number): Amount =>
  Amount.count(random.whole(from * 100, to * 100)).dividedBy(hundred);

/** A share between two percentages, to a hundredth of a percent. */
export const share = (random: Random, from: number, to: number): Amount =>
  hundredths(random, from, to).dividedBy(hundred);

export const moneyCell = (amount: Amount): string => amount.toFixed(2);
export const ratioCell = (amount: Amount): string => amount.toText(4);
export const countCell = (count: number): string => String(count);
export const flagCell = (flag: boolean): string => (flag ? 'true' : 'false');

/** A measured cell: now and then nobody noted it, and then it is missing. */
export const noted = (random: Random, cell: string): string => (random.chance(3) ? '' : cell);
