// The decision log in an SQL database, through Kysely. What differs between databases is settled where they are opened.
import type { Expression, ExpressionBuilder, Insertable, Kysely, Selectable, SqlBool } from 'kysely';
import { firstInstantOf, lastInstantOf } from '../moment.ts';
import type {
  AnsweredRequest,
  DayRange,
  Decision,
  DecisionFilter,
  DecisionPage,
  DecisionStore,
} from './decision-store.ts';
import type { DecisionTables } from './schema.ts';

/** How many rows one statement inserts: databases limit the values of a statement. */
const rowsPerInsert = 500;

export class SqlDecisionStore implements DecisionStore {
  private readonly database: Kysely<DecisionTables>;

  constructor(database: Kysely<DecisionTables>) {
    this.database = database;
  }

  keep(decisions: readonly Decision[], request?: AnsweredRequest): Promise<AnsweredRequest | undefined> {
    return this.database.transaction().execute(async (transaction) => {
      if (request) {
        // Taking the key comes first: of two requests that race for it, one finds it taken.
        const taken = await transaction
          .insertInto('answered_request')
          .values(request)
          .onConflict((conflict) => conflict.column('key').doNothing())
          .executeTakeFirst();
        if (taken.numInsertedOrUpdatedRows === 0n) return earlier(transaction, request.key);
      }
      const rows = decisions.map(rowOf);
      for (let at = 0; at < rows.length; at += rowsPerInsert) {
        await transaction
          .insertInto('decision')
          .values(rows.slice(at, at + rowsPerInsert))
          .execute();
      }
      return undefined;
    });
  }

  answered(key: string): Promise<AnsweredRequest | undefined> {
    return earlier(this.database, key);
  }

  async find(id: string): Promise<Decision | undefined> {
    const row = await this.database
      .selectFrom('decision')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row && decisionOf(row);
  }

  async list({ policy, edition, from, to, days, before, limit }: DecisionFilter): Promise<DecisionPage> {
    const rows = await this.database
      .selectFrom('decision')
      .selectAll()
      .$if(policy !== undefined, (query) => query.where('policy', '=', policy ?? ''))
      .$if(edition !== undefined, (query) => query.where('edition', '=', edition ?? ''))
      .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
      .$if(to !== undefined, (query) => query.where('at', '<=', to ?? ''))
      .$if(days !== undefined, (query) =>
        query.where((where) => (days ? happenedIn(where, days) : where.lit(true))),
      )
      .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return { decisions: rows.slice(0, limit).map(decisionOf), more: rows.length > limit };
  }

  async askedTogether(together: string): Promise<readonly Decision[]> {
    const rows = await this.database
      .selectFrom('decision')
      .selectAll()
      .where('together', '=', together)
      .orderBy('id')
      .execute();
    return rows.map(decisionOf);
  }

  async check(): Promise<void> {
    await this.database.selectFrom('decision').select('id').limit(1).execute();
  }

  async close(): Promise<void> {
    await this.database.destroy();
  }
}

/** A decision whose context names no day happened on the day it was asked. */
const happenedIn = (
  where: ExpressionBuilder<DecisionTables, 'decision'>,
  { first, last }: DayRange,
): Expression<SqlBool> =>
  where.or([
    where.and([where('on_day', '>=', first), where('on_day', '<=', last)]),
    where.and([
      where('on_day', 'is', null),
      where('at', '>=', firstInstantOf(first)),
      where('at', '<=', lastInstantOf(last)),
    ]),
  ]);

const earlier = (database: Kysely<DecisionTables>, key: string): Promise<AnsweredRequest | undefined> =>
  database.selectFrom('answered_request').selectAll().where('key', '=', key).executeTakeFirst();

const rowOf = (decision: Decision): Insertable<DecisionTables['decision']> => ({
  id: decision.id,
  at: decision.at,
  policy: decision.policy,
  edition: decision.edition,
  effective_from: decision.effectiveFrom,
  draft: decision.draft ? 1 : 0,
  plan_hash: decision.planHash,
  engine: decision.engine,
  facts: decision.facts,
  outcomes: JSON.stringify(decision.outcomes),
  unavailable: JSON.stringify(decision.unavailable),
  context: JSON.stringify(decision.context),
  on_day: decision.context.on ?? null,
  together: decision.together ?? null,
});

const decisionOf = (row: Selectable<DecisionTables['decision']>): Decision => ({
  id: row.id,
  at: row.at,
  policy: row.policy,
  edition: row.edition,
  effectiveFrom: row.effective_from,
  draft: row.draft === 1,
  planHash: row.plan_hash,
  engine: row.engine,
  facts: row.facts,
  outcomes: JSON.parse(row.outcomes),
  unavailable: JSON.parse(row.unavailable),
  context: JSON.parse(row.context),
  ...(row.together !== null && { together: row.together }),
});
