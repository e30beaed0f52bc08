// The decisions of the log that an authorization report of a period looks at. It reads them; what they mean is the engine's to say.
import {
  authorizationPolicy,
  type Edition,
  type LoggedDecision,
  lookbackDays,
  type Period,
  readJson,
} from '../../engine/index.ts';
import type { Decision, DecisionStore } from '../decisions/decision-store.ts';
import { dayOf, daysBefore } from '../moment.ts';

export interface AuthorizationLog {
  readonly decisions: readonly LoggedDecision[];
  /** Decisions of the period that a draft answered: trials, and left out. */
  readonly drafts: number;
}

const pageSize = 500;

/** Reads page by page, so that other work is done in between; as far back as the edition of the report asks for. */
export async function readAuthorizationLog(
  store: DecisionStore,
  period: Period,
  edition: Edition,
): Promise<AuthorizationLog> {
  const days = { first: daysBefore(period.first, lookbackDays(edition)), last: period.last };
  const decisions: LoggedDecision[] = [];
  let drafts = 0;
  let before: string | undefined;
  for (;;) {
    const page = await store.list({ policy: authorizationPolicy, days, before, limit: pageSize });
    for (const decision of page.decisions) {
      const logged = loggedOf(decision);
      if (!decision.draft) decisions.push(logged);
      else if (logged.day >= period.first) drafts += 1;
    }
    before = page.decisions.at(-1)?.id;
    if (!page.more) return { decisions, drafts };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function loggedOf({ id, at, facts, outcomes, context }: Decision): LoggedDecision {
  const { value, problem } = readJson(facts);
  if (problem) throw new Error(`the facts of decision ${id} cannot be read: ${problem.message.en}`);
  return { id, day: context.on ?? dayOf(new Date(at)), facts: value, outcomes, context };
}
