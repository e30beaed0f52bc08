// Rank: the steps of one row → its place in words: 得分 91%:第 2 名(共 5 名). What the other rows have, a row does not know.
import { type Bilingual, both } from '../../values/bilingual.ts';
import { isFailure } from '../../values/cell.ts';
import { failureText } from '../../values/failure-text.ts';
import { cellText } from '../../values/format.ts';
import type { Line, LineValue, RowView } from '../kind.ts';
import type { RankPlan } from './plan.ts';

const count = { kind: 'count', unit: '' } as const;

export function explainRank(plan: RankPlan, view: RowView): readonly Line[] {
  const [by, place, size] = [view.value(plan.by), view.given(''), view.given('of')];
  const values: Record<string, LineValue> = {
    by: { cell: by, type: plan.byType },
    place: { cell: place, type: count },
    of: { cell: size, type: count },
  };
  if (isFailure(place)) {
    const reason = failureText(place, view.names);
    const text = both(`${view.label.zh}:没有名次,${reason.zh}`, `${view.label.en}: no place, ${reason.en}`);
    return [{ block: view.block, role: 'unavailable', text, values }];
  }
  const label = view.names.get(plan.by)?.label ?? both(plan.by, plan.by);
  const [worth, nth, all] = [cellText(by, plan.byType), cellText(place, count), cellText(size, count)];
  const group = groupText(plan, view);
  const text = both(
    `${label.zh} ${worth.zh}:${group.zh}第 ${nth.zh} 名(共 ${all.zh} 名)`,
    `${label.en} ${worth.en}: number ${nth.en} of ${all.en}${group.en}`,
  );
  return [{ block: view.block, role: 'line', text, values }];
}

/** Among whom: 华东内 / in East. */
function groupText({ within }: RankPlan, view: RowView): Bilingual {
  if (within === undefined) return both('', '');
  const label = view.names.get(within.name)?.label ?? both(within.name, within.name);
  const group = cellText(view.value(within.name), within.type);
  return both(`${label.zh} ${group.zh} 中`, ` where ${label.en} is ${group.en}`);
}
