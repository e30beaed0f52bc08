// A file that appears whole or not at all: it is written under another name beside its own, and renamed at the end.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

export interface WholeFile {
  write(part: string | Buffer): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

export async function openWholeFile(path: string): Promise<WholeFile> {
  const temporary = `${path}.${process.pid}.tmp`;
  const stream = createWriteStream(temporary);
  await once(stream, 'open');
  return {
    async write(part) {
      if (!stream.write(part)) await once(stream, 'drain');
    },
    async finish() {
      stream.end();
      await once(stream, 'close');
      await rename(temporary, path);
    },
    async abandon() {
      stream.destroy();
      await rm(temporary, { force: true });
    },
  };
}
