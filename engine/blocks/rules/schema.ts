// The source of a `rules` block: outcomes from conditions. How several rules that hold at once are read is always said.
import Type, { type Static } from 'typebox';
import { PartsSource, PartValues } from '../../program/stated-schema.ts';
import {
  BilingualText,
  blockSchema,
  CodeText,
  ConditionSource,
  OneOf,
  OwnerQuestion,
} from '../../values/schema.ts';

/** Unique: at most one rule may hold. First: the first that holds decides. All: the outcomes of all that hold, as a list. */
export const matches = ['unique', 'first', 'all'] as const;

const Rule = Type.Object(
  {
    id: CodeText,
    label: Type.Optional(BilingualText),
    when: ConditionSource,
    /** A condition that cannot be judged counts as not met, and the explanation says so. Without it there is no outcome then. */
    unknown: Type.Optional(OneOf(['notMet'])),
    /** A value for every part: written out, `unset`, or `{ from: column }`. */
    then: PartValues,
    because: Type.Optional(BilingualText),
    owner: Type.Optional(OwnerQuestion),
  },
  { additionalProperties: false },
);

export const RulesSource = blockSchema('rules', {
  match: OneOf(matches),
  gives: PartsSource,
  rules: Type.Array(Rule, { minItems: 1, maxItems: 100 }),
  /** What holds where no rule does. */
  otherwise: Type.Optional(PartValues),
});

export type RulesSource = Static<typeof RulesSource>;
export type RuleSource = Static<typeof Rule>;
export type Match = (typeof matches)[number];
