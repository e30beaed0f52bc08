// The source of a `bands` block: a value from where an amount falls. Bands are written by their lower edge only, so gaps and overlaps cannot be.
import Type, { type Static } from 'typebox';
import {
  BilingualText,
  blockSchema,
  ConditionSource,
  OneOf,
  OwnerQuestion,
  Reference,
  TypeSource,
  WrittenNumber,
} from '../../values/schema.ts';

export const modes = ['marginal', 'whole', 'amount', 'linear'] as const;

/** The range within which the owner may tune a rate without changing the rule. */
const Allowed = Type.Object(
  { from: Type.Optional(WrittenNumber), to: Type.Optional(WrittenNumber) },
  { additionalProperties: false, minProperties: 1 },
);

const Band = Type.Object(
  {
    /** The lower edge; an amount on it belongs to this band. */
    from: Type.Optional(WrittenNumber),
    /** The lower edge; an amount on it still belongs to the band below. */
    above: Type.Optional(WrittenNumber),
    /** Marginal and whole: the rate; amount and linear: see `value`. */
    rate: Type.Optional(WrittenNumber),
    /** The rate while `when` holds. */
    lifted: Type.Optional(WrittenNumber),
    when: Type.Optional(ConditionSource),
    /** Amount: the value of the band. Linear: the value at its lower edge. */
    value: Type.Optional(WrittenNumber),
    /** Linear: the value holds to the next edge instead of running towards the next value. */
    flat: Type.Optional(Type.Boolean()),
    allowed: Type.Optional(Allowed),
    because: Type.Optional(BilingualText),
    owner: Type.Optional(OwnerQuestion),
  },
  { additionalProperties: false },
);

/** How far neighbouring rates may lie apart, and the steps the owner has accepted as they are. */
const Smoothing = Type.Object(
  {
    from: WrittenNumber,
    to: WrittenNumber,
    accepted: Type.Optional(
      Type.Array(
        Type.Object(
          { band: Type.Unsafe<string>({ type: 'integer', minimum: 2 }), reason: BilingualText },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { additionalProperties: false },
);

export const BandsSource = blockSchema('bands', {
  mode: OneOf(modes),
  on: Reference,
  gives: Type.Optional(TypeSource),
  /** The value for amounts below the first edge. */
  below: Type.Optional(WrittenNumber),
  bands: Type.Array(Band, { minItems: 1, maxItems: 50 }),
  smoothing: Type.Optional(Smoothing),
});

export type BandsSource = Static<typeof BandsSource>;
export type BandSource = Static<typeof Band>;
export type BandsMode = (typeof modes)[number];
