// The one operation that looks across rows: places within groups. It must not depend on the order of the rows.
import { Amount } from '../values/amount.ts';
import { assert } from '../values/assert.ts';
import { type Cell, type Column, type Failure, isAmount, isFailure } from '../values/cell.ts';
import { keyText } from './key-text.ts';
import type { Operation } from './operation.ts';

type Rank = Extract<Operation, { kind: 'rank' }>;

/**
 * Gives every row its place by `by` among the rows of its group. Equal values share a place; `same-place` then skips
 * the places taken (1, 1, 3), `dense` does not (1, 1, 2). A row without a value, or without a group, keeps its failure.
 * `take: 'size'` gives every such row the number of rows with a place in its group.
 */
export function rankColumn(operation: Rank, by: Column, within: Column | undefined): Column {
  const groups = by.map((_, at) => groupOf(within, at));
  const members = new Map<string, Amount[]>();
  for (const [at, cell] of by.entries()) {
    const group = groups[at];
    if (typeof group !== 'string' || !isAmount(cell)) continue;
    const amounts = members.get(group);
    if (amounts) amounts.push(cell);
    else members.set(group, [cell]);
  }
  if (operation.take === 'size') return placed(by, groups, (group) => members.get(group)?.length);
  const places = new Map([...members].map(([group, amounts]) => [group, placesOf(amounts, operation)]));
  return placed(by, groups, (group, amount) => places.get(group)?.get(amount.toExactText()));
}

/** The count of every row that has a value and a group; the failure of every other. */
function placed(
  by: Column,
  groups: readonly (string | Failure | undefined)[],
  count: (group: string, amount: Amount) => number | undefined,
): Column {
  return by.map((cell, at): Cell => {
    const group = groups[at];
    if (typeof group !== 'string') return group ?? cell;
    if (isFailure(cell)) return cell;
    assert(isAmount(cell), 'a rank is over amounts');
    return Amount.count(count(group, cell) ?? 0);
  });
}

/** The place of every distinct amount, by its exact text. */
function placesOf(amounts: readonly Amount[], { order, ties }: Rank): ReadonlyMap<string, number> {
  const sorted = [...amounts].sort((a, b) => (order === 'highest-first' ? b.compare(a) : a.compare(b)));
  const places = new Map<string, number>();
  for (const [ahead, amount] of sorted.entries()) {
    const text = amount.toExactText();
    if (!places.has(text)) places.set(text, 1 + (ties === 'same-place' ? ahead : places.size));
  }
  return places;
}

function groupOf(within: Column | undefined, at: number): string | Failure {
  if (within === undefined) return '';
  const cell = within[at];
  assert(cell !== undefined, 'every column has a cell for every row');
  return isFailure(cell) ? cell : keyText(cell);
}
