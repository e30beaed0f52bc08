// The fingerprint of an edition's content: every file byte for byte, but for the line that records the fingerprint itself.
import { hashData } from '../values/hash.ts';
import type { SourceFile } from './edition.ts';

/** SHA-256 over the files in the order of their paths. */
export function contentHash(files: readonly SourceFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return hashData(sorted.map(({ path, text }) => [path, path === 'edition.yaml' ? withoutHash(text) : text]));
}

const withoutHash = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('contentHash:'))
    .join('\n');
