// The server as the page calls it. Every answer is a value or a problem with a text to show; nothing is thrown for what a server may say.

import { type Bilingual, both, type Finding, readJson, type Written } from '../../engine/index.ts';
import type { AuthorizationReport } from './authorization-report.ts';

/** An edition as the list gives it. */
export interface EditionSummary {
  readonly id: string;
  readonly state: 'draft' | 'published' | 'refused';
  readonly from?: string;
  readonly effectiveFrom: string;
  readonly inForce: boolean;
  readonly publishedAt?: string;
  readonly by?: string;
  readonly notes?: Bilingual;
  readonly contentHash: string;
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
}

export interface EditionFile {
  readonly path: string;
  readonly text: string;
  readonly etag: string;
}

/** The team's data: one row per person and quarter, cells as texts, '' where a value is missing. */
export interface TeamData {
  readonly name: Bilingual;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The orders behind the rows, which are asked for as they are needed; null where none are loaded. */
  readonly orders: { readonly columns: readonly string[]; readonly count: number } | null;
}

/** Orders as the server gives them, cells as texts. */
export interface OrdersData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A finding as an answer holds it. */
export type FindingSummary = Pick<Finding, 'code' | 'severity' | 'message' | 'hint'>;

/** What the server says when it will not do something (RFC 9457), with both languages. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: Bilingual;
  /** The file as someone else has saved it, for a 412. */
  readonly theirs?: { readonly text: string; readonly etag: string };
  readonly findings?: readonly Finding[];
  /** The rest of the body, for a caller that knows the code. */
  readonly body: Readonly<Record<string, unknown>>;
}

export type Result<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Problem };

export interface PublishRequest {
  readonly by: string;
  readonly reason?: string;
  /** The content that was reviewed: publishing anything else is refused. */
  readonly contentHash: string;
}

const unreachable: Problem = {
  status: 0,
  code: 'UNREACHABLE',
  message: both(
    '连不上服务器,修改仍保留在此页面',
    'the server cannot be reached; your changes are kept on this page',
  ),
  body: {},
};

const notOurs: Problem = {
  status: 0,
  code: 'UNREADABLE',
  message: both(
    '服务器的回答读不懂：这个地址上可能是别的服务',
    'the answer cannot be read: something else may be at this address',
  ),
  body: {},
};

async function call<T>(
  method: string,
  path: string,
  read: (response: Response) => Promise<T>,
  init: RequestInit = {},
): Promise<Result<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      method,
      headers: { accept: 'application/json', ...init.headers },
    });
  } catch {
    return { problem: unreachable };
  }
  if (!response.ok) return { problem: await problemOf(response) };
  return read(response).then(
    (value) => ({ value }),
    () => ({ problem: notOurs }),
  );
}

async function problemOf(response: Response): Promise<Problem> {
  const body = ((await response.json().catch(() => ({}))) ?? {}) as Record<string, unknown>;
  const messages = body.messages as Bilingual | undefined;
  const said = String(body.detail ?? body.title ?? response.statusText);
  return {
    status: response.status,
    code: String(body.code ?? 'HTTP'),
    message: messages ?? both(said, said),
    ...(typeof body.theirs === 'object' && body.theirs !== null
      ? { theirs: body.theirs as { text: string; etag: string } }
      : {}),
    ...(Array.isArray(body.findings) ? { findings: body.findings as Finding[] } : {}),
    body,
  };
}

const json = <T>(response: Response): Promise<T> => response.json() as Promise<T>;

/** Facts and outcomes with every digit that was sent: no number becomes a binary float on its way. */
async function exactly(response: Response): Promise<Written> {
  const { value, problem } = readJson(await response.text());
  if (problem) throw new SyntaxError(problem.message.en);
  return value;
}

const withJson = (body: unknown): RequestInit => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const part = encodeURIComponent;

export const api = {
  editions: () =>
    call(
      'GET',
      '/v1/editions',
      async (response) => (await json<{ editions: readonly EditionSummary[] }>(response)).editions,
    ),
  files: (id: string) =>
    call(
      'GET',
      `/v1/editions/${part(id)}/files`,
      async (response) => (await json<{ files: readonly EditionFile[] }>(response)).files,
    ),
  team: () => call('GET', '/v1/team', (response) => json<TeamData>(response)),
  orders: (person: string, quarter: string) =>
    call('GET', `/v1/team/orders?person=${part(person)}&quarter=${part(quarter)}`, (response) =>
      json<OrdersData>(response),
    ),
  createDraft: (request: { readonly id: string; readonly from: string; readonly effectiveFrom: string }) =>
    call('POST', '/v1/drafts', (response) => json<EditionSummary>(response), withJson(request)),
  /** Saves one file of a draft, if it is still the one with that tag (`*`-less: an absent tag means the file is new). */
  saveFile: (id: string, path: string, text: string, etag: string | undefined) =>
    call(
      'PUT',
      `/v1/drafts/${part(id)}/files/${path.split('/').map(part).join('/')}`,
      async (response) => response.headers.get('etag') ?? '',
      {
        headers: {
          'content-type': 'application/yaml',
          ...(etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag }),
        },
        body: text,
      },
    ),
  /** Deletes one file of a draft, if it is still the one with that tag. */
  deleteFile: (id: string, path: string, etag: string) =>
    call('DELETE', `/v1/drafts/${part(id)}/files/${path.split('/').map(part).join('/')}`, async () => '', {
      headers: { 'if-match': etag },
    }),
  removeDraft: (id: string) => call('DELETE', `/v1/drafts/${part(id)}`, async () => true),
  publish: (id: string, request: PublishRequest) =>
    call(
      'POST',
      `/v1/drafts/${part(id)}/publish`,
      (response) => json<EditionSummary>(response),
      withJson(request),
    ),
  /** `body` is JSON text, so that facts keep their digits. */
  evaluate: (policy: string, body: string) =>
    call('POST', `/v1/evaluate/${part(policy)}`, exactly, {
      headers: { 'content-type': 'application/json' },
      body,
    }),
  /** The same about many rows, which are ranked together; the policy stands in the body. */
  evaluateRows: (body: string) =>
    call('POST', '/v1/evaluate', exactly, { headers: { 'content-type': 'application/json' }, body }),
  /** What is wrong with an edition, a refused one included. */
  findings: (id: string) =>
    call(
      'GET',
      `/v1/drafts/${part(id)}/findings`,
      async (response) => (await json<{ findings: readonly FindingSummary[] }>(response)).findings,
    ),
  decisions: (query: string) => call('GET', `/v1/decisions${query}`, exactly),
  authorizationReport: (query: string) =>
    call('GET', `/v1/reports/authorization${query}`, (response) => json<AuthorizationReport>(response)),
  decision: (id: string) => call('GET', `/v1/decisions/${part(id)}`, exactly),
  replay: (id: string, body: { readonly edition?: string }) =>
    call('POST', `/v1/decisions/${part(id)}/replay`, exactly, withJson(body)),
};
