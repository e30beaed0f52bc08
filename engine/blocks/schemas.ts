// The schema of each kind, by name. Apart from the kinds themselves, because what runs needs the generated validators only.
import type { TSchema } from 'typebox';
import { BandsSource } from './bands/schema.ts';
import { FormulaSource } from './formula/schema.ts';
import type { KindName } from './index.ts';
import { LookupSource } from './lookup/schema.ts';
import { RankSource } from './rank/schema.ts';
import { RulesSource } from './rules/schema.ts';
import { ScorecardSource } from './scorecard/schema.ts';

export const kindSchemas = {
  bands: BandsSource,
  lookup: LookupSource,
  scorecard: ScorecardSource,
  rules: RulesSource,
  formula: FormulaSource,
  rank: RankSource,
} as const satisfies Record<KindName, TSchema>;
