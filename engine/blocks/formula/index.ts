// The kind `formula`: shares, targets worked out from others, bonuses that multiply, figures the owner sets.
import { both } from '../../values/bilingual.ts';
import type { BlockKind } from '../kind.ts';
import { analyseFormula } from './analyse.ts';
import { compileFormula } from './compile.ts';
import { describeFormula } from './describe.ts';
import { explainFormula } from './explain.ts';
import { lowerFormula } from './lower.ts';
import type { FormulaPlan } from './plan.ts';
import type { FormulaSource } from './schema.ts';

export const formula = {
  kind: 'formula',
  title: both('公式', 'Formula'),
  compile: compileFormula,
  lower: lowerFormula,
  explain: explainFormula,
  describe: describeFormula,
  analyse: analyseFormula,
} satisfies BlockKind<FormulaSource, FormulaPlan>;
