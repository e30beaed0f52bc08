// Rank: source → plan. The rows are ordered by a number and grouped by something rows can share.
import { both } from '../../values/bilingual.ts';
import type { Named } from '../../values/named.ts';
import { typeText, type ValueType } from '../../values/types.ts';
import type { Compiled, CompileScope, Given } from '../kind.ts';
import type { RankPlan } from './plan.ts';
import type { RankSource } from './schema.ts';

export function compileRank(source: RankSource, scope: CompileScope): Compiled<RankPlan> | undefined {
  const by = scope.numeric(source.by, ['by']);
  const within = source.within === undefined ? undefined : readGroup(source.within, scope);
  if (!by || (source.within !== undefined && !within)) return undefined;
  const plan: RankPlan = {
    kind: 'rank',
    by: by.name,
    byType: by.type,
    order: source.order,
    ties: source.ties,
    within: within && { name: within.name, type: within.type },
  };
  return { plan, gives: gives(scope) };
}

function gives({ label }: CompileScope): readonly Given[] {
  const type: ValueType = { kind: 'count', unit: '' };
  const size = both(`${label.zh}:参与人数或行数`, `${label.en}: how many were ranked`);
  return [
    { part: '', type, label },
    { part: 'of', type, label: size },
  ];
}

/** A group is a code, a flag or a count. Money and ratios seldom coincide, so a group by them is a slip. */
function readGroup(reference: string, scope: CompileScope): Named | undefined {
  const named = scope.name(reference, ['within']);
  if (named === undefined || ['code', 'flag', 'count'].includes(named.type.kind)) return named;
  const type = typeText(named.type);
  scope.report({
    code: 'TYPE_MISMATCH',
    path: ['within'],
    message: both(
      `${reference} 是${type.zh},不能用来分组`,
      `${reference} is ${type.en}, which makes no groups`,
    ),
    hint: both('用代码、是/否或整数类的列分组', 'group by a column of codes, yes or no, or whole numbers'),
  });
  return undefined;
}
