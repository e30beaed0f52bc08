// The exact curve of an outcome over a fact: the same at every point as the run, and turned round without trial.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Amount,
  answerReadRows,
  isAmount,
  leastReaching,
  nextEdge,
  outcomeWhere,
  type Policy,
  type Row,
  responseOf,
} from '../../engine/index.ts';
import { editionOf, errorsOf, policyText } from './edition-of.ts';

const lift = 'lifted: 3%, when: { fact: repurchaseRate, operator: greaterThanInclusive, value: 60% }';
const outcome = '  pay: { label: { zh: 提成, en: pay } }';

function bands(mode: string, edges: string, more = ''): Policy {
  const block = `  - { id: pay, kind: bands, label: { zh: 提成, en: pay }, mode: ${mode}, on: grossProfit, below: 0${more}, bands: [${edges}] }`;
  const edition = editionOf({
    p: policyText('p', { facts: 'grossProfit, repurchaseRate', blocks: block, outcomes: outcome }),
  });
  const policy = edition.policies.get('p');
  if (!policy) throw new Error(errorsOf(edition).join('; '));
  return policy;
}

/** What is paid in another currency for what the first policy gives: rounded there, converted here, rounded again. */
function converted(formula: string, mode = '{ places: 2, mode: half-up }'): Policy {
  const block = `  - { id: pay, kind: bands, label: { zh: 提成, en: pay }, mode: marginal, on: grossProfit, below: 0, bands: [{ from: 0, rate: 2% }, { from: 100000, rate: 2.5%, ${lift} }, { from: 300000, rate: 3.5% }] }`;
  const edition = editionOf({
    p: policyText('p', { facts: 'grossProfit, repurchaseRate', blocks: block, outcomes: outcome }),
    q: policyText('q', {
      facts: 'grossProfit, repurchaseRate, fxRate',
      uses: '{ sales: p }',
      blocks: `  - { id: pay, kind: formula, label: { zh: 应发, en: pay }, formula: "${formula}", gives: { type: money, currency: CNY }, round: ${mode} }`,
      outcomes: outcome,
    }),
  });
  const policy = edition.policies.get('q');
  if (!policy) throw new Error(errorsOf(edition).join('; '));
  return policy;
}

const policies = {
  marginal: bands(
    'marginal',
    `{ from: 0, rate: 2% }, { from: 100000, rate: 2.5%, ${lift} }, { above: 300000, rate: 3.5% }`,
  ),
  whole: bands(
    'whole',
    `{ from: 0, rate: 2% }, { from: 100000, rate: 1.5%, ${lift} }, { above: 300000, rate: 3.5% }`,
  ),
  linear: bands(
    'linear',
    '{ from: 10, value: 5 }, { from: 20, value: 30 }, { from: 40, value: 20 }',
    ', gives: { type: money, currency: USD }',
  ),
  'converted marginal': converted('sales.pay * fxRate'),
  'converted and capped': converted('min(sales.pay * fxRate, 90000.05)'),
  'falling, below zero': converted('1000 - sales.pay * fxRate'),
  'chosen by a rounded amount': converted(
    'if(sales.pay >= 2345.67, sales.pay * fxRate + 500, sales.pay * fxRate)',
  ),
};

const cents = fc.integer({ min: -5_000_000, max: 60_000_000 }).map((all) => Amount.of(`${all}e-2`));
const rowOf = (repurchase: string, grossProfit?: Amount): Row =>
  new Map([
    ['repurchaseRate', Amount.of(repurchase)],
    ['fxRate', Amount.of('7.1234')],
    ...(grossProfit ? [['grossProfit', grossProfit] as const] : []),
  ]);

/** The curve at one point. */
function curveAt(policy: Policy, rate: string, x: Amount): Amount | undefined {
  const cell = outcomeWhere(responseOf(policy, rowOf(rate), 'grossProfit', 'pay'), x);
  return cell !== undefined && isAmount(cell) ? cell : undefined;
}

/** What the run answers, as a text to the cent. */
function paid(policy: Policy, row: Row): string {
  const answer = answerReadRows(policy, [{ row }]).results[0]?.answer;
  return String(answer?.outcomes.pay ?? answer?.unavailable.pay?.code);
}

describe.each(Object.entries(policies))('%s', (name, policy) => {
  it('the curve agrees with the run at every point, edges included', () => {
    fc.assert(
      fc.property(
        fc.oneof(cents, fc.constantFrom('0', '10', '20', '40', '100000', '300000').map(Amount.of)),
        fc.constantFrom('0.5', '0.6'),
        (x, rate) => {
          expect(curveAt(policy, rate, x)?.toFixed(2)).toBe(paid(policy, rowOf(rate, x)));
        },
      ),
    );
  });

  it('turned round, it gives the least cent for which the run answers as much as is wished', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: -500_000, max: 2_000_000 }),
        fc.constantFrom('0.5', '0.6'),
        (wish, rate) => {
          const target = Amount.of(`${wish}e-2`);
          const pieces = responseOf(policy, rowOf(rate), 'grossProfit', 'pay');
          const least = leastReaching(pieces, target, Amount.zero);
          if (least === undefined) return;
          found += 1;
          expect(Amount.of(paid(policy, rowOf(rate, least))).gte(target)).toBe(true);
          const before = least.minus(Amount.of('0.01'));
          if (!before.isNegative())
            expect(Amount.of(paid(policy, rowOf(rate, before))).lt(target)).toBe(true);
        },
      ),
    );
    expect(found, name).toBeGreaterThan(10);
  });
});

describe('edges', () => {
  it('a marginal table has a piece for each band and no more', () => {
    const { cuts } = responseOf(policies.marginal, rowOf('0.6'), 'grossProfit', 'pay');
    expect(cuts.map(({ at }) => at.toText())).toEqual(['0', '100000', '300000']);
  });
  it('a wish that cannot be earned has no answer', () => {
    const pieces = responseOf(policies.linear, rowOf('0.6'), 'grossProfit', 'pay');
    expect(leastReaching(pieces, Amount.of('30.01'), Amount.zero)).toBeUndefined();
    expect(leastReaching(pieces, Amount.of('30'), Amount.zero)?.toText()).toBe('20');
  });
  it('what is answered is rounded, so a fifth of a dollar less still earns the last cent', () => {
    const pieces = responseOf(policies.marginal, rowOf('0.5'), 'grossProfit', 'pay');
    expect(leastReaching(pieces, Amount.of('3000'), Amount.zero)?.toText()).toBe('139999.8');
  });
  it('the next edge is the first cent of the next piece', () => {
    const pieces = responseOf(policies.whole, rowOf('0.6'), 'grossProfit', 'pay');
    const edges = ['-5', '0', '99999.99', '100000', '300000', '300000.01'].map(
      (from) => nextEdge(pieces, Amount.of(from))?.toText() ?? 'none',
    );
    expect(edges).toEqual(['0', '100000', '100000', '300000.01', '300000.01', 'none']);
  });
  it('a lift whose fact is missing stays at the base rate, and the curve with it', () => {
    const pieces = responseOf(policies.marginal, new Map(), 'grossProfit', 'pay');
    expect(leastReaching(pieces, Amount.of('4500'), Amount.zero)?.toText()).toBe('199999.8');
  });
  it('a sum of two different roundings is not followed, and says so', () => {
    const twice = converted('round(grossProfit * 0.01, 0) * fxRate + sales.pay * fxRate');
    const pieces = responseOf(twice, rowOf('0.6'), 'grossProfit', 'pay');
    expect(outcomeWhere(pieces, Amount.of('5000'))).toBeUndefined();
    expect(leastReaching(pieces, Amount.of('400'), Amount.of('1'))).toBeUndefined();
  });
});
