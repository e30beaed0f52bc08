// How numbers are read from people and shown to them, and how content gets its fingerprint.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amount } from '../../engine/values/amount.ts';
import {
  moneyText,
  numberText,
  percentText,
  pointsText,
  rateText,
  readAmount,
} from '../../engine/values/amount-text.ts';
import { cellTexts } from '../../engine/values/format.ts';
import { canonicalText, hashData, hashText } from '../../engine/values/hash.ts';
import { nearest } from '../../engine/values/nearest.ts';

describe('reading what an author writes', () => {
  it.each([
    ['100000', '100000'],
    ['3.5%', '0.035'],
    ['60 %', '0.6'],
    ['0.5pp', '0.005'],
    [' 2.5 ', '2.5'],
  ])('%s is %s', (text, exact) => {
    expect(readAmount(text)?.toExactText()).toBe(exact);
  });
  it.each(['%', '3.5％', '5%%', '1,000', 'abc', ''])('refuses %j', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });
});

describe('showing numbers', () => {
  it.each([
    [moneyText, '1234567.5', '1,234,567.50'],
    [moneyText, '-20000', '−20,000.00'],
    [numberText, '1234.5', '1,234.5'],
    [numberText, '0.123456', '≈0.1235'],
    [percentText, '0.632', '63.2%'],
    [percentText, '0.6', '60%'],
    [percentText, '0.59999', '≈60%'],
    [rateText, '0.03', '3.0%'],
    [rateText, '0.0225', '2.25%'],
    [pointsText, '0.005', '0.5pp'],
  ])('%o %s', (show, text, shown) => {
    expect(show(Amount.of(text))).toBe(shown);
  });
});

describe('two figures beside each other', () => {
  const ratio = { kind: 'ratio' } as const;
  it.each([
    ['0.0266666667', '0.0266712345', '≈2.6667%', '≈2.6671%'],
    ['0.0266666667', '0.0266666668', '2.66666667%', '2.66666668%'],
    ['0.03', '0.0300000001', '3%', '3.00000001%'],
    ['0.03', '0.04', '3%', '4%'],
    ['0.0266666667', '0.0266666667', '≈2.67%', '≈2.67%'],
  ])('%s and %s have as many digits as it takes', (one, other, first, second) => {
    const [a, b] = cellTexts([Amount.of(one), Amount.of(other)], ratio);
    expect([a.zh, b.zh]).toEqual([first, second]);
  });

  it('also where they stand in a map of ratios', () => {
    const map = (share: string) => new Map([['deals', Amount.of(share)]]);
    const [a, b] = cellTexts([map('0.12345'), map('0.12349')], { kind: 'ratios' });
    expect([a.en, b.en]).toEqual(['deals 12.345%', 'deals 12.349%']);
  });
});

describe('fingerprints', () => {
  it('agree with SHA-256 as published', () => {
    expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
  it('do not depend on the order of keys, and do on everything else', () => {
    expect(hashData({ a: '1', b: ['2'] })).toBe(hashData({ b: ['2'], a: '1' }));
    expect(hashData({ a: '1' })).not.toBe(hashData({ a: 1 }));
    expect(hashData(['a', 'b'])).not.toBe(hashData(['b', 'a']));
  });
  it('refuse a float, which a plan never holds', () => {
    expect(() => canonicalText({ rate: 0.1 })).toThrow('whole numbers');
  });
  it('write JSON that reads back to the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), (data) => {
        const json = JSON.stringify(data);
        fc.pre(!json.match(/\d\.\d|e[+-]?\d|\d{16}/));
        // Compared with what JSON keeps of it: JSON has one zero, JavaScript two.
        expect(JSON.parse(canonicalText(data))).toEqual(JSON.parse(json));
      }),
    );
  });
  it('know one zero', () => expect(hashData({ limit: -0 })).toBe(hashData({ limit: 0 })));
});

describe('the nearest word', () => {
  it.each([
    ['grosProfit', 'grossProfit'],
    ['repurchaserate', 'repurchaseRate'],
    ['repruchaseRate', 'repurchaseRate'],
    ['form', 'from'],
    ['zzz', undefined],
  ])('%s → %s', (word, known) => {
    expect(nearest(word, ['grossProfit', 'repurchaseRate', 'newCustomerShare', 'from'])).toBe(known);
  });
});
