// What a person types into a number field, read as a text the policy can hold. Digits stay as they were written.
// It must never make a binary number: stepping up and down is done on whole digits.

const decimalPattern = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** Full-width figures from a Chinese keyboard, thousands separators and blanks: `１０，０００．５％` → `10000.5%`. */
export function plainDecimal(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/。/g, '.')
    .replace(/^−/, '-');
}

/** True for `12.5`, and for `3.5%` where percentages are allowed. */
export function isDecimal(text: string, percent: boolean): boolean {
  return decimalPattern.test(percent ? text.replace(/%$/, '') : text);
}

/** A rate as the policy holds it: people type 3.5 and mean 3.5%. */
export const withPercentSign = (text: string): string =>
  text === '' || text.endsWith('%') ? text : `${text}%`;

/** `3.5%` and one step of `0.1` up → `3.6%`. Returns undefined for what is not a decimal. */
export function stepDecimal(text: string, step: string, direction: 1 | -1): string | undefined {
  const percent = text.endsWith('%') ? '%' : '';
  const figure = percent ? text.slice(0, -1) : text;
  if (!decimalPattern.test(figure) || !decimalPattern.test(step)) return undefined;
  const places = Math.max(placesOf(figure), placesOf(step));
  const sum = digitsAt(figure, places) + BigInt(direction) * digitsAt(step, places);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const fraction = places === 0 ? '' : `.${digits.slice(cut)}`;
  return `${sum < 0n ? '-' : ''}${digits.slice(0, cut)}${fraction}${percent}`;
}

const placesOf = (figure: string): number => figure.split('.')[1]?.length ?? 0;

function digitsAt(figure: string, places: number): bigint {
  const [whole = '', fraction = ''] = figure.replace(/^[+-]/, '').split('.');
  const digits = BigInt(`${whole}${fraction.padEnd(places, '0')}`);
  return figure.startsWith('-') ? -digits : digits;
}
