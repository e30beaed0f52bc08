// The handlers that say how the server is, and show the loaded team.
import { type Bilingual, both } from '../../../engine/index.ts';
import type { StoredEdition } from '../../editions/stored-edition.ts';
import { dayOf } from '../../moment.ts';
import { Refused } from '../../refused.ts';
import { ordersOf } from '../../team.ts';
import type { Handler } from '../call.ts';
import { inForceOn } from '../edition-json.ts';
import { answerJson } from '../reply.ts';
import type { Services } from '../services.ts';

export const getTeam: Handler<'getTeam'> = ({ context, services: { team } }) =>
  answerJson(context, {
    name: { ...team.name },
    columns: [...team.columns],
    rows: team.rows,
    orders: team.orders ? { columns: [...team.orders.columns], count: team.orders.rows.length } : null,
  });

/** None where no orders are loaded: a person has none then either. */
export const getOrders: Handler<'getOrders'> = ({ context, services: { team }, query }) => {
  const { orders } = team;
  return answerJson(context, {
    columns: [...(orders?.columns ?? [])],
    rows: orders ? ordersOf(orders, query) : [],
  });
};

export const health: Handler<'health'> = ({ context, services }) =>
  answerJson(context, { status: 'ok', engine: services.engine });

export const metrics: Handler<'metrics'> = ({ context, services }) =>
  context.body(services.metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });

export const ready: Handler<'ready'> = async ({ context, services }) => {
  const reasons: Bilingual[] = [];
  const editions = listed(services, reasons);
  const inForce = inForceOn(editions, dayOf(services.clock()));
  if (inForce === undefined) reasons.push(both('今天没有生效的版本', 'no edition is in force today'));
  const log = await services.decisions.check().then(
    () => true,
    () => false,
  );
  if (!log) reasons.push(both('决策记录不可用', 'the decision log cannot be reached'));
  const body = {
    status: reasons.length === 0 ? 'ready' : 'not-ready',
    editions: {
      published: editions.filter(({ state }) => state === 'published').length,
      refused: editions.filter(({ state }) => state === 'refused').map(({ id }) => id),
      inForce: inForce ?? null,
    },
    reasons: reasons.map((reason) => ({ ...reason })),
  };
  return answerJson(context, body, reasons.length === 0 ? 200 : 503);
};

function listed({ editions }: Services, reasons: Bilingual[]): readonly StoredEdition[] {
  try {
    return editions.list();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    reasons.push(error.text);
    return [];
  }
}
