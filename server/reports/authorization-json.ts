// The authorization report as JSON: amounts as decimal texts, codes beside their names, long lists cut with their length said. It computes nothing.
import {
  type AuthorizationEntry,
  type AuthorizationReport,
  authorizationHeadline,
  authorizationPolicy,
  type Bilingual,
  type DecisionCounts,
  type Edition,
  type Json,
  type Limit,
  type OwnerApprovals,
  type SplitOrders,
  type ValueType,
} from '../../engine/index.ts';

type JsonMap = { readonly [key: string]: Json };

/** A list longer than this is cut: nobody reads on, and its length is said. */
export const listedMax = 500;

export function authorizationReportJson(report: AuthorizationReport, edition: Edition): JsonMap {
  const { period, breaches, splits, owner } = report;
  return {
    period: { ...period },
    edition: report.edition,
    headline: { ...authorizationHeadline(report) },
    currency: currencyOf(edition),
    ...countsJson(report),
    untold: report.untold,
    levels: report.levels.map(({ level, approver, ...counts }) => ({
      level: level ?? null,
      approver: approver ?? null,
      ...countsJson(counts),
    })),
    people: report.people.map(({ person, breaches: count, sanction, ...counts }) => ({
      person: person ?? null,
      ...countsJson(counts),
      breaches: count,
      sanction: sanction ? { code: sanction.code, label: { ...sanction.label } } : null,
    })),
    sanctions: report.sanctions,
    breaches: listJson(breaches, entryJson),
    splits: {
      days: splits.days,
      limits: splits.limits.map(limitJson),
      unjudged: splits.unjudged,
      ...listJson(splits.found, splitJson),
    },
    owner: {
      before: owner.before ? approvalsJson(owner.before) : null,
      after: approvalsJson(owner.after),
      moved: listJson(owner.moved, ({ entry, before, after }) => ({
        ...entryJson(entry),
        before: before ?? null,
        after: after ?? null,
      })),
    },
    labels: labelsOf(edition),
  };
}

const countsJson = ({ decisions, allowed, notAllowed, unanswered }: DecisionCounts): JsonMap => ({
  decisions,
  allowed,
  notAllowed,
  unanswered,
});

const listJson = <Item>(items: readonly Item[], itemJson: (item: Item) => JsonMap): JsonMap => ({
  count: items.length,
  rows: items.slice(0, listedMax).map(itemJson),
});

const entryJson = ({ decision, row, amount, level, approver, allowed }: AuthorizationEntry): JsonMap => {
  const { person, customer, order } = decision.context;
  const [matter, actorRole] = [row?.get('matter'), row?.get('actorRole')];
  return {
    decision: decision.id,
    day: decision.day,
    person: person ?? null,
    customer: customer ?? null,
    order: order ?? null,
    amount: amount?.toFixed(2) ?? null,
    matter: typeof matter === 'string' ? matter : null,
    actorRole: typeof actorRole === 'string' ? actorRole : null,
    level: level ?? null,
    approver: approver ?? null,
    allowed: allowed ?? null,
  };
};

const limitJson = ({ amount, isWithin }: Limit): JsonMap => ({ amount: amount.toFixed(2), isWithin });

const splitJson = ({ customer, limit, orders, completed, total, days, approver }: SplitOrders): JsonMap => ({
  customer,
  limit: limitJson(limit),
  completed,
  total: total.toFixed(2),
  first: days.first,
  last: days.last,
  approver: approver ?? null,
  orders: orders.slice(0, listedMax).map(entryJson),
  ordersCount: orders.length,
});

const approvalsJson = ({ edition, approvals, unanswered }: OwnerApprovals): JsonMap => ({
  edition,
  approvals,
  unanswered,
});

/** The names of the codes that stand in the report, as the edition gives them. */
function labelsOf({ policies }: Edition): JsonMap {
  const policy = policies.get(authorizationPolicy);
  const approver = policy?.plan.outcomes.find(({ name }) => name === 'approver')?.type;
  return {
    approver: codesJson(approver),
    matter: codesJson(policy?.names.get('matter')?.type),
    actorRole: codesJson(policy?.names.get('actorRole')?.type),
  };
}

const codesJson = (type: ValueType | undefined): JsonMap =>
  Object.fromEntries(
    type?.kind === 'code'
      ? type.codes.map(({ code, label }): [string, Json] => [code, labelJson(label)])
      : [],
  );

const labelJson = ({ zh, en }: Bilingual): JsonMap => ({ zh, en });

function currencyOf({ policies }: Edition): string {
  const type = policies.get(authorizationPolicy)?.names.get('amount')?.type;
  return type?.kind === 'money' ? type.currency : '';
}
