// The two editions that ship with the product, read from their folders as the server reads them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Edition, readEdition, type SourceFile } from '../../engine/index.ts';

const policiesFolder = fileURLToPath(new URL('../../policies', import.meta.url));

export const editionIds = ['2026-Q3', '2026-Q4'] as const;

/** Every file of an edition's folder, with forward slashes. */
export function filesOf(id: string): readonly SourceFile[] {
  const folder = join(policiesFolder, id);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(folder.length + 1).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

const known = new Map<string, Edition>();

/** The edition, read and checked once. */
export function edition(id: string): Edition {
  const read = known.get(id) ?? readEdition(filesOf(id));
  known.set(id, read);
  return read;
}
