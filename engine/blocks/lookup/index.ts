// The kind `lookup`: grade tables, multipliers by role, limits by category.
import { both } from '../../values/bilingual.ts';
import type { BlockKind } from '../kind.ts';
import { analyseLookup } from './analyse.ts';
import { compileLookup } from './compile.ts';
import { describeLookup } from './describe.ts';
import { explainLookup } from './explain.ts';
import { lowerLookup } from './lower.ts';
import type { LookupPlan } from './plan.ts';
import type { LookupSource } from './schema.ts';

export const lookup = {
  kind: 'lookup',
  title: both('查表', 'Lookup'),
  compile: compileLookup,
  lower: lowerLookup,
  explain: explainLookup,
  describe: describeLookup,
  analyse: analyseLookup,
} satisfies BlockKind<LookupSource, LookupPlan>;
