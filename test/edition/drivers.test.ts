// The driver of a difference: a row that went up is never explained by a figure that pulls it down.
import { describe, expect, it } from 'vitest';
import { Amount, driversOf, type Row } from '../../engine/index.ts';
import { edition } from '../policies/editions.ts';

const [before, after] = (['2026-Q3', '2026-Q4'] as const).map((id) => edition(id).policies.get('commission'));

function driver(grossProfit: string, repurchaseRate: string, newCustomerShare: string) {
  if (!before || !after) throw new Error('both editions have a commission');
  const facts = { grossProfit, repurchaseRate, newCustomerShare };
  const row: Row = new Map(Object.entries(facts).map(([name, text]) => [name, Amount.of(text)]));
  const [found] = driversOf(before, after, [row], 'commission');
  return found && [found.figure.text.en, found.effect.toText()];
}

describe('from the third to the fourth quarter of 2026', () => {
  it('a gain that outweighs a larger part of the loss is named as the gain', () => {
    // Band 3 starts 20,000 later (−200.00), but its lift is reached at 40 % now (+178.94 beside it, +78.94 in all with the lost slice at 3.5 %).
    expect(driver('335788.72', '0.6364', '0.4144')).toEqual([
      'commission · condition threshold of band 3 45.0% → 40.0%',
      '178.94',
    ]);
  });
  it('a loss is named by what takes most', () => {
    expect(driver('400000', '0.55', '0.30')).toEqual([
      'commission · condition threshold of band 2 50.0% → 60.0%',
      '-1000',
    ]);
  });
  it('nothing moves a person below the bands that changed', () => {
    expect(driver('90000', '0.55', '0.42')).toBeUndefined();
  });
});
