// Exact numbers: every amount of money, rate, count or quotient in the engine is an Amount. The only file that knows decimal.js.
// It must never hold or return a binary float.
import { Decimal } from 'decimal.js';
import { assert } from './assert.ts';

// INVARIANT: no Decimal here is ever rounded. The precision is decimal.js's largest, and `div` is never called;
// input is bounded by `digitsMax`, so the digits of a result stay bounded by the length of the program.
const Exact = Decimal.clone({
  precision: 1e9,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
const one = new Exact(1);
const zero = new Exact(0);

/** The most digits a number may have on either side of its point; a longer one is refused where it is read. */
export const digitsMax = 40;

const decimalPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/**
 * An exact rational number, kept as a quotient of two decimals so that a division never rounds:
 * 0.84 ÷ 1.05 compared with 0.8 is equal, not below (rulebook 0, "Ratio outcomes").
 */
export class Amount {
  static readonly zero = new Amount(zero, one);
  static readonly one = new Amount(one, one);

  private readonly numerator: Decimal;
  private readonly denominator: Decimal;

  private constructor(numerator: Decimal, denominator: Decimal) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * Reads a decimal as it was written (`"12.50"`, `"-3"`, `"1e5"`).
   * Returns undefined for anything else, and for more than `digitsMax` digits on either side of the point.
   */
  static parse(text: string): Amount | undefined {
    if (text.length > 2 * digitsMax + 8 || !decimalPattern.test(text)) return undefined;
    const decimal = new Exact(text);
    if (decimal.decimalPlaces() > digitsMax || decimal.e >= digitsMax) return undefined;
    return Amount.decimal(decimal);
  }

  /** An amount from a literal of our own code. Asserts that the text is a decimal. */
  static of(text: string | bigint): Amount {
    const amount = Amount.parse(String(text));
    assert(amount, `not a decimal literal: ${text}`);
    return amount;
  }

  /** An amount from a whole number that counts something, such as a length or an index. */
  static count(count: number): Amount {
    assert(Number.isSafeInteger(count), `not a count: ${count}`);
    return new Amount(new Exact(count), one);
  }

  /** A decimal of our own; zero has no sign. */
  private static decimal(decimal: Decimal): Amount {
    return new Amount(decimal.isZero() ? zero : decimal, one);
  }

  plus(other: Amount): Amount {
    if (this.denominator.eq(other.denominator)) {
      return new Amount(this.numerator.plus(other.numerator), this.denominator);
    }
    return new Amount(
      this.numerator.times(other.denominator).plus(other.numerator.times(this.denominator)),
      this.denominator.times(other.denominator),
    );
  }

  minus(other: Amount): Amount {
    return this.plus(other.negated());
  }

  times(other: Amount): Amount {
    return new Amount(this.numerator.times(other.numerator), this.denominator.times(other.denominator));
  }

  /** The exact quotient. Asserts that `other` is not zero: whoever divides must first say what a zero means. */
  dividedBy(other: Amount): Amount {
    assert(!other.isZero(), 'division by zero must be judged before it is done');
    const numerator = this.numerator.times(other.denominator);
    const denominator = this.denominator.times(other.numerator);
    if (numerator.isZero()) return Amount.zero;
    return denominator.isNegative()
      ? new Amount(numerator.negated(), denominator.negated())
      : new Amount(numerator, denominator);
  }

  negated(): Amount {
    return this.isZero() ? this : new Amount(this.numerator.negated(), this.denominator);
  }

  abs(): Amount {
    return this.isNegative() ? this.negated() : this;
  }

  /** −1, 0 or 1 as this is below, equal to or above `other`; quotients are compared multiplied out. */
  compare(other: Amount): -1 | 0 | 1 {
    const left = this.numerator.times(other.denominator);
    const right = other.numerator.times(this.denominator);
    return left.lt(right) ? -1 : left.eq(right) ? 0 : 1;
  }

  eq(other: Amount): boolean {
    return this.compare(other) === 0;
  }
  lt(other: Amount): boolean {
    return this.compare(other) < 0;
  }
  lte(other: Amount): boolean {
    return this.compare(other) <= 0;
  }
  gt(other: Amount): boolean {
    return this.compare(other) > 0;
  }
  gte(other: Amount): boolean {
    return this.compare(other) >= 0;
  }

  isZero(): boolean {
    return this.numerator.isZero();
  }

  isNegative(): boolean {
    return this.numerator.isNegative() && !this.numerator.isZero();
  }

  isWhole(): boolean {
    return this.numerator.modulo(this.denominator).isZero();
  }

  /**
   * Rounds half up, which means away from zero on a tie, for negatives too (rulebook 0, "Rounding": 四舍五入).
   * `places` is the number of decimals to keep, 0 or more.
   */
  round(places: number): Amount {
    if (this.denominator.eq(one)) return Amount.decimal(this.numerator.toDecimalPlaces(places));
    const scaled = this.numerator.abs().times(new Exact(10).pow(places));
    const whole = scaled.divToInt(this.denominator);
    const rest = scaled.minus(whole.times(this.denominator));
    const up = rest.times(2).gte(this.denominator) ? whole.plus(1) : whole;
    const shifted = new Exact(`${up.toFixed()}e-${places}`);
    return Amount.decimal(this.isNegative() ? shifted.negated() : shifted);
  }

  /** Rounds up to a whole number: 48.15 → 49, 49 → 49, −1.5 → −1. */
  roundUp(): Amount {
    const whole = new Amount(this.numerator.divToInt(this.denominator), one);
    return whole.lt(this) ? whole.plus(Amount.one) : whole;
  }

  /** The text with exactly `places` decimals, rounded half up: `"16000.00"`. */
  toFixed(places: number): string {
    return this.round(places).numerator.toFixed(places);
  }

  /** The shortest text with at most `placesMax` decimals, rounded half up and without trailing zeros: `"0.91"`. */
  toText(placesMax = 10): string {
    return this.round(placesMax).numerator.toFixed();
  }

  /** True when `toText(placesMax)` loses nothing. */
  isExactAt(placesMax: number): boolean {
    return this.round(placesMax).eq(this);
  }

  /** The amount without loss, the same text for equal amounts: a decimal, or a quotient in lowest terms (`1/3`). */
  toExactText(): string {
    if (this.denominator.eq(one)) return this.numerator.toFixed();
    if (this.isExactAt(digitsMax)) return this.toText(digitsMax);
    const places = Math.max(this.numerator.decimalPlaces(), this.denominator.decimalPlaces());
    const scale = new Exact(10).pow(places);
    const above = BigInt(this.numerator.times(scale).toFixed());
    const below = BigInt(this.denominator.times(scale).toFixed());
    const shared = greatestCommonDivisor(above < 0n ? -above : above, below);
    return `${above / shared}/${below / shared}`;
  }

  /** A safe whole number for counting and indexing. Asserts that it is one: money and rates have no way out through here. */
  toCount(): number {
    const count = this.round(0).numerator.toNumber();
    assert(this.isWhole() && Number.isSafeInteger(count), `not a count: ${this.toExactText()}`);
    return count;
  }

  /** For drawing only: a position on a chart or a bar's width. Never feeds a result. */
  toPixels(): number {
    return this.round(8).numerator.toNumber();
  }

  toJSON(): string {
    return this.toExactText();
  }
}

export const least = (a: Amount, b: Amount): Amount => (b.lt(a) ? b : a);
export const greatest = (a: Amount, b: Amount): Amount => (b.gt(a) ? b : a);
/** The sum of the amounts; zero for none. */
export const sum = (amounts: readonly Amount[]): Amount =>
  amounts.reduce((total, amount) => total.plus(amount), Amount.zero);

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b);
