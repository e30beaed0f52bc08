// The source of a `formula` block: arithmetic and choice over columns. Where it divides or gives money it says how it is rounded.
import Type, { type Static } from 'typebox';
import { blockSchema, OneOf, TypeSource, WrittenCount } from '../../values/schema.ts';

export const roundModes = ['half-up', 'up'] as const;

/** `half-up` to that many decimals (四舍五入), or `up` to the next whole number. */
const Rounded = Type.Object(
  { places: WrittenCount, mode: OneOf(roundModes) },
  { additionalProperties: false },
);

export const FormulaSource = blockSchema('formula', {
  /** As in `commission / grossProfit`; a single number is a figure the owner sets. */
  formula: Type.Unsafe<string>({ type: ['string', 'number'], minLength: 1 }),
  /** The type of the result; what the formula comes to when left out. */
  gives: Type.Optional(TypeSource),
  /** `exact` keeps every digit of a quotient. */
  round: Type.Optional(Type.Union([OneOf(['exact']), Rounded])),
});

export type FormulaSource = Static<typeof FormulaSource>;
