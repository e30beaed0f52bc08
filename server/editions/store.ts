// The editions in the policies folder: read, drafted, edited, published. One folder per edition; a published one is never changed.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DraftRequest, EditionStore, Precondition, PublishRequest } from './edition-store.ts';
import { editionFolders } from './folder.ts';
import { draftedFiles } from './head-edits.ts';
import { withLock } from './lock.ts';
import { publishDraft } from './publish.ts';
import { FolderReader } from './reader.ts';
import {
  checkFilePath,
  checkId,
  checkPrecondition,
  checkText,
  existing,
  missingFolder,
  notDraft,
  unknownEdition,
} from './refusals.ts';
import type { StoredEdition } from './stored-edition.ts';
import { removeFile, removeFolder, removeLeftovers, writeWhole, writeWholeFolder } from './write.ts';

export type {
  DraftRequest,
  EditionStore,
  Precondition,
  PublishRequest,
  TeamMember,
} from './edition-store.ts';
export { etagOf } from './edition-store.ts';
export type { EditionState, StoredEdition } from './stored-edition.ts';

/** Opens the store over a policies folder. Nothing is read until it is asked for. */
export const openEditions = (folder: string): EditionStore => new FolderStore(folder);

class FolderStore implements EditionStore {
  private readonly folder: string;
  private readonly reader = new FolderReader();

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  list(): readonly StoredEdition[] {
    const ids = editionFolders(this.folder);
    if (!ids) throw missingFolder(this.folder);
    return ids
      .flatMap((id) => this.reader.read(join(this.folder, id)) ?? [])
      .sort((a, b) => compare(a.head.effectiveFrom, b.head.effectiveFrom) || compare(a.id, b.id));
  }

  read(idOrFolder: string): StoredEdition {
    const found = this.find(idOrFolder) ?? this.reader.read(resolve(idOrFolder));
    if (found) return found;
    throw unknownEdition(idOrFolder, editionFolders(this.folder) ?? []);
  }

  /** An id only: what comes from outside the machine must never be a path. */
  find(id: string): StoredEdition | undefined {
    return editionFolders(this.folder)?.includes(id) ? this.reader.read(join(this.folder, id)) : undefined;
  }

  draft(request: DraftRequest): Promise<StoredEdition> {
    return this.write(() => {
      checkId(request.id);
      if (this.find(request.id)) throw existing(request.id);
      const source = this.read(request.from);
      if (source.state === 'refused') throw notDraft(source);
      const files = draftedFiles(source.files, { ...request, from: source.id });
      writeWholeFolder(join(this.folder, request.id), files);
      return this.read(request.id);
    });
  }

  put(id: string, path: string, text: string, precondition: Precondition): Promise<StoredEdition> {
    return this.edit(id, (draft) => {
      checkFilePath(path);
      checkText(text);
      checkPrecondition(draft, path, precondition, text);
      const file = join(draft.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeWhole(file, text);
    });
  }

  remove(id: string, path: string, precondition: Precondition): Promise<StoredEdition> {
    return this.edit(id, (draft) => {
      checkFilePath(path);
      checkPrecondition(draft, path, precondition, undefined);
      removeFile(join(draft.folder, path));
    });
  }

  async deleteDraft(id: string): Promise<void> {
    await this.write(() => removeFolder(this.openDraft(id).folder));
  }

  publish(id: string, request: PublishRequest): Promise<StoredEdition> {
    return this.edit(id, (draft) => {
      const others = this.list().filter((each) => each.folder !== draft.folder);
      const text = publishDraft(draft, others, request);
      writeWhole(join(draft.folder, 'edition.yaml'), text);
    });
  }

  private edit(id: string, change: (draft: StoredEdition) => void): Promise<StoredEdition> {
    return this.write(() => {
      const draft = this.openDraft(id);
      removeLeftovers(draft.folder);
      change(draft);
      return this.read(draft.folder);
    });
  }

  /** Under the lock, so what is checked here still holds when it is written. */
  private openDraft(idOrFolder: string): StoredEdition {
    const stored = this.read(idOrFolder);
    if (stored.state === 'draft') return stored;
    throw notDraft(stored);
  }

  private write<T>(change: () => T): Promise<T> {
    if (!editionFolders(this.folder)) throw missingFolder(this.folder);
    return withLock(this.folder, change);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
