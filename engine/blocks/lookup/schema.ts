// The source of a `lookup` block: a table with one row for every key. What a cell may hold is known only when its type is.
import Type, { type Static } from 'typebox';
import { PartsSource, PartValues } from '../../program/stated-schema.ts';
import { blockSchema, Reference } from '../../values/schema.ts';

export const LookupSource = blockSchema('lookup', {
  /** The column whose value is the key: a code, a yes or no, or a whole number. */
  by: Reference,
  gives: PartsSource,
  rows: Type.Record(Type.String(), PartValues, { minProperties: 1, maxProperties: 500 }),
  /** What every other key gives. */
  otherwise: Type.Optional(PartValues),
});

export type LookupSource = Static<typeof LookupSource>;
