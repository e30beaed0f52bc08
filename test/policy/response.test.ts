// The exact curve of an outcome over a fact: the same at every point as the run, and turned round without trial.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amount, answerReadRows, type Pieces, type Policy, type Row } from '../../engine/index.ts';
import { leastReaching, responseOf } from '../../engine/policy/response.ts';
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
};

const cents = fc.integer({ min: -5_000_000, max: 60_000_000 }).map((all) => Amount.of(`${all}e-2`));
const rowOf = (repurchase: string, grossProfit?: Amount): Row =>
  new Map([
    ['repurchaseRate', Amount.of(repurchase)],
    ...(grossProfit ? [['grossProfit', grossProfit] as const] : []),
  ]);

/** The curve at one point, before rounding. */
function valueAt({ cuts, shapes }: Pieces, x: Amount): Amount | undefined {
  const at = cuts.filter((cut) => cut.at.lt(x) || (cut.at.eq(x) && !cut.after)).length;
  const shape = shapes[at];
  return shape?.kind === 'line' ? shape.slope.times(x).plus(shape.intercept) : undefined;
}

/** What the run answers, as a text to the cent. */
function paid(policy: Policy, row: Row): string {
  const answer = answerReadRows(policy, [{ row }]).results[0]?.answer;
  return String(answer?.outcomes.pay ?? answer?.unavailable.pay?.code);
}

describe.each(Object.entries(policies))('%s bands', (_, policy) => {
  it('the curve agrees with the run at every point, edges included', () => {
    fc.assert(
      fc.property(
        fc.oneof(cents, fc.constantFrom('0', '10', '20', '40', '100000', '300000').map(Amount.of)),
        fc.constantFrom('0.5', '0.6'),
        (x, rate) => {
          const pieces = responseOf(policy, rowOf(rate), 'grossProfit', 'pay');
          expect(valueAt(pieces, x)?.toFixed(2)).toBe(paid(policy, rowOf(rate, x)));
        },
      ),
    );
  });

  it('turned round, it gives the least cent that earns the wish', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.constantFrom('0.5', '0.6'), (wish, rate) => {
        const target = Amount.of(`${wish}e-2`);
        const pieces = responseOf(policy, rowOf(rate), 'grossProfit', 'pay');
        const least = leastReaching(pieces, target, Amount.zero);
        if (least === undefined) return;
        expect(valueAt(pieces, least)?.gte(target)).toBe(true);
        const before = least.minus(Amount.of('0.01'));
        if (!before.isNegative()) expect(valueAt(pieces, before)?.lt(target)).toBe(true);
      }),
    );
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
  it('a missing fact the outcome needs leaves no curve to turn round', () => {
    const rows: Row = new Map();
    expect(
      leastReaching(
        responseOf(policies.marginal, rows, 'grossProfit', 'pay'),
        Amount.of('3000'),
        Amount.zero,
      )?.toText(),
    ).toBe('140000');
  });
});
