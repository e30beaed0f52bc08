// The bench of a bands block shows what the engine answers: the source's worked example, in every state of its conditions.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  curveOver,
  gridOf,
  type Lab,
  labOf,
  sameBlock,
  workedAt,
} from '../../admin-ui/editors/bands/band-lab.ts';
import { unfulfilled, type Wish, wishedFacts } from '../../admin-ui/editors/bands/wished-facts.ts';
import { Amount, cellText, readEdition } from '../../engine/index.ts';

const policies = fileURLToPath(new URL('../../policies', import.meta.url));

function editionAt(id: string, change = (text: string): string => text) {
  const folder = `${policies}/${id}`;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return readEdition(
    paths.map((path) => ({ path, text: change(readFileSync(`${folder}/${path}`, 'utf8')) })),
  );
}

function labIn(edition: ReturnType<typeof editionAt>, id: string, at: number): Lab {
  const policy = edition.policies.get(id);
  const lab = policy && labOf(policy, at);
  if (!lab) throw new Error(`${id} has no bands at ${at}`);
  return lab;
}

const edition = editionAt('2026-Q4');
const commission = labIn(edition, 'commission', 0);
const wishes = (second: Wish, third: Wish) =>
  new Map([
    ['2', second],
    ['3', third],
  ]);

describe('the worked example', () => {
  it.each([
    ['met', 'met', '16,000.00'],
    ['met', 'not-met', '15,000.00'],
    ['not-met', 'met', '15,000.00'],
    ['not-met', 'not-met', '14,000.00'],
    ['unknown', 'met', '15,000.00'],
  ] as const)('500,000 with repurchase %s and new share %s pays %s', (second, third, pay) => {
    const wished = wishes(second, third);
    const facts = wishedFacts(commission, undefined, wished);
    const worked = workedAt(commission, facts, Amount.of('500000'));
    expect(unfulfilled(commission, facts, wished)).toEqual([]);
    expect(cellText(worked.cell, commission.type).zh).toBe(pay);
    expect(worked.lines).toHaveLength(3);
  });

  it('is met in both versions where one set of facts can be', () => {
    const before = labIn(editionAt('2026-Q3'), 'commission', 0);
    const facts = wishedFacts(commission, before, wishes('met', 'not-met'));
    expect(unfulfilled(commission, facts, wishes('met', 'not-met'))).toEqual([]);
    expect(unfulfilled(before, facts, wishes('met', 'not-met'))).toEqual([]);
  });

  it('says which wish cannot be fulfilled', () => {
    const twice = editionAt('2026-Q4', (text) =>
      text.replace('fact: newCustomerShare,', 'fact: repurchaseRate,'),
    );
    const lab = labIn(twice, 'commission', 0);
    const wished = wishes('met', 'met');
    expect(unfulfilled(lab, wishedFacts(lab, undefined, wished), wished)).toEqual([]);
    // 60% met and 40% not met at once is not to be had.
    const odd = wishes('met', 'not-met');
    expect(unfulfilled(lab, wishedFacts(lab, undefined, odd), odd)).toHaveLength(1);
  });
});

describe('the curve', () => {
  it('stands on the answers of the rulebook', () => {
    const facts = wishedFacts(commission, undefined, new Map());
    const amounts = gridOf(commission, commission.edges, Amount.of('800000'));
    const points = curveOver(commission, facts, amounts);
    const payAt = (x: number) => points.find((point) => point.x === x)?.y;
    expect([0, 100_000, 300_000, 500_000, 800_000].map(payAt)).toEqual([0, 2000, 8000, 16_000, 31_000]);
    expect(amounts.every((amount, at) => at === 0 || amount.gt(amounts[at - 1] ?? amount))).toBe(true);
  });

  it('is drawn over a column as well as over a fact', () => {
    const policy = edition.policies.get('process-bonus');
    const lab = sameBlock(policy, 'multiplier');
    if (!lab) throw new Error('no multiplier');
    const points = curveOver(lab, new Map(), gridOf(lab, lab.edges, Amount.one));
    expect(points.filter((point) => point.x === 0.6 || point.x === 0.5999).map((point) => point.y)).toEqual([
      0, 0.5,
    ]);
  });
});
