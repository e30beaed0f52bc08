// The kind `scorecard`: KPIs, key results, weighted appraisals.
import { both } from '../../values/bilingual.ts';
import type { BlockKind } from '../kind.ts';
import { analyseScorecard } from './analyse.ts';
import { compileScorecard } from './compile.ts';
import { describeScorecard } from './describe.ts';
import { explainScorecard } from './explain.ts';
import { lowerScorecard } from './lower.ts';
import type { ScorecardPlan } from './plan.ts';
import type { ScorecardSource } from './schema.ts';

export const scorecard = {
  kind: 'scorecard',
  title: both('计分卡', 'Scorecard'),
  compile: compileScorecard,
  lower: lowerScorecard,
  explain: explainScorecard,
  describe: describeScorecard,
  analyse: analyseScorecard,
} satisfies BlockKind<ScorecardSource, ScorecardPlan>;
