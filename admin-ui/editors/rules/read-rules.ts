// The rules as their author wrote them, for the cards: whatever can be read of them, even while the policy has an error.
import type { Bilingual, WrittenData } from '../../../engine/index.ts';
import { bilingualOf, listOf, memberOf, textOf } from '../written-data.ts';

export const matches = ['unique', 'first', 'all'] as const;
export type Match = (typeof matches)[number];

export interface ShownRule {
  /** Its index in `rules`. */
  readonly at: number;
  readonly id: string;
  readonly label: Bilingual;
  readonly because: Bilingual | undefined;
}

export interface ShownRules {
  readonly match: Match;
  readonly rules: readonly ShownRule[];
  readonly hasOtherwise: boolean;
}

export function readRules(block: WrittenData | undefined): ShownRules {
  const written = textOf(block, 'match');
  return {
    match: matches.find((each) => each === written) ?? 'unique',
    rules: listOf(memberOf(block, 'rules')).map((rule, at) => {
      const id = textOf(rule, 'id');
      const label = bilingualOf(rule, 'label') ?? { zh: id, en: id };
      return { at, id, label, because: bilingualOf(rule, 'because') };
    }),
    hasOtherwise: memberOf(block, 'otherwise') !== undefined,
  };
}
