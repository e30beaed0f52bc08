// What people type into number fields: full-width figures, separators, percentages; and steps that never leave the decimals.

import { describe, expect, it } from 'vitest';
import {
  isDecimal,
  plainDecimal,
  stepDecimal,
  withPercentSign,
} from '../../admin-ui/components/decimal-input.ts';

describe('plainDecimal', () => {
  it.each([
    ['１００，０００', '100000'],
    ['３．５％', '3.5%'],
    ['3。5', '3.5'],
    [' 1,234.50 ', '1234.50'],
    ['−5', '-5'],
    ['0.10', '0.10'],
  ])('%s → %s', (typed, plain) => expect(plainDecimal(typed)).toBe(plain));
});

describe('isDecimal', () => {
  it.each([
    ['3.5%', true, true],
    ['3.5%', false, false],
    ['3.', true, true],
    ['.5', true, true],
    ['', true, false],
    ['abc', true, false],
    ['1e5', true, false],
    ['3%%', true, false],
    ['%', true, false],
  ])('%s, percentages %s: %s', (text, percent, answer) => expect(isDecimal(text, percent)).toBe(answer));
});

describe('stepDecimal', () => {
  it.each([
    ['3.5%', '0.1', 1, '3.6%'],
    ['3%', '0.1', -1, '2.9%'],
    ['0.05', '0.1', -1, '-0.05'],
    ['-0.05', '0.1', 1, '0.05'],
    ['9.9', '0.1', 1, '10.0'],
    ['100000', '1000', 1, '101000'],
    ['0.1', '0.2', 1, '0.3'],
  ] as const)('%s by %s × %i → %s', (text, step, direction, next) =>
    expect(stepDecimal(text, step, direction)).toBe(next),
  );

  it('does nothing to what is no decimal', () => expect(stepDecimal('abc', '1', 1)).toBeUndefined());
});

describe('withPercentSign', () => {
  it.each([
    ['3.5', '3.5%'],
    ['3.5%', '3.5%'],
    ['', ''],
  ])('%s → %s', (typed, rate) => expect(withPercentSign(typed)).toBe(rate));
});
