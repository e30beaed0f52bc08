// What changed between two editions about pay, in words, and what the same facts come to under the other one.
import {
  type Amount,
  type Bilingual,
  diffPolicy,
  type Edition,
  isAmount,
  type PolicyDiff,
} from '../../../engine/index.ts';
import { policiesBehind, type Statement, statementIn, statementOf } from './statement.ts';

export interface PayChange {
  readonly policy: Bilingual;
  readonly text: Bilingual;
}

/** The changed rules of the policies behind the statement, under either edition; what only reads differently is no change. */
export function payChanges(statement: Statement, before: Edition): readonly PayChange[] {
  const { policy, edition } = statement;
  const old = before.policies.get(policy.id);
  const behind = new Set([...policiesBehind(policy), ...(old ? policiesBehind(old) : [])]);
  const diffs = [...behind].map((id) => diffPolicy(id, before, edition));
  return diffs.flatMap((diff) => rulesOf(diff).map((text) => ({ policy: diff.title, text })));
}

const rulesOf = ({ changes }: PolicyDiff): readonly Bilingual[] =>
  changes.filter(({ wording }) => !wording).map(({ text }) => text);

export interface OtherTotal {
  readonly total: Amount;
  /** What is shown less the other one. */
  readonly difference: Amount;
}

/** The total of the same row under the other edition; undefined where either has none. */
export function otherTotal({ row, total }: Statement, other: Edition): OtherTotal | undefined {
  const cell = statementIn(statementOf(other, row))?.total.cell;
  if (!isAmount(cell) || !isAmount(total.cell)) return undefined;
  return { total: cell, difference: total.cell.minus(cell) };
}
