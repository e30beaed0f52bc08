// Exact decimals as people read them. The engine hands out decimal texts; here they are grouped, shifted and rounded as texts.
// It must never turn one into a binary number, and nothing it returns may be computed with.

export type Currency = 'USD' | 'CNY';

const symbolOf: Readonly<Record<Currency, string>> = { USD: '$', CNY: '¥' };
const decimalPattern = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** The signs people read: a true minus, and a plus only when `signed`. */
function withSign(negative: boolean, text: string, signed: boolean): string {
  return negative ? `−${text}` : signed ? `+${text}` : text;
}

const group = (whole: string): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function partsOf(decimal: string): Parts | undefined {
  const match = decimalPattern.exec(decimal.trim());
  if (!match) return undefined;
  const [, sign, whole = '0', fraction = ''] = match;
  const isZero = /^0*$/.test(whole + fraction);
  return { negative: sign === '-' && !isZero, whole: whole.replace(/^0+(?=\d)/, ''), fraction };
}

/** Rounds half up, away from zero on a tie, as the engine does. Digits only: `places` may exceed what is there. */
function roundParts({ negative, whole, fraction }: Parts, places: number): Parts {
  const digits = whole + fraction.padEnd(places + 1, '0');
  const kept = BigInt(digits.slice(0, whole.length + places));
  const up = (digits[whole.length + places] ?? '0') >= '5' ? kept + 1n : kept;
  const text = up.toString().padStart(places + 1, '0');
  const cut = text.length - places;
  return { negative: negative && up !== 0n, whole: text.slice(0, cut), fraction: text.slice(cut) };
}

export interface NumberStyle {
  /** Exactly so many decimals, rounded half up. Without it, the decimals that were written. */
  readonly places?: number | undefined;
  /** Write a plus before what is above zero: for differences. */
  readonly signed?: boolean | undefined;
}

function styled(decimal: string, style: NumberStyle, before: string, after: string): string {
  const read = partsOf(decimal);
  if (!read) return decimal;
  const parts = style.places === undefined ? read : roundParts(read, style.places);
  const digits = group(parts.whole) + (parts.fraction === '' ? '' : `.${parts.fraction}`);
  const isZero = /^[0,.]*$/.test(digits);
  return withSign(parts.negative, before + digits + after, style.signed === true && !isZero);
}

/** `1234567.5` → `1,234,567.5`. What is not a decimal comes back as it is. */
export const numberText = (decimal: string, style: NumberStyle = {}): string =>
  styled(decimal, style, '', '');

/** `-16000` → `−$16,000.00`. Two decimals unless `places` says otherwise. */
export const moneyText = (decimal: string, currency: Currency, style: NumberStyle = {}): string =>
  styled(decimal, { places: 2, ...style }, symbolOf[currency], '');

/** A ratio as a percentage: `0.635` → `63.5%`. */
export function percentText(ratio: string, style: NumberStyle = {}): string {
  const shifted = shiftTwo(ratio);
  return shifted === undefined ? ratio : styled(shifted, style, '', '%');
}

/** A ratio as a bare percentage figure, `0.035` → `3.5`, for a field or a sentence that writes the unit itself. */
export const percentFigure = (ratio: string): string => shiftTwo(ratio) ?? ratio;

function shiftTwo(ratio: string): string | undefined {
  const read = partsOf(ratio);
  if (!read) return undefined;
  const fraction = read.fraction.padEnd(2, '0');
  const whole = (read.whole + fraction.slice(0, 2)).replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2).replace(/0+$/, '');
  return `${read.negative ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** −1, 0 or 1 by the sign of a decimal text: for colours and arrows. */
export function signOf(decimal: string): -1 | 0 | 1 {
  const read = partsOf(decimal);
  if (!read || /^0*$/.test(read.whole + read.fraction)) return 0;
  return read.negative ? -1 : 1;
}
