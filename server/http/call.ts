// One call of an operation: its parameters, query and body, all checked before a handler sees them.
import type { Context } from 'hono';
import type { Operation, OperationName, operations } from './operations.ts';
import type { Requests } from './schemas.ts';
import type { Services } from './services.ts';

type Operations = typeof operations;
type BodyOf<O> = O extends { readonly body: { readonly schema: infer Name extends keyof Requests } }
  ? Requests[Name]
  : O extends { readonly text: true }
    ? string
    : undefined;
type QueryOf<O> = O extends { readonly query: infer Name extends keyof Requests }
  ? Requests[Name]
  : undefined;

export interface Call<O = Operation> {
  readonly context: Context;
  readonly services: Services;
  readonly body: BodyOf<O>;
  readonly query: QueryOf<O>;
  /** A parameter of the path; every operation is only given those its path names. */
  param(name: string): string;
}

export type CallOf<Name extends OperationName> = Call<Operations[Name]>;
export type Handler<Name extends OperationName> = (call: CallOf<Name>) => Response | Promise<Response>;
/** A handler for every operation: forgetting one does not compile. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> };
