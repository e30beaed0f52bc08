// The vocabulary of changes knows every member an author can write in a block: none is told by its raw key.
import { describe, expect, it } from 'vitest';
import { kindSchemas } from '../../engine/blocks/schemas.ts';
import type { Words } from '../../engine/edition/diff-form.ts';
import { blockWords } from '../../engine/edition/diff-words.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
}

/** The paths of members without words, following the schema as far as the vocabulary goes into it. */
function unknownMembers(schema: Schema, words: Words | undefined, path: string): readonly string[] {
  if (words === undefined) return [path];
  const members = Object.entries(schema.properties ?? {}).flatMap(([key, member]) =>
    words.members === undefined ? [] : unknownMembers(member, words.members[key], `${path}.${key}`),
  );
  const each = [schema.items, ...Object.values(schema.patternProperties ?? {})].filter(
    (item) => item !== undefined,
  );
  const items = each.flatMap((item) =>
    words.items === undefined ? [] : unknownMembers(item, words.items.each, `${path}[]`),
  );
  return [...members, ...items];
}

/** What tells blocks and their items apart is not told as a change of them. */
const identity = /\.(?:id|kind)$/;

describe('the vocabulary of changes', () => {
  it.each(Object.entries(kindSchemas))('knows every member of a %s block', (kind, schema) => {
    const unknown = unknownMembers(schema as Schema, blockWords(kind), '');
    expect(unknown.filter((path) => !identity.test(path))).toEqual([]);
  });
});
