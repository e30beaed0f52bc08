// The source of a policy: what it is, the blocks from top to bottom, and the outcomes the outside world reads.
import Type, { type Static, type TSchema } from 'typebox';
import { policyIdPattern } from '../values/patterns.ts';
import { BilingualText, Identifier, OneOf, OwnerQuestion, Reference, recordOf } from '../values/schema.ts';
import { cadences, systems } from './systems.ts';

/** The id of a policy: the name of its file and its address over HTTP. */
export const PolicyId = Type.String({ pattern: policyIdPattern });

const anyOf = <T>(...schemas: readonly TSchema[]) => Type.Unsafe<T>({ anyOf: schemas });

/** Facts of this policy by the names under which a used policy reads them; of several, the first that is given. */
const GivenFacts = recordOf(
  Identifier,
  anyOf<string | [string, ...string[]]>(Identifier, Type.Array(Identifier, { minItems: 1 })),
  { minProperties: 1 },
);

/** A used policy, and the facts that it reads under names of its own. */
const Use = anyOf<Static<typeof PolicyId> | { policy: string; facts: Static<typeof GivenFacts> }>(
  PolicyId,
  Type.Object({ policy: PolicyId, facts: GivenFacts }, { additionalProperties: false }),
);
export type UseSource = Static<typeof Use>;

const Outcome = Type.Object(
  {
    label: BilingualText,
    /** The column the outcome is; of several, the first whose block applies. The name itself when left out. */
    from: Type.Optional(
      Type.Unsafe<string | string[]>({ anyOf: [Reference, Type.Array(Reference, { minItems: 1 })] }),
    ),
    /** Instead of a column the explained lines of these blocks, or of an outcome of a used policy that is lines (`sales.lines`). */
    lines: Type.Optional(Type.Array(Reference, { minItems: 1 })),
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
    uses: Type.Optional(recordOf(Identifier, Use)),
    blocks: Type.Array(AnyBlock, { minItems: 1, maxItems: 100 }),
    outcomes: recordOf(Identifier, Outcome, { minProperties: 1 }),
  },
  { additionalProperties: false },
);
export type PolicySource = Static<typeof PolicySource>;
