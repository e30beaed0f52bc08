// Problems as RFC 9457 has them, with a stable code, in both languages. A caller's mistake ends here and never as a 500.
import type { Context } from 'hono';
import { type Bilingual, BugError, both, type Json, type Language } from '../../engine/index.ts';
import { Refused, type RefusedCode } from '../refused.ts';

export type ProblemCode = RefusedCode | 'BUG';

const statuses = {
  EDITION_UNKNOWN: 404,
  EDITION_NONE_IN_FORCE: 404,
  EDITION_TAMPERED: 409,
  EDITION_PUBLISHED: 409,
  EDITION_EXISTS: 409,
  EDITION_ID: 400,
  EDITION_CHANGED: 412,
  POLICY_UNKNOWN: 404,
  POLICY_ERRORS: 409,
  POLICIES_MISSING: 503,
  POLICIES_LOCKED: 503,
  FILE_PATH: 400,
  FILE_UNKNOWN: 404,
  FILE_CHANGED: 412,
  FILE_TEXT: 400,
  PUBLISH_REFUSED: 409,
  DATE_FORMAT: 400,
  BODY_ENCODING: 400,
  BODY_JSON: 400,
  BODY_SHAPE: 400,
  BODY_TOO_LARGE: 413,
  BODY_TYPE: 415,
  QUERY_SHAPE: 400,
  FACTS_REFUSED: 400,
  IDEMPOTENCY_CONFLICT: 409,
  PRECONDITION_MISSING: 428,
  DECISION_UNKNOWN: 404,
  SIMULATION_UNKNOWN: 404,
  SIMULATION_DATA: 409,
  SIMULATIONS_BUSY: 503,
  ADDRESS_UNKNOWN: 404,
  METHOD_WRONG: 405,
  HOST_REFUSED: 403,
  ORIGIN_REFUSED: 403,
  BUG: 500,
} as const satisfies Readonly<Record<ProblemCode, number>>;

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Too large',
  415: 'Unsupported type',
  428: 'Precondition required',
  500: 'A bug of ours',
  503: 'Not available',
};

/** What a problem tells a caller: what was refused, or that something is wrong inside. */
interface Problem {
  readonly code: ProblemCode;
  readonly text: Bilingual;
  readonly details: Readonly<Record<string, Json>>;
}

export const statusOf = (code: ProblemCode): number => statuses[code];

/** The body of a problem. `detail` is in the language the caller prefers; both stand in `messages`. */
export function problemJson(problem: Problem, language: Language): Json {
  const { code, text, details } = problem;
  const status = statusOf(code);
  return {
    type: `urn:quarterdeck:problem:${code}`,
    title: titles[status] ?? 'Problem',
    status,
    detail: text[language],
    code,
    messages: { zh: text.zh, en: text.en },
    ...details,
  };
}

/** Answers with the problem behind an error. What is nobody's mistake but ours is logged by `report` and says only that. */
export function answerProblem(context: Context, error: unknown, report: (error: unknown) => void): Response {
  const known = error instanceof Refused;
  if (!known) report(error);
  const problem = known ? error : bug(error);
  const language = languageOf(context.req.header('accept-language'));
  return context.body(JSON.stringify(problemJson(problem, language)), {
    status: statusOf(problem.code) as 400,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': language },
  });
}

function bug(error: unknown): Problem {
  const text = both('服务器内部出错,已记录', 'something is wrong inside the server; it was logged');
  return { code: 'BUG', text, details: error instanceof BugError ? { assertion: error.message } : {} };
}

/** English unless Chinese is asked for with more weight. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
    return { tag: tag.trim(), weight: weight === undefined ? '1.000' : weight.slice(2).padEnd(5, '0') };
  });
  const best = (language: string): string =>
    weights
      .filter(({ tag }) => tag === language || tag.startsWith(`${language}-`))
      .map(({ weight }) => weight)
      .toSorted()
      .at(-1) ?? '';
  return best('zh') > best('en') ? 'zh' : 'en';
}
