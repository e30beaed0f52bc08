// The small edition of test/fixtures, as it stands or with some of its text replaced.
import { fileURLToPath } from 'node:url';
import { assert, type Edition, type Policy, readEdition, type SourceFile } from '../../engine/index.ts';
import { readFolder } from '../../server/editions/folder.ts';

export const smallFolder = fileURLToPath(new URL('../fixtures/edition-small', import.meta.url));

export type Replacement = readonly [from: string, to: string];

/** The files with each replacement made once, wherever its text stands; a text that stands nowhere is a mistake of the test. */
export function smallFiles(...replacements: readonly Replacement[]): readonly SourceFile[] {
  let { files }: { files: readonly SourceFile[] } = readFolder(smallFolder);
  for (const [from, to] of replacements) {
    assert(
      files.some(({ text }) => text.includes(from)),
      `the fixture says "${from}"`,
    );
    files = files.map(({ path, text }) => ({ path, text: text.replace(from, to) }));
  }
  return files;
}

export const smallEdition = (...replacements: readonly Replacement[]): Edition =>
  readEdition(smallFiles(...replacements));

export function commissionOf(edition: Edition): Policy {
  const policy = edition.policies.get('commission');
  assert(policy, 'the fixture has a commission');
  return policy;
}
