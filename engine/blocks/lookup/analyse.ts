// Lookup: what a table that compiles may still hide: rows and an `otherwise` that no value of the key can reach.
import { Amount } from '../../values/amount.ts';
import { both } from '../../values/bilingual.ts';
import { includes } from '../../values/interval.ts';
import type { AnalyseScope } from '../kind.ts';
import type { LookupPlan } from './plan.ts';

export function analyseLookup(plan: LookupPlan, scope: AnalyseScope): void {
  reportUnreachableOtherwise(plan, scope);
  reportUnreachableRows(plan, scope);
}

function reportUnreachableOtherwise(plan: LookupPlan, scope: AnalyseScope): void {
  const { byType, rows } = plan;
  const keys = byType.kind === 'code' ? byType.codes.length : byType.kind === 'flag' ? 2 : undefined;
  if (!plan.otherwise || rows.length !== keys) return;
  scope.report({
    code: 'LOOKUP_OTHERWISE_UNREACHABLE',
    severity: 'warning',
    path: ['otherwise'],
    atKey: true,
    message: both('otherwise 永远用不到:每个键都有一行', 'otherwise is never reached: every key has a row'),
    hint: both('删除 otherwise,或删去多余的行', 'remove otherwise, or the rows it was meant for'),
  });
}

/** A whole number outside the range its fact is declared in never comes. */
function reportUnreachableRows(plan: LookupPlan, scope: AnalyseScope): void {
  const range = scope.names.get(plan.by)?.range;
  if (plan.byType.kind !== 'count' || !range) return;
  for (const { key } of plan.rows.filter((row) => !includes(range, Amount.of(row.key)))) {
    scope.report({
      code: 'LOOKUP_ROW_UNREACHABLE',
      severity: 'warning',
      path: ['rows', key],
      atKey: true,
      message: both(`${plan.by} 的范围内没有 ${key}`, `${key} is outside the range of ${plan.by}`),
      hint: both('删除这一行,或放宽事实的范围', 'remove this row, or widen the range of the fact'),
    });
  }
}
