// A policy that uses another and gives it facts of its own under the other's names; and that passes on the other's lines.
import { describe, expect, it } from 'vitest';
import { answerRows, diffEditions, type Edition, explainTracedRow } from '../../engine/index.ts';
import { editionOf, errorsOf, policyText, rowOf } from './edition-of.ts';

const more = `  ownProfit: { label: { zh: 自有毛利, en: own gross profit }, type: money, currency: USD }
  euros: { label: { zh: 欧元, en: euros }, type: money, currency: EUR }
  anyRate: { label: { zh: 比率, en: a ratio }, type: ratio }
only:
  bonus:
    grossProfit: { label: { zh: 奖金毛利, en: profit of the bonus }, type: money, currency: USD }
`;

const formula = (id: string, text: string): string =>
  `  - { id: ${id}, kind: formula, label: { zh: ${id}, en: ${id} }, formula: "${text}", round: exact }`;

const bonus = policyText('bonus', {
  facts: 'grossProfit, repurchaseRate',
  blocks: formula('pay', 'grossProfit * repurchaseRate'),
  outcomes:
    '  award: { label: { zh: 奖, en: award }, from: pay }\n  lines: { label: { zh: 明细, en: lines }, lines: [pay] }',
});

const statement = (
  uses: string,
  outcomes = '',
  facts = 'grossProfit, ownProfit, repurchaseRate, euros, anyRate',
) =>
  policyText('statement', {
    facts,
    uses,
    blocks: formula('total', 'own.award * 2'),
    outcomes: `  total: { label: { zh: 合计, en: total } }${outcomes}`,
  });

const given = '{ own: { policy: bonus, facts: { grossProfit: [ownProfit, grossProfit] } } }';
const edition = (text: string): Edition => editionOf({ bonus, statement: text }, more);
const codes = (uses: string, facts?: string) =>
  errorsOf(edition(statement(uses, '', facts))).map((error) => error.replace(/^.*statement.yaml:/, ''));

function ask(of: Edition, json: string) {
  const policy = of.policies.get('statement');
  if (!policy) throw new Error(errorsOf(of).join());
  const { table, results } = answerRows(of, policy, [rowOf(json)]);
  return { table, answer: results[0]?.answer };
}

describe('facts under another name', () => {
  const good = edition(statement(given));

  it.each([
    ['{"grossProfit": 1000, "ownProfit": 300, "repurchaseRate": 0.5}', '300.00'],
    ['{"grossProfit": 1000, "repurchaseRate": 0.5}', '1000.00'],
    ['{"grossProfit": 1000, "ownProfit": 0, "repurchaseRate": 0.5}', '0.00'],
  ])('are read from the first that is given: %s', (json, total) =>
    expect(ask(good, json).answer?.outcomes).toEqual({ total }),
  );

  it('are missing when none is given', () =>
    expect(ask(good, '{"repurchaseRate": 0.5}').answer?.unavailable).toMatchObject({
      total: { code: 'MISSING_FACT', missing: ['grossProfit'] },
    }));

  it('are explained with the value that was read', async () => {
    const { table } = ask(good, '{"grossProfit": 1000, "ownProfit": 300, "repurchaseRate": 0.5}');
    const [pay] = await explainTracedRow(table, 0);
    expect(pay?.lines[0]?.text.en).toContain('profit of the bonus $300.00 × repurchase rate 50% = $150.00');
  });

  it('are part of the plan', () => {
    const other = edition(statement(given.replace('[ownProfit, grossProfit]', 'ownProfit')));
    const hash = (of: Edition) => of.policies.get('statement')?.planHash;
    expect(hash(other)).not.toBe(hash(good));
    const told = diffEditions(good, other).policies.find(({ policy }) => policy === 'statement');
    expect(told?.state).toBe('rules');
  });
});

describe('what is refused', () => {
  it('a name with another meaning in the used policy', () =>
    expect(codes('{ own: bonus }')).toEqual(['7:14 USES_FACT_MEANING']));

  it.each([
    [
      'a fact the used policy does not read',
      '{ ownProfits: ownProfit, grossProfit: ownProfit }',
      ['USES_FACT_UNKNOWN'],
    ],
    ['a fact that is not listed', '{ grossProfit: owProfit }', ['NAME_UNKNOWN']],
    ['money in another currency', '{ grossProfit: euros }', ['USES_FACT_TYPE']],
    ['a wider range', '{ grossProfit: ownProfit, repurchaseRate: anyRate }', ['USES_FACT_TYPE']],
  ])('%s', (_, facts, expected) =>
    expect(codes(`{ own: { policy: bonus, facts: ${facts} } }`).map((each) => each.split(' ')[1])).toEqual(
      expected,
    ),
  );

  it('one policy used with two sets of facts', () =>
    expect(
      codes(
        '{ own: { policy: bonus, facts: { grossProfit: ownProfit } }, other: { policy: bonus, facts: { grossProfit: grossProfit } } }',
      ).map((each) => each.split(' ')[1]),
    ).toEqual(['USES_TWICE']));
});

describe('lines of a used policy', () => {
  it('are passed on', () => {
    const of = edition(
      statement(given, '\n  lines: { label: { zh: 明细, en: lines }, lines: [own.lines, total] }'),
    );
    const { answer } = ask(of, '{"grossProfit": 1000, "repurchaseRate": 0.5}');
    expect(answer?.outcomes['lines']).toMatchObject([
      { block: 'pay', result: '500.00' },
      { block: 'total', result: '1000.00' },
    ]);
    expect(ask(of, '{"grossProfit": 1000}').answer?.unavailable).toMatchObject({
      lines: { code: 'MISSING_FACT', missing: ['repurchaseRate'] },
    });
  });

  it('lack what any of them lacks', () => {
    const blocks = `${formula('pay', 'grossProfit * repurchaseRate')}\n${formula('more', 'euros * anyRate')}`;
    const outcomes = '  lines: { label: { zh: 明细, en: lines }, lines: [pay, more] }';
    const facts = 'grossProfit, repurchaseRate, euros, anyRate';
    const of = edition(policyText('statement', { facts, blocks, outcomes }));
    const { missing } = ask(of, '{"grossProfit": 1000}').answer?.unavailable['lines'] ?? {};
    expect(missing).toEqual(['repurchaseRate', 'euros', 'anyRate']);
  });

  it.each(['own.award', 'own.line', 'other.lines'])('%s is none', (name) =>
    expect(
      errorsOf(
        edition(statement(given, `\n  lines: { label: { zh: 明细, en: lines }, lines: [${name}] }`)),
      ).map((error) => error.split(' ')[1]),
    ).toEqual(['NAME_UNKNOWN']),
  );
});
