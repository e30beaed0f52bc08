// The figure that is signed for when one policy adds up what another pays: it stays the other's, in the money that is counted in.
import { describe, expect, it } from 'vitest';
import { mainDifference, policyEffects } from '../../admin-ui/comparison/team-effects.ts';
import type { TeamRow } from '../../admin-ui/workspace/team.ts';
import { diffEditions, readEdition, readRow, same, type Written, WrittenNumber } from '../../engine/index.ts';
import { filesOf } from '../policies/editions.ts';

/** Somebody's whole quarter; the fen of the conversion round up, so that the statement moves by a little more. */
const facts: Readonly<Record<string, Written>> = {
  grade: 'P2',
  emailOpenRate: '25%',
  sampleRecordCompleteness: '100%',
  okrCompletion: '80%',
  bonusBase: '6000',
  grossProfit: new WrittenNumber('450007'),
  repurchaseRate: '60%',
  newCustomerShare: '40%',
  fxRate: '7.20',
};
const somebody: TeamRow = {
  person: 'a',
  name: same('a'),
  unit: same(''),
  role: '',
  quarter: '2026-Q3',
  read: (known) =>
    readRow(Object.fromEntries(Object.entries(facts).filter(([name]) => known.has(name))), known),
};

describe('the figure that is signed for', () => {
  it('is that of the commission and not of the statement that passes it on', () => {
    const before = readEdition(filesOf('2026-Q4'));
    const after = readEdition(
      filesOf('2026-Q4').map(({ path, text }) => ({
        path,
        text: path === 'incentives/commission.yaml' ? text.replace('lifted: 4%', 'lifted: 3.8%') : text,
      })),
    );
    const effects = policyEffects(before, after, diffEditions(before, after), [somebody]);
    const moved = effects.map(({ policy, effect }) => [
      policy.id,
      effect.result.totals.get(effect.result.decider ?? '')?.difference.toFixed(2),
    ]);
    expect(moved).toContainEqual(['commission', '-300.01']);
    expect(moved).toContainEqual(['pay-statement', '-2160.08']);
    const main = mainDifference(effects, after.head);
    expect([main?.policy.id, main?.difference.toFixed(2)]).toEqual(['commission', '-300.01']);
  });
});
