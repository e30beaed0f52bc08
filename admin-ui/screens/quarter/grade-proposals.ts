// Who the policy `grade` would promote, demote or restore, with its reasons. It proposes; nothing here changes anybody's grade.
import {
  type Bilingual,
  type Cell,
  cellText,
  type Edition,
  evaluateTable,
  factsFor,
  factsRead,
  isFailure,
  outcomeAt,
  type Row,
  relatedRows,
  same,
  type Table,
} from '../../../engine/index.ts';
import type { TeamRow } from '../../workspace/team.ts';

export interface GradeProposal {
  readonly row: TeamRow;
  /** The code of the decision: `promote`, `demote`, `restore`. */
  readonly decision: string;
  readonly label: Bilingual;
  readonly from: Bilingual;
  readonly to: Bilingual;
  readonly reason: Bilingual;
}

export interface GradeReview {
  readonly proposals: readonly GradeProposal[];
  /** People whose grade could not be judged. */
  readonly undecided: readonly TeamRow[];
  readonly judged: number;
}

const policyId = 'grade';
const outcomes = ['decision', 'nextGrade', 'reason'] as const;

/** Undefined when the edition has no such policy, or no row is about grades. */
export function gradeReview(edition: Edition, rows: readonly TeamRow[]): GradeReview | undefined {
  const policy = edition.policies.get(policyId);
  if (!policy || !outcomes.every((each) => policy.plan.outcomes.some(({ name }) => name === each)))
    return undefined;
  const facts = factsFor(edition.catalogue, policyId);
  const { related, reads } = relatedRows(rows, facts, factsRead([policy]));
  const people = reads.flatMap(({ row: read }, at) => {
    const row = related[at];
    return read && row ? [{ row, read }] : [];
  });
  if (people.length === 0) return undefined;
  const table = evaluateTable(
    policy,
    people.map(({ read }) => read),
  );
  const judged = people.map(({ row, read }, at) => ({
    row,
    read,
    at,
    decision: cellAt(table, 'decision', at),
  }));
  const gradeType = facts.get('grade')?.type;
  const gradeText = (read: Row): Bilingual => {
    const grade = read.get('grade');
    return grade !== undefined && gradeType ? cellText(grade, gradeType) : same('—');
  };
  return {
    judged: judged.filter(({ decision }) => typeof decision === 'string').length,
    undecided: judged.filter(({ decision }) => isFailure(decision)).map(({ row }) => row),
    proposals: judged.flatMap(({ row, read, at, decision }): readonly GradeProposal[] =>
      typeof decision !== 'string' || decision === 'keep'
        ? []
        : [
            {
              row,
              decision,
              label: textAt(table, 'decision', at),
              from: gradeText(read),
              to: textAt(table, 'nextGrade', at),
              reason: textAt(table, 'reason', at),
            },
          ],
    ),
  };
}

type OutcomeName = (typeof outcomes)[number];

function cellAt(table: Table, name: OutcomeName, at: number): Cell {
  const outcome = outcomeAt(table, name, at);
  return outcome.kind === 'cell' ? outcome.cell : [];
}

function textAt(table: Table, name: OutcomeName, at: number): Bilingual {
  const outcome = outcomeAt(table, name, at);
  return outcome.kind === 'cell' ? cellText(outcome.cell, outcome.type) : same('—');
}
