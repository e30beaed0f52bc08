// The shapes of answers, for the OpenAPI document. The tests hold every answer of the real server against them.
import Type, { type TSchema } from 'typebox';
import { AuthorizationReport } from './report-schemas.ts';

const Text = Type.String();
const open = { additionalProperties: true } as const;
const Both = Type.Object({ zh: Text, en: Text });
const Count = Type.Integer({ minimum: 0 });
const Json = Type.Unknown();
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Nullable = (schema: TSchema) => Type.Union([schema, Type.Null()]);

const Finding = Type.Object({
  code: Text,
  severity: Type.Enum(['error', 'warning', 'note']),
  file: Text,
  line: Count,
  column: Count,
  endLine: Count,
  endColumn: Count,
  path: Text,
  message: Both,
  hint: Both,
});

const FactError = Type.Object({ path: Text, code: Text, message: Both, hint: Both });

const Problem = Type.Object(
  {
    type: Text,
    title: Text,
    status: Count,
    detail: Text,
    code: Text,
    messages: Both,
    errors: Type.Optional(Type.Array(FactError)),
    findings: Type.Optional(Type.Array(Finding)),
  },
  open,
);

const Unavailable = Type.Object({ code: Text, missing: Type.Array(Text), message: Both });
const Answer = { outcomes: Type.Record(Text, Json), unavailable: Type.Record(Text, Unavailable) };

const Evaluation = Type.Object({
  decisionId: Text,
  /** Of a row that ships with the policy. */
  name: Type.Optional(Both),
  policy: Text,
  edition: Text,
  effectiveFrom: Text,
  draft: Type.Optional(Type.Literal(true)),
  planHash: Hash,
  engine: Text,
  ...Answer,
  explanation: Type.Optional(Type.Array(Type.Object({ policy: Text, block: Text, label: Both }, open))),
});

const RowError = Type.Object({
  name: Type.Optional(Both),
  error: Type.Object({ code: Text, messages: Both, errors: Type.Array(FactError) }),
});

/** How many findings there are of each severity. */
const Counts = Type.Object({ error: Count, warning: Count, note: Count });
/** As the header `ETag` has it, to be sent back in `If-Match` as it is. */
const ETag = Type.String({ pattern: '^"[0-9a-f]{64}"$' });
const EditionSummary = {
  id: Text,
  state: Type.Enum(['draft', 'published', 'refused']),
  effectiveFrom: Text,
  /** Whether it answers today. */
  inForce: Type.Boolean(),
  from: Type.Optional(Text),
  notes: Both,
  publishedAt: Type.Optional(Text),
  by: Type.Optional(Text),
  contentHash: Hash,
  findings: Counts,
};

const PolicySummary = Type.Object({
  id: Text,
  file: Text,
  system: Nullable(Text),
  cadence: Nullable(Text),
  title: Nullable(Both),
  /** Absent from the answer of a policy with errors. */
  planHash: Nullable(Hash),
  etag: ETag,
  outcomes: Type.Array(Text),
  facts: Type.Array(Text),
});

const Files = Type.Array(Type.Object({ path: Text, text: Text, etag: ETag }));
const FindingList = {
  edition: Text,
  findings: Type.Array(Finding),
  counts: Counts,
};

const Effect = Type.Object({
  row: Count,
  name: Text,
  direction: Type.Enum(['up', 'down', 'same', 'uncomparable']),
  outcomes: Type.Record(Text, Type.Object({ base: Json, candidate: Json, difference: Nullable(Text) })),
  driver: Type.Optional(Type.Object({ text: Both, effect: Text })),
});

const Totals = Type.Object({
  rows: Count,
  currency: Text,
  base: Nullable(Text),
  candidate: Nullable(Text),
  difference: Nullable(Text),
});
const SimulationResult = Type.Object({
  rows: Count,
  rowsUp: Count,
  rowsDown: Count,
  rowsSame: Count,
  rowsUnavailable: Count,
  rowsUncomparable: Count,
  decider: Nullable(Text),
  totals: Type.Record(Text, Totals),
  changed: Type.Record(Text, Count),
  unshared: Type.Array(Text),
  missing: Type.Record(Text, Count),
  refused: Type.Array(Type.Object({ row: Count, why: Type.Array(FactError) })),
  noEffect: Type.Boolean(),
  headline: Both,
  effects: Type.Array(Effect),
  /** Rows that differ and are not listed, because there are too many. */
  effectsOmitted: Count,
});

const Simulation = Type.Object(
  {
    id: Text,
    state: Type.Enum(['running', 'done', 'failed']),
    base: Text,
    candidate: Text,
    policy: Text,
    dataset: Nullable(Text),
    progress: Type.Object({ done: Count, rows: Count }),
    ...Type.Partial(SimulationResult).properties,
  },
  { additionalProperties: false },
);

const Decision = Type.Object({
  decisionId: Text,
  at: Text,
  policy: Text,
  edition: Text,
  effectiveFrom: Text,
  draft: Type.Optional(Type.Literal(true)),
  planHash: Hash,
  engine: Text,
  facts: Json,
  context: Type.Optional(Type.Record(Text, Text)),
  /** The first of the decisions it was asked and ranked with, itself included. */
  together: Type.Optional(Text),
  ...Answer,
});

const Difference = Type.Object({ outcome: Text, recorded: Json, replayed: Json });

export const answerSchemas = {
  problem: Problem,
  evaluation: Evaluation,
  evaluations: Type.Object({ results: Type.Array(Type.Union([Evaluation, RowError])) }),
  editionList: Type.Object({ editions: Type.Array(Type.Object(EditionSummary)) }),
  edition: Type.Object({ ...EditionSummary, policies: Type.Array(PolicySummary), files: Type.Array(Text) }),
  files: Type.Object({ edition: Text, state: Text, contentHash: Hash, files: Files }),
  policy: Type.Object({
    edition: Text,
    policy: Text,
    file: Text,
    etag: ETag,
    planHash: Nullable(Hash),
    source: Nullable(Type.Object({}, open)),
    findings: Type.Array(Finding),
    /** What ships with the policy, ready to be passed on. */
    rows: Type.Array(Type.Object({ name: Both, note: Type.Optional(Both), facts: Type.Record(Text, Json) })),
  }),
  saved: Type.Object({ ...FindingList, path: Text, etag: ETag, contentHash: Hash }),
  findings: Type.Object({ ...FindingList, contentHash: Hash }),
  simulation: Simulation,
  decisionList: Type.Object({ decisions: Type.Array(Decision), next: Nullable(Text) }),
  decision: Decision,
  replay: Type.Object({
    decisionId: Text,
    edition: Text,
    planHash: Hash,
    recordedEdition: Text,
    recordedPlanHash: Hash,
    samePlan: Type.Boolean(),
    identical: Type.Boolean(),
    differences: Type.Array(Difference),
    refused: Type.Optional(Type.Array(FactError)),
    ...Answer,
  }),
  authorizationReport: AuthorizationReport,
  team: Type.Object({
    name: Both,
    columns: Type.Array(Text),
    rows: Type.Array(Type.Array(Text)),
    /** How many orders are loaded beside it. */
    orders: Nullable(Type.Object({ columns: Type.Array(Text), count: Count })),
  }),
  orders: Type.Object({ columns: Type.Array(Text), rows: Type.Array(Type.Array(Text)) }),
  health: Type.Object({ status: Type.Literal('ok'), engine: Text }),
  readiness: Type.Object({
    status: Type.Enum(['ready', 'not-ready']),
    editions: Type.Object({ published: Count, refused: Type.Array(Text), inForce: Nullable(Text) }),
    reasons: Type.Array(Both),
  }),
} as const;

export type AnswerName = keyof typeof answerSchemas;
