// A file that appears whole or not at all: it is written under another name beside its own, and renamed at the end.
import { open, rename, rm } from 'node:fs/promises';

export interface WholeFile {
  write(part: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/** Texts are gathered up to this size, so that a row is not a write of its own. */
const gatheredMax = 1 << 16;

export async function openWholeFile(path: string): Promise<WholeFile> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w');
  let gathered = '';
  const flush = async (): Promise<void> => {
    const text = gathered;
    gathered = '';
    if (text !== '') await file.writeFile(text);
  };
  return {
    async write(part) {
      if (typeof part === 'string') gathered += part;
      if (typeof part !== 'string' || gathered.length >= gatheredMax) await flush();
      if (typeof part !== 'string') await file.writeFile(part);
    },
    async finish() {
      await flush();
      await file.sync();
      await file.close();
      await rename(temporary, path);
    },
    async abandon() {
      await file.close();
      await rm(temporary, { force: true });
    },
  };
}
