// The source of a `rank` block: an order over the rows of one table. What equals get must be said.
import Type, { type Static } from 'typebox';
import { blockSchema, OneOf, Reference } from '../../values/schema.ts';

export const RankSource = blockSchema('rank', {
  /** The numeric column the rows are ordered by. */
  by: Reference,
  order: OneOf(['highest-first', 'lowest-first']),
  /** Equals share a place; the next place is skipped (1, 1, 3) or not (1, 1, 2). */
  ties: OneOf(['same-place', 'dense']),
  /** Rows are ordered among those with the same value here. */
  within: Type.Optional(Reference),
});

export type RankSource = Static<typeof RankSource>;
