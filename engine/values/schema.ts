// Schema parts for what stands in many policies: texts, numbers, names and types. Shapes only; meaning is checked where it is compiled.
import Type, { type Static, type TSchema, type TString } from 'typebox';
import {
  codePattern,
  identifierPattern,
  memberPathPattern,
  numberPattern,
  referencePattern,
} from './patterns.ts';

/** A number as written: `100000`, `3.5%`, `0.5pp`. It reaches the compiler as its own text, never as a float. */
export const WrittenNumber = Type.Unsafe<string>({
  type: ['number', 'string'],
  pattern: numberPattern,
});

/** A whole number that counts something, such as decimals or days. It reaches the compiler as its own text too. */
export const WrittenCount = Type.Unsafe<string>({ type: 'integer', minimum: 0 });

/** A text in both languages. */
export const BilingualText = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);

/** The name of a fact, a block or one of its parts. */
export const Identifier = Type.String({ pattern: identifierPattern });

/** A name that can be read: a fact, a block, a part of a block (`commission.band`), an outcome of a used policy. */
export const Reference = Type.String({ pattern: referencePattern });

/** A code such as `P2`, `payment-terms` or `FX_RECONFIRM`. */
export const CodeText = Type.String({ pattern: codePattern });

/** A map whose every key has the form of `key`; JSON Schema alone would let badly named keys pass unchecked. */
export const recordOf = <K extends TSchema, V extends TSchema>(
  key: K,
  value: V,
  options: { readonly minProperties?: number; readonly maxProperties?: number } = {},
) => Type.Record(key as unknown as TString, value, { ...options, additionalProperties: false });

/** One of several literals, as `enum` so that one mistake gives one finding. */
export const OneOf = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...(description && { description }) });

export const typeNames = ['money', 'ratio', 'number', 'count', 'exchange', 'flag', 'code', 'text'] as const;

/** A type as authors write it: `{ type: money, currency: USD }`. Codes are a map from code to its label. */
export const typeMembers = {
  type: OneOf(typeNames),
  currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  unit: Type.Optional(Type.String({ minLength: 1 })),
  from: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  to: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  codes: Type.Optional(recordOf(CodeText, BilingualText, { minProperties: 1 })),
  /** Several values of this type, in order. */
  list: Type.Optional(Type.Boolean()),
};
export const TypeSource = Type.Object(typeMembers, { additionalProperties: false });
export type TypeSource = Static<typeof TypeSource>;

/** A condition in json-rules-engine's JSON. Its inside is checked by the condition language, which knows names and types. */
export const ConditionSource = Type.Unsafe<unknown>({ type: 'object', minProperties: 1 });

/** Where a member stands, from the one that holds the question: `lifted`, `measures[usage].target`; `/blocks[0].mode` from the top. */
const MemberPath = Type.String({ pattern: memberPathPattern });

/**
 * What a choice makes of the text, said as what stands there afterwards, so that making it twice changes nothing: a member has this
 * value, or there is no such member. An item named by its id that is not there yet is added, before another where that is said.
 */
const ChoiceEdit = Type.Union([
  Type.Object(
    { set: MemberPath, to: Type.Unsafe<unknown>({}), before: Type.Optional(CodeText) },
    { additionalProperties: false },
  ),
  Type.Object({ remove: MemberPath }, { additionalProperties: false }),
]);
const ChoiceEdits = Type.Array(ChoiceEdit, { minItems: 1, maxItems: 20 });

/** Another answer than our reading, ready to be chosen: what it is called, and what of the reading it changes. */
const Alternative = Type.Object(
  { id: CodeText, label: BilingualText, edits: ChoiceEdits },
  { additionalProperties: false },
);

/** A question to the owner: what the source says, how it is read here, what else could be chosen, and what was decided. */
export const OwnerQuestion = Type.Object(
  {
    question: BilingualText,
    source: Type.Optional(BilingualText),
    reading: BilingualText,
    /** What our reading comes to in the text. It takes back every alternative; each of them is made on top of it. */
    asRead: Type.Optional(ChoiceEdits),
    alternatives: Type.Optional(Type.Array(Alternative, { minItems: 1, maxItems: 9 })),
    /** What the owner decided: the id of an alternative, `reading`, or `own` for what stands in the text. Open without it. */
    answer: Type.Optional(CodeText),
  },
  { additionalProperties: false, dependentRequired: { alternatives: ['asRead'] } },
);
export type OwnerQuestion = Static<typeof OwnerQuestion>;

/** What every block says whatever its kind. */
export const blockMembers = {
  id: Identifier,
  label: BilingualText,
  because: Type.Optional(BilingualText),
  owner: Type.Optional(OwnerQuestion),
  when: Type.Optional(ConditionSource),
};

/** The schema of one kind of block: the common members and its own, and nothing else. */
export const blockSchema = <Kind extends string, M extends Record<string, TSchema>>(kind: Kind, members: M) =>
  Type.Object(
    { ...blockMembers, kind: Type.Unsafe<Kind>({ type: 'string', enum: [kind] }), ...members },
    { additionalProperties: false },
  );
