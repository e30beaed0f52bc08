// How far back an authorization report looks: the days within which orders count together are a figure of the audit policy.
import { blockAlone } from '../policy/alone.ts';
import { evaluateTable, outcomeAt } from '../policy/evaluate.ts';
import { Amount } from '../values/amount.ts';
import { repeatDays } from './authorization-report-days.ts';
import type { Edition } from './edition.ts';

/** The policy of sanctions, and of what the monthly audit looks at. */
export const auditPolicy = 'authorization-audit';

const block = 'splitDays';
/** For an edition that does not say it, or not as one figure. The report always says which it was. */
const usualDays = 30;

/** Two orders of a customer belong together when at most so many days lie between them (rulebook M7). */
export function splitDays({ policies }: Edition): number {
  const policy = policies.get(auditPolicy);
  const at = policy?.plan.blocks.findIndex(({ id }) => id === block) ?? -1;
  if (!policy || at < 0) return usualDays;
  const outcome = outcomeAt(evaluateTable(blockAlone(policy, at), [new Map()]), block, 0);
  const days = outcome.kind === 'cell' ? outcome.cell : undefined;
  return days instanceof Amount && days.isWhole() && !days.isNegative() ? days.toCount() : usualDays;
}

/** So many days before its period a report needs to see: orders count with those before them, and repetitions are known by what they repeat. */
export const lookbackDays = (edition: Edition): number => splitDays(edition) + repeatDays;
