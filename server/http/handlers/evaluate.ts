// The handlers that evaluate facts.
import { both, type DecisionContext, type Json, type Refusal } from '../../../engine/index.ts';
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
import type { Services } from '../services.ts';

export const evaluateOne: Handler<'evaluateOne'> = async ({ context, services, body, param }) => {
  const id = param('policy');
  const answered = await answerOnce(services, questionOf(`/v1/evaluate/${id}`, body), async () => {
    const [evaluated] = await evaluate(
      services,
      id,
      [{ facts: body.facts, context: checkedContext(body.context, 'context') }],
      body,
    );
    if (!evaluated?.decision) throw refusedFacts(evaluated?.refusals ?? []);
    const { decision, explanation } = evaluated;
    // An answer in which every outcome is unavailable is an answer too: it names what is missing, and was not refused.
    return { status: 200, body: evaluationJson(decision, explanation), decisions: [decision] };
  });
  return answerText(context, answered);
};

export const evaluateMany: Handler<'evaluateMany'> = async ({ context, services, body }) => {
  const answered = await answerOnce(services, questionOf('/v1/evaluate', body), async (): Promise<Reply> => {
    const evaluated = await evaluate(services, body.policy, askedRows(body), body);
    return {
      status: 200,
      body: { results: evaluated.map(rowJson) },
      decisions: evaluated.flatMap(({ decision }) => decision ?? []),
    };
  });
  return answerText(context, answered);
};

type Moment = Parameters<typeof answeringEdition>[1] & { readonly explain?: boolean };

function evaluate(
  services: Services,
  id: string,
  rows: readonly AskedRow[],
  moment: Moment,
): Promise<readonly Evaluated[]> {
  const edition = answeringEdition(services, moment);
  return evaluateRows(services, edition, usablePolicy(edition, id), rows, moment.explain === true);
}

type Context = DecisionContext | null | undefined;

/** Each row with the context that stands at its place. */
function askedRows({ rows, contexts }: Requests['evaluateMany']): readonly AskedRow[] {
  if (contexts === undefined) return rows.map((facts) => ({ facts }));
  if (contexts.length === rows.length)
    return rows.map((facts, at) => ({ facts, context: checkedContext(contexts[at], `contexts[${at}]`) }));
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

const rowJson = ({ decision, refusals, ...rest }: Evaluated & { readonly explanation?: Json }): Json =>
  decision
    ? evaluationJson(decision, rest.explanation)
    : {
        error: {
          code: 'FACTS_REFUSED',
          messages: { ...refusalText(refusals ?? []) },
          errors: refusalJson(refusals ?? [], 'facts'),
        },
      };

const refusalText = (refusals: readonly Refusal[]) =>
  refusals[0]?.message ?? both('事实有误', 'the facts are refused');

const refusedFacts = (refusals: readonly Refusal[]): Refused =>
  new Refused('FACTS_REFUSED', refusalText(refusals), { errors: refusalJson(refusals, 'facts') });
