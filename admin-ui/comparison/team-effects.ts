// What a change costs on the loaded team: every policy whose answers may differ, and the one figure an owner signs for.
// It computes with the engine's amounts only and shows nothing.
import {
  Amount,
  type Edition,
  type EditionDiff,
  type EditionHead,
  type Policy,
  readAmount,
} from '../../engine/index.ts';
import { plainDecimal } from '../components/decimal-input.ts';
import { type TeamEffect, teamEffect } from '../workspace/effect.ts';
import type { TeamRow } from '../workspace/team.ts';

export interface PolicyEffect {
  readonly policy: Policy;
  readonly effect: TeamEffect;
}

/** The total of one outcome in money under both editions. */
export interface MoneyDifference {
  readonly policy: Policy;
  readonly outcome: string;
  readonly currency: string;
  readonly base: Amount;
  readonly candidate: Amount;
  readonly difference: Amount;
}

/** The effects of every policy that may answer differently, in the order of the edition. */
export function policyEffects(
  base: Edition,
  candidate: Edition,
  diff: EditionDiff,
  rows: readonly TeamRow[],
): readonly PolicyEffect[] {
  const touched = new Set(
    diff.policies
      .filter(({ state, through }) => diff.facts.length > 0 || state === 'rules' || through.length > 0)
      .map(({ policy }) => policy),
  );
  return [...candidate.policies.values()].flatMap((policy): readonly PolicyEffect[] => {
    const effect = touched.has(policy.id) ? teamEffect(base, candidate, policy.id, rows) : undefined;
    return effect ? [{ policy, effect }] : [];
  });
}

/** The total of the outcome that decides up and down, where it is money. */
export function moneyDifference({ policy, effect }: PolicyEffect): MoneyDifference | undefined {
  const { decider, totals } = effect.result;
  const total = decider === undefined ? undefined : totals.get(decider);
  if (decider === undefined || total?.type.kind !== 'money') return undefined;
  const { base, candidate, difference } = total;
  return { policy, outcome: decider, currency: total.type.currency, base, candidate, difference };
}

/**
 * The figure that is signed for: of the incentive policies the one whose total moves most, salary and sales money
 * compared at the edition's rate. What a policy passes on from one it uses is signed for there, in the money it is counted in.
 * Undefined when none of them moves: then zero is signed for.
 */
export function mainDifference(
  effects: readonly PolicyEffect[],
  head: Pick<EditionHead, 'currency' | 'fx'>,
): MoneyDifference | undefined {
  const weight = ({ difference, currency }: MoneyDifference): Amount =>
    currency === head.currency.sales ? difference.abs().times(head.fx) : difference.abs();
  const moving = effects
    .filter(({ policy }) => policy.system === 'incentives')
    .flatMap((each) => moneyDifference(each) ?? [])
    .filter(({ difference }) => !difference.isZero());
  const moved = new Set(moving.map(({ policy }) => policy.id));
  return moving
    .filter(({ policy }) => ![...policy.used.values()].some(({ id }) => moved.has(id)))
    .reduce<MoneyDifference | undefined>(
      (main, each) => (main === undefined || weight(each).gt(weight(main)) ? each : main),
      undefined,
    );
}

/** True when what was typed is exactly the difference; a currency sign, separators and either minus are understood. */
export function isTypedDifference(typed: string, main: MoneyDifference | undefined): boolean {
  const bare = plainDecimal(typed)
    .replace(/^([+-]?)[$¥￥]/, '$1')
    .replace(/^[$¥￥]([+-]?)/, '$1');
  const amount = readAmount(bare);
  return amount !== undefined && !/[%p]/.test(bare) && amount.eq(main?.difference ?? Amount.zero);
}
