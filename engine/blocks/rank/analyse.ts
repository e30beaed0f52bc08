// Rank: an order that compiles may still order nothing.
import { both } from '../../values/bilingual.ts';
import type { AnalyseScope } from '../kind.ts';
import type { RankPlan } from './plan.ts';

/** Rows grouped by the very column they are ordered by are all equal: everybody comes first. */
export function analyseRank(plan: RankPlan, scope: AnalyseScope): void {
  if (plan.within?.name !== plan.by) return;
  const label = scope.names.get(plan.by)?.label ?? both(plan.by, plan.by);
  scope.report({
    code: 'RANK_WITHIN_ITSELF',
    severity: 'warning',
    path: ['within'],
    message: both(
      `在同一“${label.zh}”内按“${label.zh}”排名,人人第 1`,
      `rows of one ${label.en} ordered by ${label.en} all come first`,
    ),
    hint: both('改按另一列分组,或删除 within', 'group by another column, or remove within'),
  });
}
