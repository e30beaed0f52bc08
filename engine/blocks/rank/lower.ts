// Rank: plan → steps. The place of each row, and how many have one: the only operations that look across rows.
import { countType, type Lowering } from '../../program/lowering.ts';
import type { Ref } from '../../program/operation.ts';
import type { RankPlan } from './plan.ts';

export function lowerRank(plan: RankPlan, into: Lowering): ReadonlyMap<string, Ref> {
  const { order, ties } = plan;
  const [by, within] = [into.read(plan.by).id, plan.within && into.read(plan.within.name).id];
  const rank = (take: 'place' | 'size'): Ref =>
    into.step({ kind: 'rank', take, by, within, order, ties }, countType, take);
  return new Map([
    ['', rank('place')],
    ['of', rank('size')],
  ]);
}
