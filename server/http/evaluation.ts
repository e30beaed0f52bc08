// Evaluates rows for callers: finds the edition and the policy, answers, and keeps every answer before it is given.
// The rules are the engine's; here is only what surrounds a call.
import {
  type Answer,
  answerRows,
  type Bilingual,
  both,
  type DecisionContext,
  editionInForce,
  explainTracedRow,
  isError,
  type Json,
  looksAcrossRows,
  nearest,
  type Policy,
  type Refusal,
  sectionJson,
  type Written,
} from '../../engine/index.ts';
import type { Decision } from '../decisions/decision-store.ts';
import type { StoredEdition } from '../editions/stored-edition.ts';
import { findingJson } from '../finding-json.ts';
import { dayOf, readDay, readInstant } from '../moment.ts';
import { Refused } from '../refused.ts';
import { writtenText } from '../written-json.ts';
import type { Services } from './services.ts';

export interface Moment {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly edition?: string | undefined;
}

/** The edition that answers: the one asked for, else the one in force. Throws `Refused`. */
export function answeringEdition({ editions, clock }: Services, moment: Moment): StoredEdition {
  const asOf = moment.asOf === undefined ? dayOf(clock()) : readDay(moment.asOf, 'asOf');
  const knownAt = moment.knownAt === undefined ? undefined : readInstant(moment.knownAt, 'knownAt');
  if (moment.edition !== undefined) return usableEdition(editions.find(moment.edition), moment.edition);
  const published = editions.list().filter(({ state }) => state === 'published');
  const found = editionInForce(published, { asOf, knownAt });
  if (found) return found;
  const known =
    knownAt === undefined ? both('', '') : both(`(按 ${knownAt} 所知)`, ` as known at ${knownAt}`);
  throw new Refused(
    'EDITION_NONE_IN_FORCE',
    both(`${asOf} 没有生效的版本${known.zh}`, `no edition is in force on ${asOf}${known.en}`),
    { asOf },
  );
}

export function usableEdition(stored: StoredEdition | undefined, id: string): StoredEdition {
  if (!stored) throw new Refused('EDITION_UNKNOWN', both(`没有版本 ${id}`, `there is no edition ${id}`));
  if (stored.state !== 'refused') return stored;
  throw new Refused(
    'EDITION_TAMPERED',
    both(
      `版本 ${id} 发布后被改动过,不再使用`,
      `edition ${id} was changed after it was published and is not used`,
    ),
    { edition: id },
  );
}

/** A policy of the edition that has no errors. Throws `Refused`. */
export function usablePolicy(stored: StoredEdition, id: string): Policy {
  const { policies } = stored.edition;
  const policy = policies.get(id);
  if (policy) return policy;
  const file = stored.files.find(({ path }) => path.endsWith(`/${id}.yaml`))?.path;
  if (file !== undefined) {
    const findings = stored.findings.filter((finding) => isError(finding) && finding.place.file === file);
    throw new Refused(
      'POLICY_ERRORS',
      both(
        `版本 ${stored.id} 的策略 ${id} 有错误,不能使用`,
        `policy ${id} of edition ${stored.id} has errors`,
      ),
      { findings: findings.map(findingJson) },
    );
  }
  const near = nearest(id, [...policies.keys()]);
  const hint = near === undefined ? both('', '') : both(`,是不是 ${near}?`, `; did you mean ${near}?`);
  throw new Refused(
    'POLICY_UNKNOWN',
    both(`版本 ${stored.id} 没有策略 ${id}${hint.zh}`, `edition ${stored.id} has no policy ${id}${hint.en}`),
  );
}

export type Evaluated =
  | { readonly decision: Decision; readonly explanation?: Json; readonly refusals?: undefined }
  | { readonly decision?: undefined; readonly refusals: readonly Refusal[] };

/** Large tables are cut, so that other callers are answered in between. */
const rowsAtOnce = 500;

/** One row of facts, and what is said about it beside them. */
export interface AskedRow {
  /** Of a row that ships with the policy. */
  readonly name?: Bilingual;
  readonly facts: Written;
  readonly context?: DecisionContext | null | undefined;
}

/** Evaluates rows under an edition. Nothing is kept yet. */
export async function evaluateRows(
  services: Services,
  stored: StoredEdition,
  policy: Policy,
  rows: readonly AskedRow[],
  explain: boolean,
): Promise<readonly Evaluated[]> {
  const isRanked = looksAcrossRows([policy]);
  const size = isRanked ? Math.max(rows.length, 1) : rowsAtOnce;
  const evaluated: Evaluated[] = [];
  for (let from = 0; from < rows.length; from += size) {
    if (from > 0) await breathe();
    evaluated.push(
      ...(await evaluateChunk(services, stored, policy, rows.slice(from, from + size), explain)),
    );
  }
  services.metrics.evaluated(
    evaluated.filter(({ decision }) => decision !== undefined).length,
    evaluated.filter(({ refusals }) => refusals !== undefined).length,
  );
  return isRanked ? evaluatedTogether(evaluated) : evaluated;
}

/** A place among others can only be computed again beside them, so each row remembers whom it was ranked with. */
function evaluatedTogether(evaluated: readonly Evaluated[]): readonly Evaluated[] {
  const [together, another] = evaluated.flatMap(({ decision }) => decision?.id ?? []);
  if (another === undefined) return evaluated;
  return evaluated.map((each) =>
    each.decision ? { ...each, decision: { ...each.decision, together } } : each,
  );
}

/** Lets waiting requests run. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function evaluateChunk(
  services: Services,
  stored: StoredEdition,
  policy: Policy,
  rows: readonly AskedRow[],
  explain: boolean,
): Promise<readonly Evaluated[]> {
  const { table, results } = answerRows(
    stored.edition,
    policy,
    rows.map(({ facts }) => facts),
  );
  const evaluated: Evaluated[] = [];
  for (const [at, result] of results.entries()) {
    if (!result.answer) {
      evaluated.push({ refusals: result.refusals });
      continue;
    }
    const decision = decisionOf(services, stored, policy, rows[at] ?? { facts: null }, result.answer);
    const sections = explain ? await explainTracedRow(table, result.at) : undefined;
    evaluated.push({ decision, ...(sections && { explanation: sections.map(sectionJson) }) });
  }
  return evaluated;
}

function decisionOf(
  { clock, ids, engine }: Services,
  stored: StoredEdition,
  policy: Policy,
  { facts, context }: AskedRow,
  answer: Answer,
): Decision {
  const at = clock();
  return {
    id: ids.next(at),
    at: at.toISOString(),
    policy: policy.id,
    edition: stored.id,
    effectiveFrom: stored.head.effectiveFrom,
    draft: stored.state === 'draft',
    planHash: policy.planHash,
    engine,
    facts: writtenText(facts),
    context: context ?? {},
    outcomes: answer.outcomes,
    unavailable: answer.unavailable,
  };
}

/** A decision as a caller gets it. */
export const evaluationJson = (decision: Decision, explanation?: Json): { readonly [key: string]: Json } => ({
  decisionId: decision.id,
  policy: decision.policy,
  edition: decision.edition,
  effectiveFrom: decision.effectiveFrom,
  ...(decision.draft && { draft: true }),
  planHash: decision.planHash,
  engine: decision.engine,
  outcomes: decision.outcomes,
  unavailable: unavailableJson(decision),
  ...(explanation !== undefined && { explanation }),
});

export const unavailableJson = ({
  unavailable,
}: Pick<Answer, 'unavailable'>): { readonly [key: string]: Json } =>
  Object.fromEntries(
    Object.entries(unavailable).map(([name, { code, missing, message }]) => [
      name,
      { code, missing: [...missing], message: { ...message } },
    ]),
  );

/** Refusals with the place they have in the request. */
export const refusalJson = (refusals: readonly Refusal[], below: string): readonly Json[] =>
  refusals.map(({ path, code, message, hint }) => ({
    path: path === '' ? below : below === '' ? path : `${below}.${path}`,
    code,
    message: { ...message },
    hint: { ...hint },
  }));
