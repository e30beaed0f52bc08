// One person's scorecards over the quarters: what the engine answered, quarter by quarter, for one policy.
import { type Cell, type Edition, isAmount } from '../../../engine/index.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { type Scorecards, type ScoredGroup, type ScoredRow, scorecardsOf } from './scorecards.ts';

export interface PersonScores {
  readonly scorecards: Scorecards;
  /** The scorecard of the chosen quarter, with the rows of every quarter it applied in, oldest first. */
  readonly group: ScoredGroup;
  readonly now: ScoredRow;
  /** The quarter before among those rows. */
  readonly before: ScoredRow | undefined;
}

/** Undefined when the policy has no scorecard for the person in that quarter. */
export function personScores(
  edition: Edition,
  id: string,
  rows: readonly TeamRow[],
  quarter: string,
): PersonScores | undefined {
  const scorecards = scorecardsOf(
    edition,
    id,
    rows.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)),
  );
  const group = scorecards?.groups.find((each) => each.rows.some(({ row }) => row.quarter === quarter));
  const at = group?.rows.findIndex(({ row }) => row.quarter === quarter) ?? -1;
  const now = group?.rows[at];
  return scorecards && group && now && { scorecards, group, now, before: group.rows[at - 1] };
}

/** The course of one total up to the chosen quarter, for drawing; quarters without a figure are left out. */
export const courseOf = ({ group, now }: PersonScores, total: string): readonly number[] =>
  group.rows.slice(0, group.rows.indexOf(now) + 1).flatMap(({ totals }) => pixels(totals.get(total)));

const pixels = (cell: Cell | undefined): readonly number[] => (isAmount(cell) ? [cell.toPixels()] : []);
