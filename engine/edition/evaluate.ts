// Answers rows: facts as written in, outcomes as JSON out. Rows that are refused fail alone; the order stays.
import { evaluateTable, outcomesAt, type Table } from '../policy/evaluate.ts';
import type { Policy } from '../policy/policy.ts';
import type { Row } from '../program/run.ts';
import type { Written } from '../values/written.ts';
import { type Answer, answerOf } from './answer.ts';
import { factsFor } from './catalogue.ts';
import type { Edition } from './edition.ts';
import { type ReadRow, type Refusal, readRow } from './facts.ts';

/** How one row came out. `at` is its place in `table`, by which it can be explained. */
export type Answered =
  | { readonly answer: Answer; readonly at: number; readonly refusals?: undefined }
  | { readonly answer?: undefined; readonly refusals: readonly [Refusal, ...Refusal[]] };

export interface Answers {
  readonly table: Table;
  readonly results: readonly Answered[];
}

/** Evaluates a policy of an edition over rows of facts as they were written. */
export function answerRows(edition: Edition, policy: Policy, written: readonly Written[]): Answers {
  const facts = factsFor(edition.catalogue, policy.id);
  return answerReadRows(
    policy,
    written.map((row) => readRow(row, facts)),
  );
}

/** The same for rows that were read already. */
export function answerReadRows(policy: Policy, reads: readonly ReadRow[]): Answers {
  const rows = reads.flatMap((read): readonly Row[] => (read.row ? [read.row] : []));
  const table = evaluateTable(policy, rows);
  let next = 0;
  const results = reads.map((read): Answered => {
    if (!read.row) return { refusals: read.refusals };
    const at = next++;
    return { answer: answerOf(outcomesAt(table, at), policy.outcomeLabels, policy.names), at };
  });
  return { table, results };
}
