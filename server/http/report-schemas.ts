// The shapes of reports over the decision log, for the OpenAPI document.
import Type, { type TSchema } from 'typebox';

const Text = Type.String();
const Both = Type.Object({ zh: Text, en: Text });
const Count = Type.Integer({ minimum: 0 });
const Nullable = (schema: TSchema) => Type.Union([schema, Type.Null()]);
const NullableText = Nullable(Text);
/** How many decisions, and what they were answered; `unanswered` had no answer, which callers treat as no. */
const DecisionCounts = { decisions: Count, allowed: Count, notAllowed: Count, unanswered: Count };
const Rows = (row: TSchema) => ({
  /** All there are; the rows are the first 500. */
  count: Count,
  rows: Type.Array(row),
});
const AuthorizedOrder = {
  decision: Text,
  day: Text,
  person: NullableText,
  customer: NullableText,
  order: NullableText,
  amount: NullableText,
  matter: NullableText,
  actorRole: NullableText,
  level: Nullable(Count),
  approver: NullableText,
  allowed: Nullable(Type.Boolean()),
};
/** A line between two levels; whether an order of exactly its amount is still below it. */
const Limit = Type.Object({ amount: Text, isWithin: Type.Boolean() });
const SplitOrders = Type.Object({
  customer: Text,
  limit: Limit,
  /** Orders of the month that went over the limit together with those of the days before them. */
  completed: Count,
  total: Text,
  first: Text,
  last: Text,
  /** Who approves one order of the whole sum. */
  approver: NullableText,
  orders: Type.Array(Type.Object(AuthorizedOrder)),
  ordersCount: Count,
});
const OwnerApprovals = Type.Object({ edition: Text, approvals: Count, unanswered: Count });
const Labels = Type.Record(Text, Both);

export const AuthorizationReport = Type.Object({
  period: Type.Object({ first: Text, last: Text }),
  edition: Text,
  headline: Both,
  currency: Text,
  ...DecisionCounts,
  /** Not allowed, and nothing says whether it was carried out all the same. */
  untold: Count,
  /** Answered by a draft, and left out. */
  drafts: Count,
  levels: Type.Array(Type.Object({ level: Nullable(Count), approver: NullableText, ...DecisionCounts })),
  people: Type.Array(
    Type.Object({
      person: NullableText,
      ...DecisionCounts,
      breaches: Count,
      sanction: Nullable(Type.Object({ code: Text, label: Both })),
    }),
  ),
  sanctions: Type.Enum(['judged', 'no-policy', 'not-monthly']),
  breaches: Type.Object(Rows(Type.Object(AuthorizedOrder))),
  /** Within `days` days orders of one customer count together. */
  splits: Type.Object({ days: Count, limits: Type.Array(Limit), unjudged: Count, ...Rows(SplitOrders) }),
  owner: Type.Object({
    before: Nullable(OwnerApprovals),
    after: OwnerApprovals,
    /** Decisions another person approves after the change. */
    moved: Type.Object(Rows(Type.Object({ ...AuthorizedOrder, before: NullableText, after: NullableText }))),
  }),
  labels: Type.Object({ approver: Labels, matter: Labels, actorRole: Labels }),
});
