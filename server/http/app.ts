// The application: every operation of the table behind the same checks, and every error a problem. It owns no state and opens nothing.
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { both } from '../../engine/index.ts';
import { Refused } from '../refused.ts';
import { checkedRequest, readJsonBody, readTextBody } from './body.ts';
import type { Call, Handlers } from './call.ts';
import { getDecision, listDecisions, replay } from './handlers/decisions.ts';
import {
  deleteDraft,
  deleteFile,
  getFindings,
  publish,
  putFile,
  putPolicy,
  startDraft,
} from './handlers/drafts.ts';
import { getEdition, getFiles, getPolicy, listEditions } from './handlers/editions.ts';
import { evaluateMany, evaluateOne } from './handlers/evaluate.ts';
import { reportAuthorization } from './handlers/reports.ts';
import { getOrders, getTeam, health, metrics, ready } from './handlers/server.ts';
import { getSimulation, simulate } from './handlers/simulations.ts';
import { type Operation, operations } from './operations.ts';
import { addPages, unknownAddress } from './pages.ts';
import { answerProblem } from './problem.ts';
import { ownHostOnly, ownOriginOnly, pageHeaders } from './security.ts';
import type { Services } from './services.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** The operation that answers, as its path is written. */
    route?: string;
  }
}

export interface AppOptions extends Services {
  /** The folder of the built admin page. */
  readonly admin: string;
  /** Told of every error that is nobody's mistake but ours. */
  readonly report: (error: unknown) => void;
}

const handlers: Handlers = {
  evaluateOne,
  evaluateMany,
  listEditions,
  getEdition,
  getFiles,
  getPolicy,
  startDraft,
  deleteDraft,
  putPolicy,
  putFile,
  deleteFile,
  getFindings,
  publish,
  simulate,
  getSimulation,
  listDecisions,
  getDecision,
  replay,
  reportAuthorization,
  getTeam,
  getOrders,
  health,
  ready,
  metrics,
};

type AnyHandler = (call: Call<Operation>) => Response | Promise<Response>;

export function createApp({ admin, report, ...services }: AppOptions): Hono {
  const app = new Hono();
  app.onError((error, context) => answerProblem(context, error, report));
  app.notFound((context) => answerProblem(context, notFound(context.req.method, context.req.path), report));
  app.use(measure(services), pageHeaders, ownHostOnly, ownOriginOnly, compress());
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    // A handler is typed by its own operation; which one stands where is checked above, in `handlers`.
    const handler = handlers[name as keyof Handlers] as unknown as AnyHandler;
    addOperation(app, services, operation, handler);
  }
  addPages(app, { admin, engine: services.engine });
  return app;
}

/** `{id}` as Hono writes it; a path within an edition holds slashes. */
const pattern = (path: string): string => path.replace('{path}', ':path{.+}').replace(/\{(\w+)\}/g, ':$1');

function addOperation(app: Hono, services: Services, operation: Operation, handler: AnyHandler): void {
  const { body, text, query } = operation;
  app.on(operation.method.toUpperCase(), pattern(operation.path), async (context) => {
    context.set('route', operation.path);
    const parameters: Readonly<Record<string, string>> = context.req.param();
    return handler({
      context,
      services,
      body: body ? await readJsonBody(context.req, body) : text ? await readTextBody(context.req) : undefined,
      query: query ? checkedRequest(context.req.query(), query, 'QUERY_SHAPE') : undefined,
      param: (name: string) => parameters[name] ?? '',
    } as unknown as Call<Operation>);
  });
}

/** Measures every request; what belongs to no operation is a page. */
const measure =
  ({ metrics: measured }: Services): MiddlewareHandler =>
  async (context, next) => {
    const began = performance.now();
    await next();
    const route = context.get('route') ?? 'page';
    measured.request(context.req.method, route, context.res.status, (performance.now() - began) / 1000);
  };

const methods = new Map<string, readonly string[]>();
for (const { path, method } of Object.values<Operation>(operations)) {
  methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
}

/** An address that takes another method says which. */
function notFound(method: string, path: string): Refused {
  const known = [...methods].find(([each]) =>
    new RegExp(`^${each.replace('{path}', '.+').replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  if (!known) return unknownAddress(path);
  return new Refused('METHOD_WRONG', both(`${path} 不接受 ${method}`, `${path} does not take ${method}`), {
    allowed: [...known[1]],
  });
}
