// The kind `rules`: decisions from conditions, such as promotion, approval or alerts.
import { both } from '../../values/bilingual.ts';
import type { BlockKind } from '../kind.ts';
import { analyseRules } from './analyse.ts';
import { compileRules } from './compile.ts';
import { describeRules } from './describe.ts';
import { explainRules } from './explain.ts';
import { lowerRules } from './lower.ts';
import type { RulesPlan } from './plan.ts';
import type { RulesSource } from './schema.ts';

export const rules = {
  kind: 'rules',
  title: both('规则', 'Rules'),
  compile: compileRules,
  lower: lowerRules,
  explain: explainRules,
  describe: describeRules,
  analyse: analyseRules,
} satisfies BlockKind<RulesSource, RulesPlan>;
