// The source of a policy: what it is, the blocks from top to bottom, and the outcomes the outside world reads.
import Type, { type Static } from 'typebox';
import { BilingualText, Identifier, OneOf, OwnerQuestion, Reference } from '../values/schema.ts';

export const systems = ['goals', 'incentives', 'process', 'tools', 'team'] as const;
export type System = (typeof systems)[number];

export const cadences = ['quarterly', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];

/** The id of a policy: the name of its file and its address over HTTP. */
export const PolicyId = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' });

const Outcome = Type.Object(
  {
    label: BilingualText,
    /** The column the outcome is; of several, the first whose block applies. The name itself when left out. */
    from: Type.Optional(
      Type.Unsafe<string | string[]>({ anyOf: [Reference, Type.Array(Reference, { minItems: 1 })] }),
    ),
    /** The explained lines of these blocks instead of a column. */
    lines: Type.Optional(Type.Array(Identifier, { minItems: 1 })),
  },
  { additionalProperties: false },
);
export type OutcomeSource = Static<typeof Outcome>;

/** A block before its kind has looked at it. */
export const AnyBlock = Type.Object({ id: Identifier, kind: Type.String() });

export const PolicySource = Type.Object(
  {
    policy: PolicyId,
    system: OneOf(systems),
    /** How often the rule may change (rulebook M5). */
    cadence: OneOf(cadences),
    title: BilingualText,
    because: BilingualText,
    owner: Type.Optional(OwnerQuestion),
    /** The facts it reads, from the edition's vocabulary: the first columns of the table. */
    facts: Type.Array(Identifier, { uniqueItems: true }),
    /** Policies whose outcomes this one reads, by the name it reads them under: `{ table: grade-table }` → `table.baseSalary`. */
    uses: Type.Optional(Type.Record(Identifier, PolicyId)),
    blocks: Type.Array(AnyBlock, { minItems: 1, maxItems: 100 }),
    outcomes: Type.Record(Identifier, Outcome, { minProperties: 1 }),
  },
  { additionalProperties: false },
);
export type PolicySource = Static<typeof PolicySource>;
