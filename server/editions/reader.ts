// Reads editions from their folders and keeps them until the folder changes. What it gives is always what is on the disk now.
import { basename } from 'node:path';
import { type Edition, readEdition } from '../../engine/index.ts';
import { type Fingerprint, fingerprint, isMissing, readFolder } from './folder.ts';
import { judgeFolder, type StoredEdition } from './stored-edition.ts';

interface Kept {
  readonly print: Fingerprint;
  /** When the fingerprint was taken. */
  readonly at: number;
  readonly stored: StoredEdition;
}

/** A file written again within this time, in milliseconds, may carry the same time stamp, so a fresh reading is not trusted yet. */
const settling = 50;

export class FolderReader {
  private readonly kept = new Map<string, Kept>();
  /** Folders this process has seen published, and under which hash. */
  private readonly publishedHashes = new Map<string, string>();

  /** The edition in a folder; undefined when there is no such folder. */
  read(folder: string): StoredEdition | undefined {
    try {
      return this.readExisting(folder);
    } catch (error) {
      if (!isMissing(error)) throw error;
      this.kept.delete(folder);
      this.publishedHashes.delete(folder);
      return undefined;
    }
  }

  private readExisting(folder: string): StoredEdition {
    const [print, at] = [fingerprint(folder), Date.now()];
    const known = this.kept.get(folder);
    if (known?.print.text === print.text && known.at - print.changedAt > settling) return known.stored;
    const { files, undecodable } = readFolder(folder);
    const edition = this.check(files, known?.stored);
    const publishedHash = this.publishedHashes.get(folder);
    const stored = judgeFolder({ id: basename(folder), folder, files, undecodable }, edition, {
      publishedHash,
    });
    const hash = stored.head.published?.contentHash;
    if (stored.state === 'published' && hash !== undefined) this.publishedHashes.set(folder, hash);
    this.kept.set(folder, { print, at, stored });
    return stored;
  }

  /** The same texts are the same edition: policies keep their identity, and with it their lowered programs. */
  private check(files: StoredEdition['files'], known: StoredEdition | undefined): Edition {
    const same =
      known?.files.length === files.length &&
      files.every(({ path, text }, at) => known.files[at]?.path === path && known.files[at]?.text === text);
    return known && same ? known.edition : readEdition(files, known?.edition);
  }
}
