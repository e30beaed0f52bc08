// What more gross profit would bring, and what a wish takes: as the engine answers it, to the cent.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  curveOf,
  edgeAfter,
  gainOf,
  moreProfit,
  profitFor,
  profitOf,
  totalOver,
} from '../../admin-ui/screens/statement/response.ts';
import { slicesBetween } from '../../admin-ui/screens/statement/slices.ts';
import { profitFact, type Statement } from '../../admin-ui/screens/statement/statement.ts';
import { Amount, answerReadRows } from '../../engine/index.ts';
import { anyFacts, complete, decimal, paid, statementUnder, statementWith, totalOf } from './statements.ts';

const cent = Amount.of('0.01');

/** The total the engine answers with another gross profit. */
function totalWith(statement: Statement, profit: Amount): Amount {
  const row = new Map([...statement.facts, [profitFact, profit]]);
  const total = answerReadRows(statement.policy, [{ row }]).results[0]?.answer?.outcomes.total;
  return Amount.of(String(total));
}

/** The least cent: enough there, and not enough a cent below. */
function expectLeast(statement: Statement, wish: Amount): string {
  const answer = profitFor(statement, totalOver(statement), wish);
  if (answer.kind === 'fixed') expect(totalWith(statement, Amount.zero).gte(wish)).toBe(true);
  if (answer.kind === 'needs') {
    expect(totalWith(statement, answer.profit).gte(wish)).toBe(true);
    expect(totalWith(statement, answer.profit.minus(cent)).lt(wish)).toBe(true);
  }
  return answer.kind;
}

describe('to earn X you need Y', () => {
  it('is the least cent for the whole demo team', () => {
    const kinds = paid.map((statement) =>
      expectLeast(statement, (totalOf(statement) ?? Amount.zero).plus(Amount.of('12345.67'))),
    );
    expect(new Set(kinds)).toEqual(new Set(['needs']));
  });

  it('is the least cent for any facts and any wish', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyFacts, decimal(400_000, 2), (facts, wish) => {
        kinds.add(expectLeast(statementWith(facts), Amount.of(wish)));
      }),
    );
    expect(kinds).toEqual(new Set(['needs', 'fixed']));
  });

  it('is known without a gross profit, and not while another fact is missing', () => {
    const { grossProfit: _, ...withoutProfit } = complete;
    const needs = statementWith(withoutProfit);
    expect(profitFor(needs, totalOver(needs), Amount.of('47400'))).toMatchObject({ kind: 'needs' });
    const { fxRate: __, ...withoutRate } = complete;
    const lacking = statementWith(withoutRate);
    expect(profitFor(lacking, totalOver(lacking), Amount.of('47400')).kind).toBe('unknown');
  });

  it('says so where the rules cap the pay, or bend in a way that is not followed', () => {
    const capped = statementUnder([['sales.commission * fxRate', '"min(sales.commission * fxRate, 50000)"']]);
    expect(profitFor(capped, totalOver(capped), Amount.of('83000')).kind).toBe('needs');
    expect(profitFor(capped, totalOver(capped), Amount.of('83000.01')).kind).toBe('never');
    const bent = statementUnder([
      ['sales.commission * fxRate', 'sales.commission * (1 + sales.blendedRate) * fxRate'],
    ]);
    expect(profitFor(bent, totalOver(bent), Amount.of('83000')).kind).toBe('not-followed');
  });
});

describe('10,000 more gross profit', () => {
  it('adds what the engine answers there, to the cent', () => {
    for (const statement of paid) {
      const from = profitOf(statement) ?? Amount.zero;
      const more = gainOf(totalOver(statement), from, moreProfit);
      const answered = totalWith(statement, from.plus(moreProfit)).minus(totalWith(statement, from));
      expect(more?.gain.toFixed(2)).toBe(answered.toFixed(2));
    }
  });

  it('says into which bands it falls', () => {
    const at = (profit: string) =>
      slicesBetween(
        statementWith({ ...complete, grossProfit: profit }),
        Amount.of(profit),
        Amount.of(profit).plus(moreProfit),
      ).map(({ band, rate, amount }) => [band, rate.toText(), amount.toText()]);
    expect(at('320000')).toEqual([['3', '0.04', '10000']]);
    expect(at('296000')).toEqual([
      ['2', '0.03', '4000'],
      ['3', '0.04', '6000'],
    ]);
    expect(at('-4000')).toEqual([['1', '0.02', '6000']]);
    expect(at('-40000')).toEqual([]);
  });

  it('says what reaching the next edge brings, and nothing on the top band', () => {
    const statement = statementWith(complete);
    const next = edgeAfter(totalOver(statement), Amount.of('320000'));
    expect([next?.edge, next?.away, next?.gain, next?.beyond].map((amount) => amount?.toText())).toEqual([
      '500000',
      '180000',
      '51840',
      '3600',
    ]);
    expect(edgeAfter(totalOver(statement), Amount.of('500000'))).toBeUndefined();
  });

  it('draws a curve that stands where the engine stands', () => {
    const statement = statementWith(complete);
    for (const { profit, total } of curveOf(totalOver(statement), Amount.of('-20000'), Amount.of('650000')))
      expect(total.toFixed(2)).toBe(totalWith(statement, profit).toFixed(2));
  });
});
