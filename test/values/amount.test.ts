// Laws and edges of exact numbers: nothing is ever lost, rounding is half up away from zero, quotients compare multiplied out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amount, sum } from '../../engine/values/amount.ts';
import { apportion } from '../../engine/values/apportion.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 8 }))
  .map(([digits, places]) => ({ digits, places, text: written(digits, places) }));

/** The decimal `digits ÷ 10^places` as text, made without any decimal library. */
function written(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : '';
  const padded = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  if (places === 0) return sign + padded;
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

const amount = decimal.map(({ text }) => Amount.of(text));

describe('reading a decimal', () => {
  it.each(['0', '-0', '12', '12.50', '.5', '5.', '+3', '1e5', '1E-5', '12345678901234567890.01'])(
    'reads %s',
    (text) => {
      expect(Amount.parse(text)).toBeDefined();
    },
  );
  it.each([
    '',
    ' ',
    '1,000',
    '1 000',
    '0x1F',
    'NaN',
    'Infinity',
    '--1',
    '1e',
    '1e9999',
    '1.2.3',
    '٣',
    '"85"',
  ])('refuses %j', (text) => {
    expect(Amount.parse(text)).toBeUndefined();
  });
  it('refuses more digits than it promises to hold', () => {
    expect(Amount.parse('9'.repeat(40))).toBeDefined();
    expect(Amount.parse('9'.repeat(41))).toBeUndefined();
    expect(Amount.parse(`0.${'1'.repeat(41)}`)).toBeUndefined();
  });
  it('has one zero', () => {
    expect(Amount.of('-0').toText()).toBe('0');
    expect(Amount.of('-0').isNegative()).toBe(false);
    expect(Amount.of('-0.001').toFixed(2)).toBe('0.00');
  });
});

describe('comparing', () => {
  it('orders by value, never by text: 9 is below 10', () => {
    expect(Amount.of('9').lt(Amount.of('10'))).toBe(true);
  });
  it('finds equal decimals equal however they are written', () => {
    expect(Amount.of('1.0').eq(Amount.of('1.00'))).toBe(true);
    expect(Amount.of('0.1').plus(Amount.of('0.2')).eq(Amount.of('0.30'))).toBe(true);
  });
  it('compares a quotient exactly: 0.84 ÷ 1.05 is not below 0.8', () => {
    const quotient = Amount.of('0.84').dividedBy(Amount.of('1.05'));
    expect(quotient.lt(Amount.of('0.8'))).toBe(false);
    expect(quotient.eq(Amount.of('0.8'))).toBe(true);
  });
  it('tells a third from what a float or ten decimals make of it', () => {
    const third = Amount.one.dividedBy(Amount.of('3'));
    expect(third.eq(Amount.of('0.3333333333'))).toBe(false);
    expect(third.times(Amount.of('3')).eq(Amount.one)).toBe(true);
  });
});

describe('rounding half up', () => {
  it.each([
    ['2.345', '2.35'],
    ['2.3449999999999999', '2.34'],
    ['-2.345', '-2.35'],
    ['1.005', '1.01'],
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.0049', '0.00'],
    ['18548.975', '18548.98'],
    ['999.995', '1000.00'],
  ])('%s becomes %s', (text, rounded) => {
    expect(Amount.of(text).toFixed(2)).toBe(rounded);
  });
  it('rounds a quotient once, from its exact value', () => {
    expect(Amount.of('2').dividedBy(Amount.of('3')).toText(10)).toBe('0.6666666667');
    expect(Amount.of('-1').dividedBy(Amount.of('8')).toFixed(2)).toBe('-0.13');
  });
  it.each([
    ['48.15', '49'],
    ['49', '49'],
    ['-1.5', '-1'],
    ['0', '0'],
  ])('%s rounded up is %s', (text, up) => {
    expect(Amount.of(text).roundUp().toText()).toBe(up);
  });
});

describe('laws', () => {
  it('adds, subtracts and multiplies exactly as whole numbers do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [Amount.of(a.text), Amount.of(b.text)];
        const scale = 10n ** BigInt(a.places + b.places);
        const [left, right] = [a.digits * 10n ** BigInt(b.places), b.digits * 10n ** BigInt(a.places)];
        const over = (digits: bigint) => Amount.of(digits).dividedBy(Amount.of(scale));
        expect(x.plus(y).eq(over(left + right))).toBe(true);
        expect(x.minus(y).eq(over(left - right))).toBe(true);
        expect(x.times(y).eq(Amount.of(a.digits * b.digits).dividedBy(Amount.of(scale)))).toBe(true);
      }),
    );
  });
  it('divides back to where it came from', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        fc.pre(!b.isZero());
        expect(a.dividedBy(b).times(b).eq(a)).toBe(true);
      }),
    );
  });
  it('gives equal amounts one exact text, and that text back', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 999 }), (a, k) => {
        const factor = Amount.count(k);
        expect(a.times(factor).dividedBy(factor).toExactText()).toBe(a.toExactText());
        expect(Amount.of(a.toExactText()).eq(a)).toBe(true);
      }),
    );
  });
  it('rounds to within half a unit, ties away from zero', () => {
    fc.assert(
      fc.property(amount, fc.nat({ max: 6 }), (a, places) => {
        const unit = Amount.of(`1e-${places}`);
        const off = a.round(places).minus(a);
        expect(off.abs().times(Amount.of('2')).lte(unit)).toBe(true);
        if (off.abs().times(Amount.of('2')).eq(unit)) expect(off.isNegative()).toBe(a.isNegative());
        expect(a.negated().round(places).eq(a.round(places).negated())).toBe(true);
      }),
    );
  });
});

describe('sharing out the residual cent', () => {
  it('gives it to the largest line', () => {
    const parts = ['33.333', '33.333', '33.334'].map((text) => Amount.of(text));
    expect(apportion(sum(parts), parts).map((part) => part.toFixed(2))).toEqual(['33.33', '33.33', '33.34']);
    const tie = ['0.005', '0.005'].map((text) => Amount.of(text));
    expect(apportion(sum(tie), tie).map((part) => part.toFixed(2))).toEqual(['0.00', '0.01']);
  });
  it('always adds up to the rounded total', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), (parts) => {
        const shares = apportion(sum(parts), parts);
        expect(sum(shares).toFixed(2)).toBe(sum(parts).toFixed(2));
      }),
    );
  });
});
