// The source of columns that a table or a set of rules gives, and of the values stated for them.
import Type, { type Static } from 'typebox';
import { BilingualText, Identifier, recordOf, typeMembers } from '../values/schema.ts';

const PartSource = Type.Object(
  { ...typeMembers, label: Type.Optional(BilingualText) },
  { additionalProperties: false },
);

/** `gives: { value: { type: … }, next: { type: …, label: … } }` */
export const PartsSource = recordOf(Identifier, PartSource, { minProperties: 1 });
export type PartsSource = Static<typeof PartsSource>;

/** A value of any type; what fits is known only when the type is. */
const AnyValue = Type.Unsafe<unknown>({ type: ['string', 'number', 'boolean', 'array', 'object'] });

/** One value for every part: `{ value: promote, next: P3 }`. */
export const PartValues = recordOf(Identifier, AnyValue, { minProperties: 1 });
export type PartValues = Static<typeof PartValues>;
