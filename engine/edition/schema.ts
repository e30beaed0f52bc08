// The sources of an edition beside its policies: edition.yaml, facts.yaml, cases files and rows files.
import Type, { type Static } from 'typebox';
import { PolicyId } from '../policy/schema.ts';
import { editionIdPattern } from '../values/patterns.ts';
import {
  BilingualText,
  CodeText,
  Identifier,
  OwnerQuestion,
  recordOf,
  typeMembers,
  WrittenNumber,
} from '../values/schema.ts';

/** The name of an edition: a quarter and, for corrections within it, a suffix. It is also the name of its folder. */
const EditionId = Type.String({ pattern: editionIdPattern });
const DateText = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });
const InstantText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' });

export const EditionSource = Type.Object(
  {
    edition: EditionId,
    /** The edition this one was copied from. */
    from: Type.Optional(EditionId),
    /** The first day on which it is in force, in Asia/Shanghai. */
    effectiveFrom: DateText,
    /** The currency of sales money and of salaries. */
    currency: Type.Object({ sales: Type.String(), salary: Type.String() }, { additionalProperties: false }),
    /** The rate fixed for the quarter: salary money for one unit of sales money. */
    fx: WrittenNumber,
    notes: BilingualText,
    /** The ids of the policies in the order in which people know them; those left out come after, by name. */
    order: Type.Optional(Type.Array(PolicyId, { minItems: 1, uniqueItems: true })),
    /** What is asked about the edition as a whole, such as its exchange rate. */
    owner: Type.Optional(OwnerQuestion),
    publishedAt: Type.Optional(InstantText),
    by: Type.Optional(Type.String({ minLength: 1 })),
    /** Why a past date was taken, and other words kept with the publication. */
    reason: Type.Optional(Type.String({ minLength: 1 })),
    contentHash: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  },
  { additionalProperties: false },
);
export type EditionSource = Static<typeof EditionSource>;

const FactSource = Type.Object(
  {
    label: BilingualText,
    ...typeMembers,
    /** The least and the largest value; another is refused. */
    min: Type.Optional(WrittenNumber),
    max: Type.Optional(WrittenNumber),
    /** The heading of its column in the team's data, where that is not its name. */
    column: Type.Optional(Type.String({ minLength: 1 })),
    note: Type.Optional(BilingualText),
  },
  { additionalProperties: false },
);
export type FactSource = Static<typeof FactSource>;

export const FactsSource = Type.Object(
  {
    facts: recordOf(Identifier, FactSource),
    /** Facts that mean something else in one policy: `{ document-review: { stage: … } }`. */
    only: Type.Optional(recordOf(PolicyId, recordOf(Identifier, FactSource))),
  },
  { additionalProperties: false },
);
export type FactsSource = Static<typeof FactsSource>;

/** What a case gives and expects. Values are as the outside world writes them. */
const Facts = Type.Unsafe<Readonly<Record<string, unknown>>>({ type: 'object' });
const Expectation = {
  facts: Facts,
  /** The outcomes and their values. */
  expect: Type.Optional(Facts),
  /** Outcomes without a value, and the code of the reason. */
  unavailable: Type.Optional(recordOf(Identifier, CodeText)),
  /** The facts for which the call is refused. */
  refused: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
};

export const CasesSource = Type.Object(
  {
    policy: PolicyId,
    /** Facts every case below starts from. */
    given: Type.Optional(Facts),
    cases: Type.Array(
      Type.Object(
        {
          name: BilingualText,
          ...Expectation,
          facts: Type.Optional(Facts),
          /** Instead of one row, a table of them: for policies that look across rows. */
          rows: Type.Optional(
            Type.Array(Type.Object(Expectation, { additionalProperties: false }), { minItems: 1 }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type CasesSource = Static<typeof CasesSource>;

/** Rows that ship with a policy, such as the candidates it ranks. What stands in them is for a caller to pass on, whole or in part. */
export const RowsSource = Type.Object(
  {
    policy: PolicyId,
    because: BilingualText,
    rows: Type.Array(
      Type.Object(
        { name: BilingualText, note: Type.Optional(BilingualText), facts: Facts },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 1000 },
    ),
  },
  { additionalProperties: false },
);
export type RowsSource = Static<typeof RowsSource>;
