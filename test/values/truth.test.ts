// Three-valued truth: Kleene's tables, with the missing facts of everything that stays unknown.
import { describe, expect, it } from 'vitest';
import { Failure } from '../../engine/values/cell.ts';
import { allOf, anyOf, not, type Truth } from '../../engine/values/truth.ts';

const unknown = new Failure('MISSING_FACT', '', ['repurchaseRate']);
const other = new Failure('MISSING_FACT', '', ['newCustomerShare']);

describe('all', () => {
  it.each<[readonly Truth[], Truth]>([
    [[true, true], true],
    [[true, false], false],
    [[unknown, false], false],
    [[unknown, true], unknown],
  ])('%j', (truths, expected) => {
    expect(allOf(truths)).toEqual(expected);
  });
});

describe('any', () => {
  it.each<[readonly Truth[], Truth]>([
    [[false, false], false],
    [[true, unknown], true],
    [[unknown, false], unknown],
  ])('%j', (truths, expected) => {
    expect(anyOf(truths)).toEqual(expected);
  });
});

describe('unknown', () => {
  it('stays unknown when denied', () => {
    expect(not(unknown)).toBe(unknown);
    expect(not(true)).toBe(false);
  });
  it('names every missing fact once', () => {
    expect(allOf([unknown, true, other, unknown])).toMatchObject({
      missing: ['repurchaseRate', 'newCustomerShare'],
    });
  });
});
