// Keeps evaluations and gives their answer. With an idempotency key the same request gets the same answer, to the letter.
import { both, hashText, type Json, type Written, type WrittenMap } from '../../engine/index.ts';
import type { AnsweredRequest, Decision } from '../decisions/decision-store.ts';
import { Refused } from '../refused.ts';
import { canonicalWritten } from '../written-json.ts';
import type { Services } from './services.ts';

export interface Answered {
  readonly status: number;
  readonly body: string;
}

export interface Question {
  readonly key?: string | undefined;
  /** All that was asked, the address included. */
  readonly asked: Written;
}

/** Names the address and the body of a question; the key itself is not part of what is asked. */
export function questionOf(address: string, body: object): Question {
  const { idempotencyKey: key, ...asked } = body as WrittenMap & { readonly idempotencyKey?: string };
  return { key, asked: { address, body: asked } };
}

export type Reply = { readonly status: number; readonly body: Json; readonly decisions: readonly Decision[] };

/** Answers, unless the key was used before. `reply` is not asked when it was. */
export async function answerOnce(
  { decisions }: Services,
  { key, asked }: Question,
  reply: () => Promise<Reply>,
): Promise<Answered> {
  const request = key === undefined ? undefined : hashText(canonicalWritten(asked));
  if (key !== undefined && request !== undefined) {
    const earlier = await decisions.answered(key);
    if (earlier) return repeated(earlier, request);
  }
  const { status, body, decisions: made } = await reply();
  const text = JSON.stringify(body);
  if (key === undefined || request === undefined) {
    await decisions.keep(made);
    return { status, body: text };
  }
  const earlier = await decisions.keep(made, { key, request, status, answer: text });
  return earlier ? repeated(earlier, request) : { status, body: text };
}

function repeated({ request, status, answer, key }: AnsweredRequest, asked: string): Answered {
  if (request === asked) return { status, body: answer };
  throw new Refused(
    'IDEMPOTENCY_CONFLICT',
    both(`幂等键 ${key} 已用于另一个请求`, `the idempotency key ${key} was used for another request`),
  );
}
