// Figures on the page are texts from end to end: grouped, shifted and rounded without ever being a binary number.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moneyText,
  numberText,
  percentFigure,
  percentText,
  signOf,
} from '../../admin-ui/language/numbers.ts';
import { Amount, moneyText as engineMoneyText } from '../../engine/index.ts';

describe('moneyText', () => {
  it.each([
    ['16000', '$16,000.00'],
    ['16000.00', '$16,000.00'],
    ['0', '$0.00'],
    ['-0.00', '$0.00'],
    ['-20000', '−$20,000.00'],
    ['0.005', '$0.01'],
    ['-0.005', '−$0.01'],
    ['0.004', '$0.00'],
    ['-0.004', '$0.00'],
    ['999.995', '$1,000.00'],
    ['12345678901234567890.01', '$12,345,678,901,234,567,890.01'],
    ['18548.98', '$18,548.98'],
  ])('%s → %s', (decimal, text) => expect(moneyText(decimal, 'USD')).toBe(text));

  it('signs a difference, and nothing but a difference', () => {
    expect(moneyText('86400', 'CNY', { signed: true })).toBe('+¥86,400.00');
    expect(moneyText('-1250.5', 'CNY', { signed: true })).toBe('−¥1,250.50');
    expect(moneyText('0.00', 'CNY', { signed: true })).toBe('¥0.00');
  });

  it('leaves out cents where a headline asks for it', () => {
    expect(moneyText('86400.49', 'CNY', { places: 0 })).toBe('¥86,400');
    expect(moneyText('86400.50', 'CNY', { places: 0 })).toBe('¥86,401');
  });

  it('rounds and groups as the engine does', () => {
    const decimal = fc
      .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => `${digits}e-${places}`);
    fc.assert(
      fc.property(decimal, (written) => {
        const amount = Amount.of(written);
        expect(moneyText(amount.toText(6), 'USD').replace('$', '')).toBe(engineMoneyText(amount));
      }),
    );
  });
});

describe('percentText', () => {
  it.each([
    ['0.635', '63.5%'],
    ['0.03', '3%'],
    ['1', '100%'],
    ['0', '0%'],
    ['-0.005', '−0.5%'],
    ['0.6320000000', '63.2%'],
    ['12.5', '1,250%'],
  ])('%s → %s', (ratio, text) => expect(percentText(ratio)).toBe(text));

  it('keeps a fixed number of decimals where a column needs it', () => {
    expect(percentText('0.03', { places: 1 })).toBe('3.0%');
    expect(percentFigure('0.035')).toBe('3.5');
  });
});

describe('what is no decimal', () => {
  it('comes back as it is', () => {
    expect(numberText('1/3')).toBe('1/3');
    expect(moneyText('—', 'USD')).toBe('—');
    expect(percentText('')).toBe('');
  });
});

describe('signOf', () => {
  it.each([
    ['-0.01', -1],
    ['0.00', 0],
    ['-0', 0],
    ['+3', 1],
  ])('%s → %i', (decimal, sign) => expect(signOf(decimal)).toBe(sign));
});
