// A policies folder for a test: copies of the small edition, published or not, in a folder of their own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { SourceFile } from '../../engine/index.ts';
import { readFolder } from '../../server/editions/folder.ts';
import { draftedFiles, publishedFiles } from '../../server/editions/head-edits.ts';

const small = readFolder(fileURLToPath(new URL('../fixtures/edition-small', import.meta.url))).files;

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface SampleEdition {
  readonly id: string;
  readonly effectiveFrom: string;
  /** When it was published; a draft without. */
  readonly publishedAt?: string;
  /** Texts replaced in every file, to tell editions apart. */
  readonly changes?: readonly (readonly [from: string, to: string])[];
  /** Files beside those of the small edition. */
  readonly more?: readonly SourceFile[];
}

export const sampleEditions: readonly SampleEdition[] = [
  {
    id: '2026-Q3',
    effectiveFrom: '2026-07-01',
    publishedAt: '2026-06-24T02:00:00Z',
    changes: [
      ['from: 300000', 'from: 280000'],
      ['commission: 16000.00', 'commission: 16200.00'],
      ['commission: 18548.98', 'commission: 18748.98'],
    ],
  },
  { id: '2026-Q4', effectiveFrom: '2026-10-01', publishedAt: '2026-09-25T02:00:00Z' },
];

/** Writes the editions below `<folder>/policies` and returns that path. */
export function writePolicies(folder: string, editions: readonly SampleEdition[] = sampleEditions): string {
  const policies = join(folder, 'policies');
  mkdirSync(policies);
  for (const edition of editions) writeFiles(join(policies, edition.id), filesOf(edition));
  return policies;
}

export function filesOf({
  id,
  effectiveFrom,
  publishedAt,
  changes = [],
  more = [],
}: SampleEdition): readonly SourceFile[] {
  const own = small.map(({ path, text }) => ({
    path,
    text: changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text),
  }));
  const drafted = draftedFiles([...own, ...more], { id, from: 'edition-small', effectiveFrom });
  return publishedAt === undefined
    ? drafted
    : publishedFiles(drafted, { at: new Date(publishedAt), by: 'owner' });
}

function writeFiles(folder: string, files: readonly SourceFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
