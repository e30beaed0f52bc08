// One writer at a time in a policies folder, whichever process it is in. The lock is the operating system's, taken through SQLite
// on an empty file: it ends with the process that holds it, so a killed writer never leaves the folder locked.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { both } from '../../engine/index.ts';
import { Refused } from '../refused.ts';
import { openSqlite, type SqliteDatabase } from '../sqlite.ts';

const lockFile = '.lock';
const patience = { attempts: 100, milliseconds: 50 } as const;

/** Runs `write` while no other process and no other call here writes. `write` is synchronous, so nothing interleaves with it. */
export async function withLock<T>(policies: string, write: () => T): Promise<T> {
  const database = await openSqlite(join(policies, lockFile));
  try {
    await acquire(database);
    return write();
  } finally {
    database.close();
  }
}

async function acquire(database: SqliteDatabase): Promise<void> {
  // Waiting inside SQLite would hold up every other request; so we ask, and come back.
  database.exec('PRAGMA busy_timeout = 0');
  for (let attempt = 0; attempt < patience.attempts; attempt++) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      await sleep(patience.milliseconds);
    }
  }
  throw new Refused(
    'POLICIES_LOCKED',
    both(
      '另一个进程正在写入策略文件夹,请稍后再试',
      'another process is writing to the policies folder; try again',
    ),
  );
}

const isBusy = (error: unknown): boolean => error instanceof Error && /locked|busy/i.test(error.message);
