// A real server for a test: a free port, real folders, real SQLite. Every answer is held against the OpenAPI document it publishes.
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, onTestFinished } from 'vitest';
import { answerSchemas } from '../../server/http/answer-schemas.ts';
import { type Operation, operations } from '../../server/http/operations.ts';
import { type ServeOptions, serve } from '../../server/serve.ts';
import { temporaryFolder, writePolicies } from './policies.ts';

/** Within 2026-Q4. */
export const now = new Date('2026-11-23T04:00:00Z');

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface RunningSample {
  readonly address: string;
  readonly folder: string;
  readonly policies: string;
  readonly bugs: readonly unknown[];
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export interface SampleOptions extends Omit<ServeOptions, 'policies' | 'data'> {
  readonly folder?: string;
}

export async function startServer(options: SampleOptions = {}): Promise<RunningSample> {
  const { folder = temporaryFolder(), ...rest } = options;
  const policies = options.folder === undefined ? writePolicies(folder) : join(folder, 'policies');
  const bugs: unknown[] = [];
  const server = await serve({
    port: 0,
    policies,
    data: join(folder, 'data'),
    team: { name: { zh: '', en: '' }, columns: [], rows: [] },
    clock: () => now,
    report: (error) => bugs.push(error),
    ...rest,
  });
  onTestFinished(() => server.close());
  const ask: RunningSample['ask'] = async (method, path, body, headers = {}) => {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const answer = await fetch(`${server.address}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isText ? (body as string) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    const json: Json = isJson ? JSON.parse(text) : null;
    holdAgainstSchema(method, path, answer, json);
    return { status: answer.status, headers: answer.headers, text, json };
  };
  return { address: server.address, folder, policies, bugs, ask, close: server.close };
}

/** Puts a text as a file of a draft. */
export const yaml = (etag?: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/yaml',
  ...(etag === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${etag}"` }),
});

const ajv = new Ajv2020({ strict: false });
const validators = new Map<string, ValidateFunction>(
  Object.entries(answerSchemas).map(([name, schema]) => [
    name,
    ajv.compile(JSON.parse(JSON.stringify(schema))),
  ]),
);

const routes = Object.values<Operation>(operations).map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace('{path}', '.+').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

function holdAgainstSchema(method: string, path: string, answer: Response, json: Json): void {
  const pathname = path.replace(/[?#].*$/, '');
  const route = routes.find(
    ({ operation, pattern }) => operation.method === method.toLowerCase() && pattern.test(pathname),
  );
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) hold('problem', json);
  const expected = route?.operation.answers[answer.status];
  if (route && answer.status < 400)
    expect(expected, `${method} ${path} answers ${answer.status}`).toBeDefined();
  if (expected !== undefined && type.startsWith('application/json')) hold(expected, json);
}

function hold(name: string, json: Json): void {
  const validate = validators.get(name);
  validate?.(json);
  expect(validate?.errors ?? [], `the answer is a ${name}`).toEqual([]);
}
