// The number a spreadsheet means. Excel keeps numbers as binary floats and writes them with up to 17 digits, but shows and means 15:
// 60 % may stand in the file as 0.59999999999999998 and must not be judged below 60 %.
import { Amount, WrittenNumber } from '../../engine/index.ts';

const digitsShown = 15;
/** Money and rates are written with fewer decimals; what stands further right can only be the float's noise. */
const placesKept = 6;

/** The number as people see it in the sheet; one that no float could have written so stays as it is. */
export function spreadsheetNumber(text: string): WrittenNumber {
  const amount = Amount.parse(text);
  if (!amount || significantDigits(text) <= digitsShown) return new WrittenNumber(text);
  const places = digitsShown - wholeDigits(amount);
  if (places < placesKept) return new WrittenNumber(text);
  const shown = amount.round(Math.min(places, 40));
  const noise = amount.minus(shown).abs();
  return new WrittenNumber(noise.lte(tolerance(places)) ? shown.toText(40) : text);
}

/** A fifth of the last digit shown: further away is a number that was meant. */
const tolerance = (places: number): Amount => Amount.of(`2e-${places + 1}`);

function significantDigits(text: string): number {
  const [mantissa = ''] = text.toLowerCase().split('e');
  return mantissa.replace(/[^0-9]/g, '').replace(/^0+/, '').length;
}

/** Digits before the point; zero or less for a fraction: 0.05 has −1. */
function wholeDigits(amount: Amount): number {
  const [whole = '', fraction = ''] = amount.abs().toText(40).split('.');
  if (whole !== '0') return whole.length;
  return -(/^0*/.exec(fraction)?.[0].length ?? 0);
}
