// The tables of the decision log, and how an older database becomes a newer one. A migration that has shipped is never edited.
import { type Kysely, type Migration, type MigrationProvider, Migrator } from 'kysely';

export interface DecisionTables {
  readonly decision: {
    readonly id: string;
    readonly at: string;
    readonly policy: string;
    readonly edition: string;
    readonly effective_from: string;
    readonly draft: number;
    readonly plan_hash: string;
    readonly engine: string;
    readonly facts: string;
    readonly outcomes: string;
    readonly unavailable: string;
    readonly context: string;
    /** The day the context names; null where it names none. */
    readonly on_day: string | null;
    /** The id of the first of the rows it was ranked with; null for a row that stands alone. */
    readonly together: string | null;
  };
  readonly answered_request: {
    readonly key: string;
    readonly request: string;
    readonly status: number;
    readonly answer: string;
  };
}

const first: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('decision')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('edition', 'text', (column) => column.notNull())
      .addColumn('effective_from', 'text', (column) => column.notNull())
      .addColumn('draft', 'integer', (column) => column.notNull())
      .addColumn('plan_hash', 'text', (column) => column.notNull())
      .addColumn('engine', 'text', (column) => column.notNull())
      .addColumn('facts', 'text', (column) => column.notNull())
      .addColumn('outcomes', 'text', (column) => column.notNull())
      .addColumn('unavailable', 'text', (column) => column.notNull())
      .execute();
    for (const column of ['policy', 'edition', 'at']) {
      await database.schema
        .createIndex(`decision_by_${column}`)
        .ifNotExists()
        .on('decision')
        .columns([column, 'id'])
        .execute();
    }
    await database.schema
      .createTable('answered_request')
      .ifNotExists()
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('status', 'integer', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .execute();
  },
};

const withContext: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .alterTable('decision')
      .addColumn('context', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
    await database.schema.alterTable('decision').addColumn('on_day', 'text').execute();
    await database.schema
      .createIndex('decision_by_day')
      .ifNotExists()
      .on('decision')
      .columns(['policy', 'on_day', 'id'])
      .execute();
  },
};

const withTogether: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('decision').addColumn('together', 'text').execute();
    await database.schema
      .createIndex('decision_by_together')
      .ifNotExists()
      .on('decision')
      .columns(['together', 'id'])
      .execute();
  },
};

const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '001-decisions': first,
    '002-context': withContext,
    '003-together': withTogether,
  }),
};

/** Brings the database to the newest schema. Throws when it cannot. */
export async function migrate(database: Kysely<DecisionTables>): Promise<void> {
  const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
  if (error !== undefined) throw error;
}
