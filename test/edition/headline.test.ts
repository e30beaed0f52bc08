// The one sentence about a simulation: outcomes by their labels, and nothing called none that is only small.
import { describe, expect, it } from 'vitest';
import { factsFor, headline, readRow, Simulation } from '../../engine/index.ts';
import { commissionOf, type Replacement, smallEdition } from './small-edition.ts';

const base = smallEdition();

/** What is said of one change on one person's quarter. */
function saidOf(change: Replacement, facts: Parameters<typeof readRow>[0]): string {
  const simulation = new Simulation(commissionOf(base), commissionOf(smallEdition(change)));
  simulation.add([readRow(facts, factsFor(base.catalogue, 'commission'))]);
  return headline(simulation.result()).zh;
}

describe('the headline of a simulation', () => {
  it('calls outcomes that change beside the deciding one by their labels', () => {
    const split = '- { from: 500000, rate: 5% }\n      - { from: 600000, rate: 5% }';
    expect(saidOf(['- { from: 500000, rate: 5% }', split], { grossProfit: '700000' })).toBe(
      '没有一行升降;有变化的结果:所在档(1 行)',
    );
  });

  it('does not call a small difference none', () => {
    const facts = { grossProfit: '600000', repurchaseRate: '60%', newCustomerShare: '40%' };
    expect(saidOf(['rate: 5%', 'rate: 5.001%'], facts)).toContain('合计 +1.00 USD(不到 0.1%)');
  });
});
