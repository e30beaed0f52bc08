// The source of a `rules` block: outcomes from conditions. How several rules that hold at once are read is always said.
import Type, { type Static } from 'typebox';
import { PartsSource, PartValues } from '../../program/stated-schema.ts';
import {
  BilingualText,
  blockSchema,
  CodeText,
  ConditionSource,
  Identifier,
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

/** A step the flow may come back to: how often at most, by a fact that counts it; or without a limit, and why. */
const Loop = Type.Object(
  {
    through: CodeText,
    /** A fact: how often the flow has entered this step so far. Whoever asks counts it, from 0 on. */
    counted: Type.Optional(Identifier),
    atMost: Type.Optional(Type.Unsafe<string>({ type: 'integer', minimum: 1, maximum: 1000 })),
    because: Type.Optional(BilingualText),
  },
  { additionalProperties: false },
);

/**
 * Says that the rules are a flow: each leads from a step to the next one. The block's own column is the next step, `unset` where
 * the flow ends. It changes no answer; it is what the analysis proves and the page draws.
 */
const Flow = Type.Object(
  {
    /** The fact that holds the current step. */
    step: Identifier,
    start: CodeText,
    loops: Type.Optional(Type.Array(Loop, { maxItems: 100 })),
  },
  { additionalProperties: false },
);

export const RulesSource = blockSchema('rules', {
  match: OneOf(matches),
  gives: PartsSource,
  rules: Type.Array(Rule, { minItems: 1, maxItems: 100 }),
  /** What holds where no rule does. */
  otherwise: Type.Optional(PartValues),
  flow: Type.Optional(Flow),
});

export type RulesSource = Static<typeof RulesSource>;
export type RuleSource = Static<typeof Rule>;
export type FlowSource = Static<typeof Flow>;
export type LoopSource = Static<typeof Loop>;
export type Match = (typeof matches)[number];
