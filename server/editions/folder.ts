// Reads the folders of editions, and tells cheaply whether one has changed. It writes nothing and judges nothing.
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../engine/index.ts';

/** Every file of a folder as text, and which of them are no UTF-8. */
export interface FolderContent {
  readonly files: readonly SourceFile[];
  readonly undecodable: readonly string[];
}

/** Generated for editors, not an edition. */
const schemaFolder = 'schema';
/** An edition is two levels deep; a third is read so that its files are reported. */
const depthMax = 3;

/** Names that begin with a dot are ours or the system's: locks and files half written. */
const isHidden = (name: string): boolean => name.startsWith('.');

/** The names of the edition folders, sorted; undefined when there is no policies folder. */
export function editionFolders(policies: string): readonly string[] | undefined {
  try {
    return readdirSync(policies)
      .filter((name) => !isHidden(name) && name !== schemaFolder)
      .filter((name) => statSync(join(policies, name), { throwIfNoEntry: false })?.isDirectory())
      .sort();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export interface Fingerprint {
  /** A text that differs whenever a file of the folder was written, added, renamed or removed. */
  readonly text: string;
  /** When a file was last changed, in milliseconds. */
  readonly changedAt: number;
}

export function fingerprint(folder: string): Fingerprint {
  const files = filesIn(folder, '', depthMax);
  const text = files
    .map(({ path, stat }) => [path, stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino].join(' '))
    .join('\n');
  return { text, changedAt: Math.max(0, ...files.map(({ stat }) => stat.ctimeMs)) };
}

export function readFolder(folder: string): FolderContent {
  const files: SourceFile[] = [];
  const undecodable: string[] = [];
  for (const { path } of filesIn(folder, '', depthMax)) {
    const { text, whole } = decode(readFileSync(join(folder, path)));
    files.push({ path, text });
    if (!whole) undecodable.push(path);
  }
  return { files, undecodable };
}

interface FoundFile {
  readonly path: string;
  readonly stat: Stats;
}

function filesIn(folder: string, below: string, depth: number): readonly FoundFile[] {
  return readdirSync(join(folder, below))
    .filter((name) => !isHidden(name))
    .sort()
    .flatMap((name): readonly FoundFile[] => {
      const path = below === '' ? name : `${below}/${name}`;
      // A file may go between being listed and being looked at.
      const stat = statSync(join(folder, path), { throwIfNoEntry: false });
      if (stat?.isDirectory()) return depth > 1 ? filesIn(folder, path, depth - 1) : [];
      return stat?.isFile() ? [{ path, stat }] : [];
    });
}

/** The byte order mark stays in the text: the fingerprint of an edition is over every byte. */
function decode(bytes: Uint8Array): { readonly text: string; readonly whole: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), whole: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), whole: false };
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
