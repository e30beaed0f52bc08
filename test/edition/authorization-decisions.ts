// Decisions of the authorization policy for tests of its report, answered by the starter edition, and a report of October over them.
import {
  type AuthorizationReport,
  answerRows,
  assert,
  authorizationReport,
  type DecisionContext,
  type Edition,
  type LoggedDecision,
  monthPeriod,
  type Period,
  readEdition,
  type Written,
} from '../../engine/index.ts';
import { edition, filesOf } from '../policies/editions.ts';

export const q4 = edition('2026-Q4');

/** The starter edition with one text replaced, and without the files of the policies named. */
export function changed(from: string, to: string, without: readonly string[] = []): Edition {
  const kept = filesOf('2026-Q4').filter(({ path }) => !without.some((id) => path.includes(`/${id}.`)));
  return readEdition(kept.map(({ path, text }) => ({ path, text: text.replaceAll(from, to) })));
}

export type Told = DecisionContext & {
  readonly amount?: string;
  readonly matter?: string;
  readonly role?: string;
};

let made = 0;
/** A decision as the starter edition answers it. */
export function decision(
  day: string,
  { amount, matter = 'pricing', role = 'salesperson', ...context }: Told,
): LoggedDecision {
  const facts: Written = { ...(amount !== undefined && { amount }), matter, actorRole: role };
  const policy = q4.policies.get('authorization');
  assert(policy, 'the edition has an authorization');
  const answer = answerRows(q4, policy, [facts]).results[0]?.answer;
  assert(answer, 'the facts are read');
  made += 1;
  return { id: String(made).padStart(6, '0'), day, facts, outcomes: answer.outcomes, context };
}

export const october = monthPeriod('2026-10') ?? { first: '', last: '' };
export const report = (
  decisions: readonly LoggedDecision[],
  more: { readonly edition?: Edition; readonly before?: Edition; readonly period?: Period } = {},
): AuthorizationReport => authorizationReport({ period: october, edition: q4, decisions, ...more });
