// The kind `rank`: who is first in a team, which of several tools suits best.
import { both } from '../../values/bilingual.ts';
import type { BlockKind } from '../kind.ts';
import { analyseRank } from './analyse.ts';
import { compileRank } from './compile.ts';
import { describeRank } from './describe.ts';
import { explainRank } from './explain.ts';
import { lowerRank } from './lower.ts';
import type { RankPlan } from './plan.ts';
import type { RankSource } from './schema.ts';

export const rank = {
  kind: 'rank',
  title: both('排名', 'Rank'),
  compile: compileRank,
  lower: lowerRank,
  explain: explainRank,
  describe: describeRank,
  analyse: analyseRank,
} satisfies BlockKind<RankSource, RankPlan>;
