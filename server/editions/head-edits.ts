// What drafting and publishing write into edition.yaml. Every other line and comment of the file stays as it is.
import {
  applyEdits,
  assert,
  both,
  contentHash,
  type Edit,
  readDocument,
  type SourceFile,
} from '../../engine/index.ts';
import { Refused } from '../refused.ts';
import type { DraftRequest } from './edition-store.ts';

const headFile = 'edition.yaml';
/** Has the form of a hash and is replaced before anything is written. */
const noHash = '0'.repeat(64);
const publicationKeys = ['publishedAt', 'by', 'reason', 'contentHash'] as const;

/** The files of an edition as the draft of another. */
export function draftedFiles(files: readonly SourceFile[], request: DraftRequest): readonly SourceFile[] {
  return editHead(files, (has) => [
    { op: 'set', path: ['edition'], value: request.id },
    { op: 'set', path: ['from'], value: request.from },
    { op: 'set', path: ['effectiveFrom'], value: request.effectiveFrom },
    ...publicationKeys.filter(has).map((key): Edit => ({ op: 'remove', path: [key] })),
  ]);
}

export interface Publication {
  readonly at: Date;
  readonly by: string;
  readonly reason?: string | undefined;
}

/** The files of a draft as a published edition, with the fingerprint of their content. */
export function publishedFiles(
  files: readonly SourceFile[],
  { at, by, reason }: Publication,
): readonly SourceFile[] {
  const set = (key: string, value: string): Edit => ({ op: 'set', path: [key], value });
  const marked = editHead(files, () => [
    set('publishedAt', at.toISOString()),
    set('by', by),
    ...(reason === undefined ? [] : [set('reason', reason)]),
    set('contentHash', noHash),
  ]);
  const hash = contentHash(marked);
  const published = editHead(marked, () => [set('contentHash', hash)]);
  assert(contentHash(published) === hash, 'writing the hash does not change what it is taken over');
  return published;
}

function editHead(
  files: readonly SourceFile[],
  edits: (has: (key: string) => boolean) => readonly Edit[],
): readonly SourceFile[] {
  return files.map((file) => {
    if (file.path !== headFile) return file;
    const { document } = readDocument(file.path, file.text);
    if (!document) throw unreadableHead();
    const has = (key: string): boolean => document.plainAt([key]) !== undefined;
    const { text } = applyEdits(document.text, edits(has));
    if (text === undefined) throw unreadableHead();
    return { path: file.path, text };
  });
}

const unreadableHead = (): Refused =>
  new Refused(
    'FILE_TEXT',
    both('edition.yaml 无法读取,请先修正', 'edition.yaml cannot be read; mend it first'),
  );
