// Fractions of two whole numbers, in a dozen lines and with nothing shared with the engine: what exactness is held against.

/** In lowest terms, with a denominator above zero. */
export interface Rational {
  readonly above: bigint;
  readonly below: bigint;
}

export function rational(above: bigint, below: bigint): Rational {
  const shared = divisor(above < 0n ? -above : above, below < 0n ? -below : below);
  const sign = below < 0n ? -1n : 1n;
  return { above: (sign * above) / shared, below: (sign * below) / shared };
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.above * b.below + b.above * a.below, a.below * b.below);
export const negate = (a: Rational): Rational => rational(-a.above, a.below);
export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.above * b.above, a.below * b.below);
export const divide = (a: Rational, b: Rational): Rational | undefined =>
  b.above === 0n ? undefined : rational(a.above * b.below, a.below * b.above);
export const isBelow = (a: Rational, b: Rational): boolean => a.above * b.below < b.above * a.below;

/** Reads `-12.5` or `1/3`. */
export function readRational(text: string): Rational {
  const [above = '', below] = text.split('/');
  if (below !== undefined) return rational(BigInt(above), BigInt(below));
  const [whole = '', fraction = ''] = above.split('.');
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}
