// What customers sent back to the demo team: ordinary quarters stay under a fifth above usual, two people of the latest do not.
import { describe, expect, it } from 'vitest';
import { Amount } from '../../engine/index.ts';
import { demoTeam, type TeamRow } from '../../server/demo/team.ts';

const fifthMore = Amount.of('1.2');
const latest = demoTeam().filter(({ quarter }) => quarter === '2026-Q3');

const isUpByAFifth = ({ returnRate, returnRateBaseline }: TeamRow): boolean => {
  const [rate, usual] = [Amount.parse(returnRate), Amount.parse(returnRateBaseline)];
  return rate !== undefined && usual !== undefined && rate.gte(usual.times(fifthMore));
};

describe('returned goods', () => {
  it('are up by a fifth for one person in each of two units, on enough orders', () => {
    const up = latest.filter(isUpByAFifth);
    expect(up.map(({ unit, person }) => [unit, person])).toEqual([
      ['南风组', '云桨'],
      ['西风组', '金湾'],
    ]);
    for (const { orders } of up) expect(Amount.of(orders).gte(Amount.count(10))).toBe(true);
  });

  it('have no baseline before four quarters are over', () => {
    const newcomer = latest.find(({ person }) => person === '夏汛');
    expect(newcomer?.returnRate).not.toBe('');
    expect(newcomer?.returnRateBaseline).toBe('');
  });

  it('are nobody’s who does not sell', () =>
    expect(latest.filter(({ grade, orders }) => grade === '' && orders !== '')).toEqual([]));
});
