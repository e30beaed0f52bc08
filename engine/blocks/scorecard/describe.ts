// Scorecard: the names people use for its parts.
import { type Bilingual, both } from '../../values/bilingual.ts';
import type { ScorecardPlan } from './plan.ts';

/** What the step with this role is, for the measure `item`: 邮件打开率的目标 / target of email open rate. */
export function describeScorecard(role: string, item: string | undefined, plan: ScorecardPlan): Bilingual {
  const part = parts[role] ?? both(role, role);
  if (item === undefined) return part;
  const label = plan.codes.find(({ code }) => code === item)?.label ?? both(item, item);
  return both(`${label.zh}的${part.zh}`, `${part.en} of ${label.en}`);
}

const parts: Readonly<Record<string, Bilingual>> = {
  target: both('目标', 'target'),
  from: both('起点', 'starting point'),
  weight: both('权重', 'weight'),
  cap: both('达成率上限', 'cap of each attainment'),
  raw: both('达成率(不封顶)', 'uncapped attainment'),
  attainment: both('达成率', 'attainment'),
  met: both('是否达标', 'being met'),
  missing: both('是否缺数据', 'being without data'),
  share: both('所占权重', 'share of the weights'),
  contribution: both('得分贡献', 'contribution'),
  score: both('得分', 'score'),
};
