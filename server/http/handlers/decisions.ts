// The handlers that read the decision log and compute its decisions again.
import {
  type Answered,
  answerRows,
  both,
  type Edition,
  type Json,
  type Policy,
  readJson,
  type Written,
} from '../../../engine/index.ts';
import type { Decision } from '../../decisions/decision-store.ts';
import { firstInstantOf, readDay, readInstant } from '../../moment.ts';
import { Refused } from '../../refused.ts';
import type { Handler } from '../call.ts';
import { evaluationJson, refusalJson, unavailableJson, usableEdition, usablePolicy } from '../evaluation.ts';
import { answerJson, answerText } from '../reply.ts';
import type { Services } from '../services.ts';

const usualLimit = 50;

export const listDecisions: Handler<'listDecisions'> = async ({ context, services, query }) => {
  const { decisions, more } = await services.decisions.list({
    policy: query.policy,
    edition: query.edition,
    from: query.from === undefined ? undefined : firstInstant(query.from),
    to: query.to === undefined ? undefined : readInstant(query.to, 'to'),
    before: query.cursor,
    limit: query.limit === undefined ? usualLimit : Number.parseInt(query.limit, 10),
  });
  const next = more ? (decisions.at(-1)?.id ?? null) : null;
  const list = decisions.map(decisionText).join(',');
  return answerText(context, { status: 200, body: `{"decisions":[${list}],"next":${JSON.stringify(next)}}` });
};

/** A bare date begins at midnight in Asia/Shanghai. */
const firstInstant = (text: string): string =>
  text.includes('T') ? readInstant(text, 'from') : firstInstantOf(readDay(text, 'from'));

export const getDecision: Handler<'getDecision'> = async ({ context, services, param }) =>
  answerText(context, { status: 200, body: decisionText(await knownDecision(services, param('id'))) });

export const replay: Handler<'replay'> = async ({ context, services, body, param }) => {
  const recorded = await knownDecision(services, param('id'));
  const id = body.edition ?? recorded.edition;
  const edition = usableEdition(services.editions.find(id), id);
  const policy = usablePolicy(edition, recorded.policy);
  const result = await answerAgain(services, recorded, edition.edition, policy);
  const { outcomes, unavailable } = result?.answer ?? { outcomes: {}, unavailable: {} };
  const replayed = { ...recorded, outcomes, unavailable };
  const differences = differencesOf(recorded, replayed);
  return answerJson(context, {
    decisionId: recorded.id,
    edition: edition.id,
    planHash: policy.planHash,
    recordedEdition: recorded.edition,
    recordedPlanHash: recorded.planHash,
    samePlan: policy.planHash === recorded.planHash,
    identical: differences.length === 0,
    differences,
    ...(result?.refusals && { refused: refusalJson(result.refusals, 'facts') }),
    outcomes,
    unavailable: unavailableJson(replayed),
  });
};

/** One that was ranked with others is answered beside them again. */
async function answerAgain(
  { decisions }: Services,
  recorded: Decision,
  edition: Edition,
  policy: Policy,
): Promise<Answered | undefined> {
  const { id, together } = recorded;
  const all = together === undefined ? [recorded] : await decisions.askedTogether(together);
  return answerRows(edition, policy, all.map(factsOf)).results[all.findIndex((each) => each.id === id)];
}

async function knownDecision({ decisions }: Services, id: string): Promise<Decision> {
  const decision = await decisions.find(id);
  if (decision) return decision;
  throw new Refused('DECISION_UNKNOWN', both('没有这条决策', 'there is no such decision'));
}

/** The facts come back exactly as they were written. */
function factsOf({ id, facts }: Decision): Written {
  const { value, problem } = readJson(facts);
  if (problem) throw new Error(`the facts of decision ${id} cannot be read: ${problem.message.en}`);
  return value;
}

/** Every outcome whose value, or whose reason for having none, is not the recorded one. */
function differencesOf(recorded: Decision, replayed: Decision): readonly Json[] {
  const names = new Set(
    [recorded, replayed].flatMap((each) => [...Object.keys(each.outcomes), ...Object.keys(each.unavailable)]),
  );
  return [...names].toSorted().flatMap((outcome): readonly Json[] => {
    const [before, after] = [sideOf(recorded, outcome), sideOf(replayed, outcome)];
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ outcome, recorded: before, replayed: after }];
  });
}

function sideOf({ outcomes, unavailable }: Decision, name: string): Json {
  const value = Object.hasOwn(outcomes, name) ? outcomes[name] : undefined;
  if (value !== undefined) return value;
  const reason = Object.hasOwn(unavailable, name) ? unavailable[name] : undefined;
  return reason ? { unavailable: reason.code, missing: [...reason.missing] } : null;
}

/** The facts are put in as they stand: reading them into numbers would lose digits. */
function decisionText(decision: Decision): string {
  const { at, context, together } = decision;
  const said = Object.keys(context).length > 0 && { context: { ...context } };
  const rest = JSON.stringify({
    ...evaluationJson(decision),
    at,
    ...said,
    ...(together !== undefined && { together }),
  });
  return `${rest.slice(0, -1)},"facts":${decision.facts}}`;
}
