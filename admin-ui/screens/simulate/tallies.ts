// How many rows give each value of an outcome under both editions: people by band, decisions by level.
import {
  type Bilingual,
  type Cell,
  cellText,
  commonFacts,
  type Edition,
  evaluateTable,
  factsRead,
  isAmount,
  isFailure,
  looksAcrossRows,
  outcomeAt,
  type Policy,
  type Row,
  relatedRows,
  sameValue,
  type ValueType,
} from '../../../engine/index.ts';
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

/** So many rows are looked at before the page may breathe. */
const slice = 100;

/**
 * Who would have to decide each row's matter, where the two editions differ in it; undefined where there is nothing to tell.
 * Yields how many rows are done.
 */
export function* authorityTally(
  base: Edition,
  candidate: Edition,
  rows: readonly TeamRow[],
): Generator<number, readonly Tally[] | undefined> {
  const [before, after] = [base.policies.get(policyId), candidate.policies.get(policyId)];
  if (!before || !after || before.planHash === after.planHash) return undefined;
  const type = after.plan.outcomes.find(({ name }) => name === 'approver')?.type;
  if (!type || !before.plan.outcomes.some(({ name }) => name === 'approver')) return undefined;
  const { facts } = commonFacts(base.catalogue, candidate.catalogue, policyId);
  const wanted = factsRead([before, after]);
  const step = looksAcrossRows([before, after]) ? Math.max(1, rows.length) : slice;
  const pairs: (readonly [Cell, Cell])[] = [];
  for (let from = 0; from < rows.length; from += step) {
    const { reads } = relatedRows(rows.slice(from, from + step), facts, wanted);
    const read = reads.flatMap(({ row }): readonly Row[] => (row ? [row] : []));
    const [old, now] = [cellsOf(before, read), cellsOf(after, read)];
    for (const [at, cell] of old.entries()) {
      const other = now[at];
      if (other !== undefined) pairs.push([cell, other]);
    }
    yield from;
  }
  return pairs.length === 0 ? undefined : tallyOf(pairs, type);
}

function cellsOf(policy: Policy, reads: readonly Row[]): readonly Cell[] {
  const table = evaluateTable(policy, reads);
  return reads.map((_, at) => {
    const outcome = outcomeAt(table, 'approver', at);
    return outcome.kind === 'cell' ? outcome.cell : [];
  });
}
