// What a simulation says of its data in words and counts: nothing that could not be compared is passed over.
import { describe, expect, it } from 'vitest';
import { factsFor, headline, looksAcrossRows, type ReadRow, readRow } from '../../engine/index.ts';
import { editionOf, errorsOf, policyText, rowOf } from '../policy/edition-of.ts';
import { simulate } from './run-simulation.ts';
import { commissionOf, smallEdition } from './small-edition.ts';

const base = smallEdition();
const facts = factsFor(base.catalogue, 'commission');
const keyOutcome = '  key: { label: { zh: 甲, en: key } }';

describe('what a simulation says of its data', () => {
  const read = (written: Parameters<typeof readRow>[0]): ReadRow => readRow(written, facts);
  const after = commissionOf(smallEdition(['rate: 5%', 'rate: 6%']));

  it('counts missing facts by name and refused rows by number', () => {
    const { result } = simulate(commissionOf(base), after, [
      read({ grossProfit: '600000', repurchaseRate: '60%' }),
      read({ grossProfit: 'abc' }),
      read({ repurchaseRate: '60%', newCustomerShare: '40%' }),
    ]);
    expect(Object.fromEntries(result.missing)).toEqual({ newCustomerShare: 1, grossProfit: 1 });
    expect(result.refused.map(({ row: number, why }) => [number, why[0]?.path])).toEqual([
      [2, 'grossProfit'],
    ]);
    expect(result).toMatchObject({ rows: 3, rowsUp: 1, rowsSame: 1, rowsUnavailable: 1 });
    expect(headline(result).zh).toBe(
      '1 行上升、0 行下降、0 行不变;合计 +1,000.00 USD(+5.0%);1 行在两个版本下都算不出结果;1 行被拒收',
    );
    expect(headline(result, 'people').en).toBe(
      '1 person up, 0 people down, 0 people the same; +1,000.00 USD in total (+5.0%); 1 person without an answer under either; 1 person refused',
    );
  });

  it('says that a change has no effect on this data', () => {
    const { result } = simulate(commissionOf(base), after, [read({ grossProfit: '400000' })]);
    expect(headline(result).zh).toBe('这次改动在这份数据上没有任何影响');
  });

  it('says so as well where rows lack other facts than before but have no answer either way', () => {
    const needsMore = commissionOf(
      smallEdition([
        'on: grossProfit',
        'on: grossProfit\n    when: { fact: repurchaseRate, operator: greaterThanInclusive, value: 0% }',
      ]),
    );
    const data = [read({ grossProfit: '400000', repurchaseRate: '60%' }), read({})];
    const { result } = simulate(commissionOf(base), needsMore, data);
    expect([...result.changed.values()].every((rows) => rows === 0)).toBe(true);
    expect(headline(result).en).toBe(
      'this change has no effect on this data; 1 row without an answer under either',
    );
  });

  it('does not call it no effect when nothing could be answered', () => {
    const { result } = simulate(commissionOf(base), after, [read({}), read({})]);
    expect(headline(result).zh).toBe('2 行都算不出结果,无从比较');
    expect(result.totals.get('commission')?.rows).toBe(0);
  });

  it('nor of a policy that gives no number, when none of its rows could be answered', () => {
    const blocks =
      '  - { id: key, kind: formula, label: { zh: 甲, en: key }, formula: "isKeyAccount and isKeyAccount" }';
    const edition = editionOf({
      p: policyText('p', { facts: 'isKeyAccount', blocks, outcomes: keyOutcome }),
    });
    const policy = edition.policies.get('p');
    if (!policy) throw new Error(errorsOf(edition).join('; '));
    const rows = ['{}', '{"isKeyAccount": true}'].map((json) =>
      readRow(rowOf(json), factsFor(edition.catalogue, 'p')),
    );
    expect(simulate(policy, policy, rows.slice(0, 1)).result).toMatchObject({
      rowsSame: 1,
      rowsUnavailable: 1,
    });
    expect(headline(simulate(policy, policy, rows.slice(0, 1)).result).en).toBe(
      'none of 1 row can be answered, so there is nothing to compare',
    );
    expect(headline(simulate(policy, policy, rows).result).en).toBe(
      'this change has no effect on this data; 1 row without an answer under either',
    );
  });

  it('says that there are no rows', () => {
    expect(headline(simulate(commissionOf(base), after, []).result).en).toBe(
      'there are no rows in this data',
    );
  });

  it('names outcomes that one of the policies does not give, and compares by the same outcome from either side', () => {
    const line = '  band: { label: { zh: 所在档, en: band }, from: commission.band }\n';
    const without = commissionOf(smallEdition([line, '']));
    const there = simulate(commissionOf(base), without, [read({ grossProfit: '400000' })]).result;
    const back = simulate(without, commissionOf(base), [read({ grossProfit: '400000' })]).result;
    expect([there.unshared, there.decider]).toEqual([['band'], 'commission']);
    expect([back.unshared, back.decider]).toEqual([['band'], 'commission']);
    expect(headline(there).en).toContain('not compared, since one edition alone gives it: band');
    expect(headline(there).zh).toContain('结果所在档只有一个版本给出');
    expect(headline(back).zh).toContain('结果所在档只有一个版本给出');
  });

  it('knows which policies cannot be cut into pieces', () => {
    const rank = `  - id: place
    kind: rank
    label: { zh: 名次, en: place }
    by: grossProfit
    order: highest-first
    ties: same-place
outcomes:
  place: { label: { zh: 名次, en: place } }`;
    const ranked = commissionOf(smallEdition(['outcomes:', rank]));
    expect(looksAcrossRows([commissionOf(base)])).toBe(false);
    expect(looksAcrossRows([commissionOf(base), ranked])).toBe(true);
  });
});
