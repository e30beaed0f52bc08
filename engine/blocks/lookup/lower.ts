// Lookup: plan → steps. Every cell of the table is a constant with its own label, so that one figure can be named and replaced.
import type { Lowering } from '../../program/lowering.ts';
import type { Ref } from '../../program/operation.ts';
import { partKey, type StatedPart } from '../../program/stated-parts.ts';
import { lowerStatedValue, type StatedValue } from '../../program/stated-value.ts';
import { assert } from '../../values/assert.ts';
import { type LookupPlan, otherwiseItem } from './plan.ts';

/** The role of the cells of a part; the item is the key of the row. */
export const cellRole = (part: StatedPart): string => `cell.${partKey(part)}`;

export function lowerLookup(plan: LookupPlan, into: Lowering): ReadonlyMap<string, Ref> {
  const key = into.read(plan.by);
  return new Map(plan.parts.map((part, at) => [part.part, lowerPart(plan, part, at, key, into)]));
}

function lowerPart(plan: LookupPlan, part: StatedPart, at: number, key: Ref, into: Lowering): Ref {
  const cell = (values: readonly StatedValue[], item: string): Ref => {
    const value = values[at];
    assert(value, 'every row has a value for every part');
    return lowerStatedValue(value, part.type, into, cellRole(part), item);
  };
  const rows = new Map(plan.rows.map((row) => [row.key, cell(row.values, row.key).id]));
  const otherwise = plan.otherwise
    ? cell(plan.otherwise, otherwiseItem)
    : into.failure('NO_MATCH', part.type, 'no-row', partKey(part));
  return into.step(
    { kind: 'lookup', key: key.id, rows, otherwise: otherwise.id },
    part.type,
    'found',
    partKey(part),
  );
}
