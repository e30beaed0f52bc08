// Answers as HTTP has them.
import type { Context } from 'hono';
import type { Json } from '../../engine/index.ts';
import type { Answered } from './answer-once.ts';

type Headers = Readonly<Record<string, string>>;

const jsonType = 'application/json; charset=utf-8';
const problemType = 'application/problem+json; charset=utf-8';

export const answerJson = (
  context: Context,
  body: Json,
  status: 200 | 201 | 202 | 503 = 200,
  headers: Headers = {},
) =>
  context.body(JSON.stringify(body), status, {
    'content-type': jsonType,
    'cache-control': 'no-store',
    ...headers,
  });

/** An answer that was kept as text. */
export const answerText = (context: Context, { status, body }: Answered): Response =>
  context.body(body, status as 200, {
    'content-type': status < 400 ? jsonType : problemType,
    'cache-control': 'no-store',
  });

export const answerNothing = (context: Context, status: 204 | 304 = 204, headers: Headers = {}): Response =>
  context.body(null, status, headers);
