// The owner's time (rulebook M8): the same questions asked again under two editions, and how many of them reach the owner.

import { isWithin, type Period } from './authorization-report-days.ts';
import { authorizationPolicy, type Entry, withoutRepeats } from './authorization-report-log.ts';
import type { Edition } from './edition.ts';
import { answerRows } from './evaluate.ts';

const ownerCode = 'owner';

/** What reaches the owner under one edition. An order asked about several times is one approval. */
export interface OwnerApprovals {
  readonly edition: string;
  readonly approvals: number;
  /** Decisions of the period this edition cannot say an approver for. */
  readonly unanswered: number;
}

/** A decision that another person has to approve after the change. */
export interface MovedApproval {
  readonly entry: Entry;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface OwnerTime {
  readonly after: OwnerApprovals;
  /** Absent where there is no edition before, or it has no authorization. */
  readonly before?: OwnerApprovals | undefined;
  readonly moved: readonly MovedApproval[];
}

/** `entries` are by time and reach back before the period, so that what repeats an earlier question is known. */
export function ownerTime(
  entries: readonly Entry[],
  period: Period,
  edition: Edition,
  before: Edition | undefined,
): OwnerTime {
  const later = approversUnder(edition, entries) ?? new Map();
  const earlier = before && approversUnder(before, entries);
  const after = approvalsOf(entries, later, period, edition);
  if (!before || !earlier) return { after, moved: [] };
  const moved = entries
    .filter((entry) => isWithin(entry.decision.day, period) && earlier.get(entry) !== later.get(entry))
    .map((entry) => ({ entry, before: earlier.get(entry), after: later.get(entry) }));
  return { after, before: approvalsOf(entries, earlier, period, before), moved };
}

type Approvers = ReadonlyMap<Entry, string>;

/** Who approves each, asked again; an entry that cannot be answered is not among them. */
function approversUnder(edition: Edition, entries: readonly Entry[]): Approvers | undefined {
  const policy = edition.policies.get(authorizationPolicy);
  if (!policy) return undefined;
  const { results } = answerRows(
    edition,
    policy,
    entries.map(({ decision }) => decision.facts),
  );
  return new Map(
    entries.flatMap((entry, at): readonly (readonly [Entry, string])[] => {
      const approver = results[at]?.answer?.outcomes.approver;
      return typeof approver === 'string' ? [[entry, approver]] : [];
    }),
  );
}

function approvalsOf(
  entries: readonly Entry[],
  approvers: Approvers,
  period: Period,
  edition: Edition,
): OwnerApprovals {
  const inPeriod = ({ decision }: Entry): boolean => isWithin(decision.day, period);
  const reaching = entries.filter((entry) => approvers.get(entry) === ownerCode);
  const once = withoutRepeats(reaching, ({ decision: { context } }) =>
    context.order === undefined ? undefined : [context.customer, context.order],
  );
  return {
    edition: edition.head.id,
    approvals: once.filter(inPeriod).length,
    unanswered: entries.filter((entry) => inPeriod(entry) && !approvers.has(entry)).length,
  };
}
