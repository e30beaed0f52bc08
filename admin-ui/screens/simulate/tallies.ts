// How many rows give each value of an outcome under both editions: people by band, decisions by level.
import {
  type Bilingual,
  type Cell,
  cellText,
  type Edition,
  evaluateTable,
  factsFor,
  factsRead,
  isAmount,
  isFailure,
  outcomeAt,
  type Policy,
  type Row,
  sameValue,
  type ValueType,
} from '../../../engine/index.ts';
import { relatedRows } from '../../workspace/effect.ts';
import type { TeamRow } from '../../workspace/team.ts';

export interface Tally {
  /** Undefined for rows that have no answer. */
  readonly value: Bilingual | undefined;
  readonly base: number;
  readonly candidate: number;
}

/** Counts two columns of cells by value, in the order of the values; what has no answer comes last. */
export function tallyOf(pairs: readonly (readonly [Cell, Cell])[], type: ValueType): readonly Tally[] {
  const values: Cell[] = [];
  const counts: { base: number; candidate: number }[] = [];
  const count = (cell: Cell, side: 'base' | 'candidate'): void => {
    const known = values.findIndex((value) => sameAnswer(value, cell));
    const at = known < 0 ? values.push(cell) - 1 : known;
    const found = counts[at] ?? { base: 0, candidate: 0 };
    counts[at] = { ...found, [side]: found[side] + 1 };
  };
  for (const [base, candidate] of pairs) {
    count(base, 'base');
    count(candidate, 'candidate');
  }
  return values
    .map((cell, at) => ({ cell, ...(counts[at] ?? { base: 0, candidate: 0 }) }))
    .sort((a, b) => compareAnswers(a.cell, b.cell, type))
    .map(({ cell, ...sides }) => ({ value: isFailure(cell) ? undefined : cellText(cell, type), ...sides }));
}

/** Rows without an answer are one group, whatever the reason. */
const sameAnswer = (a: Cell, b: Cell): boolean => (isFailure(a) && isFailure(b)) || sameValue(a, b);

/** Numbers by size, codes in the order of their list, no answer last. */
function compareAnswers(a: Cell, b: Cell, type: ValueType): number {
  if (isFailure(a) || isFailure(b)) return Number(isFailure(a)) - Number(isFailure(b));
  if (isAmount(a) && isAmount(b)) return a.compare(b);
  const codes = type.kind === 'code' ? type.codes.map(({ code }) => code) : [];
  return codes.indexOf(String(a)) - codes.indexOf(String(b));
}

const policyId = 'authorization';

/** Who would have to decide each row's matter, where the two editions differ in it; undefined where there is nothing to tell. */
export function authorityTally(
  base: Edition,
  candidate: Edition,
  rows: readonly TeamRow[],
): readonly Tally[] | undefined {
  const [before, after] = [base.policies.get(policyId), candidate.policies.get(policyId)];
  if (!before || !after || before.planHash === after.planHash) return undefined;
  const type = after.plan.outcomes.find(({ name }) => name === 'approver')?.type;
  if (!type || !before.plan.outcomes.some(({ name }) => name === 'approver')) return undefined;
  const facts = factsFor(candidate.catalogue, policyId);
  const { reads } = relatedRows(rows, facts, factsRead([before, after]));
  const read = reads.flatMap(({ row }): readonly Row[] => (row ? [row] : []));
  const [old, now] = [cellsOf(before, read), cellsOf(after, read)];
  const pairs = old.flatMap((cell, at): readonly (readonly [Cell, Cell])[] => {
    const other = now[at];
    return other === undefined ? [] : [[cell, other]];
  });
  return pairs.length === 0 ? undefined : tallyOf(pairs, type);
}

function cellsOf(policy: Policy, reads: readonly Row[]): readonly Cell[] {
  const table = evaluateTable(policy, reads);
  return reads.map((_, at) => {
    const outcome = outcomeAt(table, 'approver', at);
    return outcome.kind === 'cell' ? outcome.cell : [];
  });
}
