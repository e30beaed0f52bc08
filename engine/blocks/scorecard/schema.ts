// The source of a `scorecard` block: attainment per measure and a weighted score. What a missing fact and a cap mean must be said.
import Type, { type Static } from 'typebox';
import {
  BilingualText,
  blockSchema,
  Identifier,
  OneOf,
  OwnerQuestion,
  Reference,
  recordOf,
  WrittenNumber,
} from '../../values/schema.ts';

export const missingRules = ['leaveOut', 'unavailable'] as const;
export const weightRules = ['equal', 'stated'] as const;

/** Where progress starts that does not start at zero: (actual − from) ÷ (target − from). */
const From = Type.Object({ from: WrittenNumber }, { additionalProperties: false });

const Measure = Type.Object(
  {
    id: Identifier,
    label: BilingualText,
    /** The column that is measured; the id when left out. Direction `yes`: a flag; else a number. */
    on: Type.Optional(Reference),
    /** A number, or the name of a column. Only an open question to the owner lets it be left out. */
    target: Type.Optional(Type.Unsafe<string>({ type: ['number', 'string'], minLength: 1 })),
    direction: Type.Union([OneOf(['atLeast', 'atMost', 'yes']), From]),
    weight: Type.Optional(WrittenNumber),
    group: Type.Optional(Identifier),
    because: Type.Optional(BilingualText),
    owner: Type.Optional(OwnerQuestion),
  },
  { additionalProperties: false },
);

export const ScorecardSource = blockSchema('scorecard', {
  /** A measure whose fact is missing, or whose target is zero, is left out of its mean and listed, or makes the score unavailable. */
  missing: OneOf(missingRules),
  /** The most an attainment counts for, or `none`. */
  cap: Type.Union([OneOf(['none']), WrittenNumber]),
  weights: OneOf(weightRules),
  groups: Type.Optional(recordOf(Identifier, BilingualText, { minProperties: 1 })),
  measures: Type.Array(Measure, { minItems: 1, maxItems: 50 }),
});

export type ScorecardSource = Static<typeof ScorecardSource>;
export type MeasureSource = Static<typeof Measure>;
