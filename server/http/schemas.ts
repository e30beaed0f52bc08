// The shapes of requests: what checks them at the door, types the handlers, and stands in the OpenAPI document.
// Types of the engine only, no values: the generator reads this file before the engine's validators exist.
import Type, { type Static } from 'typebox';
import type { DecisionContext, Written, WrittenMap } from '../../engine/index.ts';

const shape = { additionalProperties: false } as const;
const Name = (description: string) => Type.String({ minLength: 1, maxLength: 200, description });

const When = {
  asOf: Type.Optional(
    Name(
      'The day the edition must be in force on: a date in Asia/Shanghai, or an instant. Today when left out.',
    ),
  ),
  knownAt: Type.Optional(
    Name(
      'Answers as it was known then: editions published later do not count. An instant, or the end of a date.',
    ),
  ),
  edition: Type.Optional(Name('The id of an edition, instead of the one in force; a draft is allowed.')),
  explain: Type.Optional(Type.Boolean({ description: 'Adds how every number came about.' })),
  idempotencyKey: Type.Optional(
    Name('The same request with the same key is answered once; a repetition gets the same answer.'),
  ),
};

const Facts = Type.Unsafe<WrittenMap>({
  type: 'object',
  description:
    'Facts by name. Money and ratios may be numbers or texts; a fact that is left out or null is missing.',
});

const Context = Type.Object(
  {
    person: Type.Optional(Name('Who decides or acts: the name or number people know them by.')),
    customer: Type.Optional(Name('The customer it is about.')),
    order: Type.Optional(Name('The number of the order: tells one order asked about twice from two orders.')),
    on: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'The day of the business event, where it is not the day of the call.',
      }),
    ),
    done: Type.Optional(
      Type.Enum(['yes', 'no'], {
        description:
          '`yes` when the person carried the matter out on their own authority, `no` when they did not. Left out when it is only asked.',
      }),
    ),
  },
  {
    ...shape,
    description: 'What the event was. Kept with the decision and used by reports; never evaluated.',
  },
);

const EvaluateOne = Type.Object({ facts: Facts, context: Type.Optional(Context), ...When }, shape);

const EvaluateMany = Type.Object(
  {
    policy: Name('The id of the policy.'),
    rows: Type.Optional(
      Type.Unsafe<readonly Written[]>({
        type: 'array',
        items: { description: 'The facts of one row; a row that is no object fails alone.' },
        description:
          'Rows of facts; one that is refused fails alone. Left out for a policy with which rows ship, such as the candidates of tool-choice: those rows, each answered under its name.',
      }),
    ),
    facts: Type.Optional(
      Type.Unsafe<WrittenMap>({
        type: 'object',
        description:
          'Facts of every row, such as the budget candidates are held against. A fact of a row itself goes before it.',
      }),
    ),
    contexts: Type.Optional(
      Type.Unsafe<readonly (DecisionContext | null)[]>({
        type: 'array',
        items: { anyOf: [Context, { type: 'null' }] },
        description: 'As many as there are rows: what each event was, or null.',
      }),
    ),
    ...When,
  },
  shape,
);

const StartDraft = Type.Object(
  {
    id: Type.Optional(Name('The id of the new edition, such as 2027-Q1. The next quarter when left out.')),
    from: Type.Optional(Name('The edition it starts as a copy of. The latest published one when left out.')),
    effectiveFrom: Type.Optional(
      Name('Its first day. The first day of the quarter its id names when left out.'),
    ),
  },
  shape,
);

const Publish = Type.Object(
  {
    by: Type.Optional(Name('Who publishes.')),
    reason: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 2000,
        description: 'Needed for a date in the past, or one that is taken.',
      }),
    ),
    contentHash: Type.Optional(Name('What was reviewed; refused when the draft has changed since.')),
  },
  shape,
);

const Simulate = Type.Object(
  {
    base: Name('The id of the edition that is compared with.'),
    candidate: Name('The id of the edition that is tried.'),
    policy: Type.Optional(Name('The id of the policy; commission when left out.')),
    rows: Type.Optional(
      Type.Unsafe<readonly Written[]>({ type: 'array', items: {}, description: 'Rows of facts.' }),
    ),
    dataset: Type.Optional(Type.Enum(['team'], { description: 'The loaded team instead of rows.' })),
  },
  shape,
);

const Replay = Type.Object({ edition: Type.Optional(Name('Another edition than the recorded one.')) }, shape);

const DecisionsQuery = Type.Object(
  {
    policy: Type.Optional(Name('Decisions of one policy.')),
    edition: Type.Optional(Name('Decisions under one edition.')),
    from: Type.Optional(Name('The first day or instant.')),
    to: Type.Optional(Name('The last day or instant.')),
    limit: Type.Optional(
      Type.String({ pattern: '^([1-9]\\d?|[1-4]\\d\\d|500)$', description: '1 to 500; 50 when left out.' }),
    ),
    cursor: Type.Optional(Name('The `next` of the page before.')),
  },
  shape,
);

const OrdersQuery = Type.Object(
  {
    person: Type.Optional(Name('Orders of one person, as the team’s data calls them.')),
    quarter: Type.Optional(Name('Orders of one quarter, such as 2026-Q3.')),
  },
  shape,
);

const AuthorizationReportQuery = Type.Object(
  {
    month: Type.String({
      pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])$',
      description: 'The month, such as 2026-10, in Asia/Shanghai.',
    }),
    edition: Type.Optional(
      Name('The edition that gives limits and sanctions. The one in force on the last day when left out.'),
    ),
    before: Type.Optional(
      Name('The edition the owner’s approvals are compared with. The one it was copied from when left out.'),
    ),
  },
  shape,
);

export const requestSchemas = {
  evaluateOne: EvaluateOne,
  evaluateMany: EvaluateMany,
  startDraft: StartDraft,
  publish: Publish,
  simulate: Simulate,
  replay: Replay,
  decisionsQuery: DecisionsQuery,
  authorizationReportQuery: AuthorizationReportQuery,
  ordersQuery: OrdersQuery,
} as const;

export type RequestName = keyof typeof requestSchemas;
/** A request by name, once its shape has been checked. Numbers within facts are as they were written. */
export type Requests = { readonly [Name in RequestName]: Static<(typeof requestSchemas)[Name]> };
