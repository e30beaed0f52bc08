// The shape check in our own words: one mistake, one finding, in its place.

import { Ajv2020 } from 'ajv/dist/2020.js';
import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../engine/text/read.ts';
import { checkShape, type Validate } from '../../engine/text/shape.ts';
import type { Path } from '../../engine/values/position.ts';
import {
  BilingualText,
  CodeText,
  Identifier,
  OneOf,
  WrittenCount,
  WrittenNumber,
} from '../../engine/values/schema.ts';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  verbose: true,
  discriminator: true,
});
const compile = (schema: object): Validate => ajv.compile(JSON.parse(JSON.stringify(schema)));

function findings(schema: object, text: string, at: Path = []) {
  const { document } = readDocument('policy.yaml', text);
  if (!document) throw new Error('not readable');
  return checkShape(document, compile(schema), at);
}
const check = (schema: object, text: string) =>
  findings(schema, text).map(({ code, place }) => `${code} ${place.line}:${place.column}`);

const closed = { additionalProperties: false } as const;
const Band = Type.Object({ from: WrittenNumber, rate: Type.Optional(WrittenNumber) }, closed);
const Policy = Type.Object(
  {
    policy: Identifier,
    mode: Type.Optional(OneOf(['marginal', 'whole', 'amount'])),
    title: Type.Optional(BilingualText),
    count: Type.Optional(WrittenCount),
    flag: Type.Optional(Type.Boolean()),
    bands: Type.Optional(Type.Array(Band, { minItems: 1, maxItems: 2, uniqueItems: true })),
    codes: Type.Optional(Type.Record(CodeText, BilingualText, { minProperties: 1, ...closed })),
    from: Type.Optional(Type.Union([Identifier, Type.Array(Identifier, { minItems: 1 })])),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 5 })),
    day: Type.Optional(Type.Union([Type.Literal('start'), Type.Literal('end')])),
    share: Type.Optional(Type.Number({ minimum: 0, exclusiveMaximum: 1 })),
  },
  closed,
);

describe('each keyword', () => {
  it.each([
    ['mode: whole', ['KEY_MISSING 1:1']],
    ['policy: a\nbands:\n  - rate: 2%', ['KEY_MISSING 3:5']],
    ['policy: a\nbands: [{ rate: 2% }]', ['KEY_MISSING 2:9']],
    ['policy: a\ntitle: { zh: 佣金 }', ['KEY_MISSING 2:1']],
    ['policy: a\nbands:\n  - { from: 0, colour: red }', ['KEY_UNKNOWN 3:16']],
    ['policy: a\nbands:\n  - { fro: 0 }', ['KEY_UNKNOWN 3:7']],
    ['policy: A b', ['VALUE_FORMAT 1:9']],
    ['policy: 7', ['VALUE_TYPE 1:9']],
    ['policy:', ['VALUE_TYPE 1:1']],
    ['policy: a\nmode: margnal', ['VALUE_NOT_ALLOWED 2:7']],
    ['policy: a\nmode: 3', ['VALUE_NOT_ALLOWED 2:7']],
    ['policy: a\nday: middle', ['VALUE_NOT_ALLOWED 2:6']],
    ['policy: a\nflag: yes', ['VALUE_TYPE 2:7']],
    ['policy: a\ncount: 1.5', ['VALUE_TYPE 2:8']],
    ['policy: a\ncount: -1', ['VALUE_RANGE 2:8']],
    ['policy: a\nshare: 1', ['VALUE_RANGE 2:8']],
    ['policy: a\nnote: ""', ['VALUE_EMPTY 2:7']],
    ['policy: a\nnote: abcdef', ['VALUE_TOO_LONG 2:7']],
    ['policy: a\nbands: []', ['COUNT_TOO_SMALL 2:1']],
    ['policy: a\nbands:\n  - from: 1\n  - from: 2\n  - from: 3', ['COUNT_TOO_LARGE 2:1']],
    ['policy: a\nbands:\n  - from: 1\n  - from: 1', ['VALUE_REPEATED 2:1']],
    ['policy: a\nbands:\n  - from: 1.000,5', ['VALUE_FORMAT 3:11']],
    ['policy: a\ncodes: {}', ['COUNT_TOO_SMALL 2:1']],
    ['policy: a\ncodes:\n  P 1: { zh: 一, en: one }', ['KEY_FORMAT 3:3']],
    ['policy: a\nfrom: []', ['COUNT_TOO_SMALL 2:1']],
    ['policy: a\nfrom: [b, C]', ['VALUE_FORMAT 2:11']],
    ['policy: a\nfrom: C', ['VALUE_FORMAT 2:7']],
    ['policy: a\nfrom: { b: 1 }', ['VALUE_TYPE 2:7']],
    ['[]', ['VALUE_TYPE 1:1']],
  ])('%j', (text, expected) => expect(check(Policy, text)).toEqual(expected));

  it('passes what is right', () => {
    const text =
      'policy: a\nbands: [{ from: 0.10, rate: 2% }]\ncodes: { P1: { zh: 一, en: one } }\nfrom: [b]\n';
    expect(check(Policy, text)).toEqual([]);
  });
});

describe('words', () => {
  const hints = (schema: object, text: string) => findings(schema, text).map(({ hint }) => hint.en);

  it('suggest the nearest word', () => {
    expect(hints(Policy, 'policy: a\nmode: margnal')).toEqual(['did you mean marginal?']);
    expect(hints(Policy, 'policy: a\nbands: [{ from: 1, rats: 2 }]')).toEqual(['did you mean rate?']);
  });

  it('list what is allowed when nothing is near, without what is already there', () => {
    expect(hints(Policy, 'policy: a\nmode: xyz')).toEqual(['allowed are: marginal, whole, amount']);
    expect(hints(Policy, 'policy: a\nbands: [{ from: 1, zzz: 2 }]')).toEqual(['allowed are: rate']);
  });

  it('say a form in words and a number as it was written', () => {
    const [finding] = findings(Policy, 'policy: 0.10');
    expect(finding?.message.en).toContain('0.10');
    expect(hints(Policy, 'policy: a\nbands: [{ from: 1 000 }]')[0]).not.toContain('^');
  });

  it('are in both languages and carry the whole path', () => {
    const [finding] = findings(Policy, 'policy: a\nbands:\n  - { from: 0, colour: red }');
    expect(finding).toMatchObject({ severity: 'error', path: ['bands', 0, 'colour'] });
    expect(finding?.message.zh).toContain('colour');
    expect(finding?.hint.zh).toContain('rate');
  });
});

describe('tagged unions', () => {
  const tagged = {
    type: 'object',
    discriminator: { propertyName: 'kind' },
    oneOf: ['bands', 'lookup'].map((kind) => ({
      type: 'object',
      properties: { kind: { type: 'string', const: kind }, on: { type: 'string' } },
      required: ['kind', 'on'],
      additionalProperties: false,
    })),
  };
  it.each([
    ['kind: bands\non: x', []],
    ['kind: bands', ['KEY_MISSING 1:1']],
    ['kind: band\non: x', ['VALUE_NOT_ALLOWED 1:7']],
    ['on: x', ['KEY_MISSING 1:1']],
  ])('%j', (text, expected) => expect(check(tagged, text)).toEqual(expected));

  it('names the kinds there are', () => {
    expect(findings(tagged, 'kind: xyz\non: x')[0]?.hint.en).toBe('allowed are: bands, lookup');
  });
});

describe('untagged unions', () => {
  const Target = Type.Union([
    Type.Object({ value: WrittenNumber }, closed),
    Type.Object({ from: WrittenNumber, to: WrittenNumber }, closed),
    Type.String(),
  ]);
  it.each([
    ['value: 1', []],
    ['frm: 1\nto: 2', ['KEY_UNKNOWN 1:1']],
    ['from: 1', ['KEY_MISSING 1:1']],
    ['value: x', ['VALUE_FORMAT 1:8']],
    ['{}', ['KEY_MISSING 1:1']],
    ['zzz: 1', ['KEY_MISSING 1:1', 'KEY_UNKNOWN 1:1']],
    ['7', ['VALUE_TYPE 1:1']],
  ])('%j', (text, expected) => expect(check(Target, text)).toEqual(expected));
});

describe('what fits no branch better than another', () => {
  it('is told so once', () => {
    const schema = Type.Union([
      Type.Object({ a: Type.String() }, closed),
      Type.Object({ b: Type.String() }, closed),
    ]);
    expect(check(schema, 'zzz: 1')).toEqual(['VALUE_SHAPE 1:1']);
  });
});

describe('a part of a document', () => {
  it('is checked alone, with paths and places of the whole', () => {
    const text = 'blocks:\n  - {}\n  - fro: 1\n\n';
    expect(
      findings(Band, text, ['blocks', 1]).map(({ code, path, place }) => [code, path, place.line]),
    ).toEqual([['KEY_UNKNOWN', ['blocks', 1, 'fro'], 3]]);
  });
});
