// The handlers that evaluate facts.
import {
  type Bilingual,
  both,
  type DecisionContext,
  isWrittenMap,
  type Json,
  type Policy,
  policyRows,
  type Refusal,
} from '../../../engine/index.ts';
import type { StoredEdition } from '../../editions/stored-edition.ts';
import { readDay } from '../../moment.ts';
import { Refused } from '../../refused.ts';
import { answerOnce, questionOf, type Reply } from '../answer-once.ts';
import type { Handler } from '../call.ts';
import {
  type AskedRow,
  answeringEdition,
  type Evaluated,
  evaluateRows,
  evaluationJson,
  refusalJson,
  usablePolicy,
} from '../evaluation.ts';
import { answerText } from '../reply.ts';
import type { Requests } from '../schemas.ts';

export const evaluateOne: Handler<'evaluateOne'> = async ({ context, services, body, param }) => {
  const id = param('policy');
  const answered = await answerOnce(services, questionOf(`/v1/evaluate/${id}`, body), async () => {
    const edition = answeringEdition(services, body);
    const row = { facts: body.facts, context: checkedContext(body.context, 'context') };
    const policy = usablePolicy(edition, id);
    const [evaluated] = await evaluateRows(services, edition, policy, [row], body.explain === true);
    if (!evaluated?.decision) throw refusedFacts(evaluated?.refusals ?? []);
    const { decision, explanation } = evaluated;
    // An answer in which every outcome is unavailable is an answer too: it names what is missing, and was not refused.
    return { status: 200, body: evaluationJson(decision, explanation), decisions: [decision] };
  });
  return answerText(context, answered);
};

export const evaluateMany: Handler<'evaluateMany'> = async ({ context, services, body }) => {
  const answered = await answerOnce(services, questionOf('/v1/evaluate', body), async (): Promise<Reply> => {
    const edition = answeringEdition(services, body);
    const policy = usablePolicy(edition, body.policy);
    const rows = withContexts(body, rowsOf(edition, policy, body));
    const evaluated = await evaluateRows(services, edition, policy, rows, body.explain === true);
    return {
      status: 200,
      body: { results: evaluated.map((each, at) => namedJson(rows[at]?.name, rowJson(each))) },
      decisions: evaluated.flatMap(({ decision }) => decision ?? []),
    };
  });
  return answerText(context, answered);
};

/** The rows asked about; where none are, those that ship with the policy. Each with the facts all of them have in common. */
function rowsOf(
  { edition }: StoredEdition,
  policy: Policy,
  { rows, facts }: Requests['evaluateMany'],
): readonly AskedRow[] {
  const shipped = rows ? [] : policyRows(edition, policy);
  if (!rows && shipped.length === 0) throw rowsMissing(policy.id);
  const asked: readonly AskedRow[] = rows?.map((each) => ({ facts: each })) ?? shipped;
  if (facts === undefined) return asked;
  return asked.map((row) => (isWrittenMap(row.facts) ? { ...row, facts: { ...facts, ...row.facts } } : row));
}

function rowsMissing(policy: string): Refused {
  const text = both(
    `策略 ${policy} 没有随附的行,请给出 rows`,
    `no rows ship with the policy ${policy}: give rows`,
  );
  const hint = both('写成 "rows": [{ … }, { … }]', 'write "rows": [{ … }, { … }]');
  const errors = [{ path: 'rows', code: 'KEY_MISSING', message: { ...text }, hint: { ...hint } }];
  return new Refused('BODY_SHAPE', text, { errors });
}

type Context = DecisionContext | null | undefined;

/** Each row with the context that stands at its place. */
function withContexts(
  { contexts }: Requests['evaluateMany'],
  rows: readonly AskedRow[],
): readonly AskedRow[] {
  if (contexts === undefined) return rows;
  if (contexts.length === rows.length)
    return rows.map((row, at) => ({ ...row, context: checkedContext(contexts[at], `contexts[${at}]`) }));
  throw new Refused(
    'BODY_SHAPE',
    both(
      `contexts 有 ${contexts.length} 项,rows 有 ${rows.length} 行,应一一对应`,
      `there are ${contexts.length} contexts for ${rows.length} rows; give one for each row, null where there is nothing to say`,
    ),
  );
}

/** A context whose day is in the calendar. */
function checkedContext(context: Context, name: string): Context {
  if (context?.on !== undefined) readDay(context.on, `${name}.on`);
  return context;
}

const rowJson = ({
  decision,
  refusals,
  ...rest
}: Evaluated & { readonly explanation?: Json }): { readonly [key: string]: Json } =>
  decision
    ? evaluationJson(decision, rest.explanation)
    : {
        error: {
          code: 'FACTS_REFUSED',
          messages: { ...refusalText(refusals ?? []) },
          errors: refusalJson(refusals ?? [], 'facts'),
        },
      };

const namedJson = (name: Bilingual | undefined, row: { readonly [key: string]: Json }): Json =>
  name ? { name: { ...name }, ...row } : row;

const refusalText = (refusals: readonly Refusal[]) =>
  refusals[0]?.message ?? both('事实有误', 'the facts are refused');

const refusedFacts = (refusals: readonly Refusal[]): Refused =>
  new Refused('FACTS_REFUSED', refusalText(refusals), { errors: refusalJson(refusals, 'facts') });
