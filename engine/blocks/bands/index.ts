// The kind `bands`: commission tiers, bonus steps, authorization limits.
import { both } from '../../values/bilingual.ts';
import type { BlockKind } from '../kind.ts';
import { analyseBands } from './analyse.ts';
import { compileBands } from './compile.ts';
import { describeBands } from './describe.ts';
import { explainBands } from './explain.ts';
import { lowerBands } from './lower.ts';
import type { BandsPlan } from './plan.ts';
import type { BandsSource } from './schema.ts';

export const bands = {
  kind: 'bands',
  title: both('阶梯', 'Bands'),
  compile: compileBands,
  lower: lowerBands,
  explain: explainBands,
  describe: describeBands,
  analyse: analyseBands,
} satisfies BlockKind<BandsSource, BandsPlan>;
