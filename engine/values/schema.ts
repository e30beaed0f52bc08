// Schema parts for what stands in many policies: texts, numbers, names and types. Shapes only; meaning is checked where it is compiled.
import Type, { type Static, type TSchema, type TString } from 'typebox';
import { codePattern, identifierPattern, numberPattern, referencePattern } from './patterns.ts';

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

/** A question to the owner: what the source says, how it is read here, and what else it could mean. */
export const OwnerQuestion = Type.Object(
  {
    question: BilingualText,
    source: Type.Optional(BilingualText),
    reading: BilingualText,
  },
  { additionalProperties: false },
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
