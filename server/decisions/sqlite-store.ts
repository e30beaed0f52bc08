// The decision log in a SQLite file: write-ahead log, and every commit flushed to the disk before it counts.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type SqliteDatabase as KyselySqlite, SqliteDialect } from 'kysely';
import { openSqlite, type SqliteDatabase } from '../sqlite.ts';
import type { DecisionStore } from './decision-store.ts';
import { type DecisionTables, migrate } from './schema.ts';
import { SqlDecisionStore } from './sql-store.ts';

const pragmas = ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'];

/** Opens the log, made when it is not there, and brings it to the newest schema. */
export async function openSqliteDecisions(file: string): Promise<DecisionStore> {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = await openSqlite(file);
  for (const pragma of pragmas) sqlite.exec(`PRAGMA ${pragma}`);
  const database = new Kysely<DecisionTables>({ dialect: new SqliteDialect({ database: adapt(sqlite) }) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return new SqlDecisionStore(database);
}

/** Kysely wants parameters as one list, and to be told which statements give rows. */
const adapt = (sqlite: SqliteDatabase): KyselySqlite => ({
  close: () => sqlite.close(),
  prepare(sql) {
    const statement = sqlite.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...parameters),
      run: (parameters) => statement.run(...parameters),
      iterate: (parameters) => statement.iterate(...parameters),
    };
  },
});
