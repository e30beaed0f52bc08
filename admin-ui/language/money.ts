// Exact amounts of the engine as money people read, in whatever currency a policy names.
import type { Amount } from '../../engine/index.ts';
import { type Currency, moneyText, type NumberStyle, numberText } from './numbers.ts';

const isKnown = (currency: string): currency is Currency => currency === 'USD' || currency === 'CNY';

/** `$16,000.00`; a currency without a sign of its own is written behind: `16,000.00 EUR`. */
export function amountMoney(amount: Amount, currency: string, style: NumberStyle = {}): string {
  const { places = 2 } = style;
  const decimal = amount.toFixed(places);
  return isKnown(currency)
    ? moneyText(decimal, currency, { ...style, places })
    : `${numberText(decimal, { ...style, places })} ${currency}`;
}

/** A difference, with its sign. */
export const moneyDifference = (amount: Amount, currency: string): string =>
  amountMoney(amount, currency, { signed: true });
