// What a choice of the owner does to rows of data: the edition as it is against the edition with the choice made, for the policy the
// question stands in and for the pay statement where it uses that policy. The edition itself is only read.
import type { Policy } from '../policy/policy.ts';
import type { Row } from '../program/run.ts';
import type { Amount } from '../values/amount.ts';
import { factsFor } from './catalogue.ts';
import type { Edition } from './edition.ts';
import { type PolicyEffect, policyEffect } from './policy-effect.ts';
import { type BrokenChoice, brokenChoice } from './question-findings.ts';
import { choiceOf, type OwnerChoice, type OwnerQuestionAt } from './questions.ts';
import type { ReadableRow } from './related-rows.ts';
import { withEdits } from './with-edits.ts';

/** The policy that composes all that is paid. */
export const payPolicy = 'pay-statement';

export type ChoiceEffect =
  /** The choice does not fit the text, or leaves it with errors. */
  | { readonly kind: 'broken'; readonly why: BrokenChoice }
  | {
      readonly kind: 'compared';
      /** What changes in the policy the question stands in; undefined where it is about the edition. */
      readonly own: PolicyEffect | undefined;
      /** What changes in what is paid; undefined where the choice is no part of pay. */
      readonly pay: PolicyEffect | undefined;
    };

/** Compared with what stands in the text now, or with another choice in its place. */
export interface ChoiceComparison {
  readonly edition: Edition;
  readonly question: OwnerQuestionAt;
  readonly choice: OwnerChoice;
  readonly against?: OwnerChoice | undefined;
}

/** The effect on rows of mixed data; rows that hold none of the facts a policy reads are left out and counted. */
export function choiceEffect(
  edition: Edition,
  question: OwnerQuestionAt,
  choice: OwnerChoice,
  rows: readonly ReadableRow[],
): ChoiceEffect {
  const slices = choiceEffectInSlices({ edition, question, choice }, rows, Math.max(1, rows.length));
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/**
 * The same in slices of `size` rows, so that a page can breathe in between. Yields how many rows are done, of each policy in turn,
 * and 0 before every policy that has to be compiled.
 */
export function* choiceEffectInSlices(
  { edition, question, choice, against = 'own' }: ChoiceComparison,
  rows: readonly ReadableRow[],
  size: number,
): Generator<number, ChoiceEffect> {
  const why = brokenChoice(edition, question, choice);
  yield 0;
  if (why) return { kind: 'broken', why };
  const [base, candidate] = [against, choice].map((each) => withChoice(edition, question, each));
  if (!base || !candidate) return { kind: 'compared', own: undefined, pay: undefined };
  const own = yield* effectOn(question.policy, base, candidate, rows, size);
  const isPay = isPartOfPay(edition, question);
  const pay = isPay ? yield* effectOn(payPolicy, base, candidate, rows, size) : undefined;
  return { kind: 'compared', own, pay };
}

function withChoice(edition: Edition, question: OwnerQuestionAt, choice: OwnerChoice): Edition | undefined {
  const edits = choiceOf(question, choice);
  return edits.length === 0 ? edition : withEdits(edition, question.file, edits).edition;
}

/** Whether the question is about a policy that the pay statement uses, by itself or through another, or about the exchange rate. */
export function isPartOfPay(edition: Edition, { policy, file }: OwnerQuestionAt): boolean {
  const pay = edition.policies.get(payPolicy);
  if (!pay || policy === payPolicy) return false;
  return policy === undefined ? file === 'edition.yaml' : uses(pay, policy);
}

const uses = (policy: Policy, id: string): boolean =>
  [...policy.used.values()].some((used) => used.id === id || uses(used, id));

function* effectOn(
  id: string | undefined,
  base: Edition,
  candidate: Edition,
  rows: readonly ReadableRow[],
  size: number,
): Generator<number, PolicyEffect | undefined> {
  const before = base.policies.get(id ?? '');
  yield 0;
  const after = candidate.policies.get(id ?? '');
  yield 0;
  if (!before || !after) return undefined;
  const facts = factsFor(base.catalogue, before.id);
  const [asBase, asCandidate] = base.head.fx.eq(candidate.head.fx)
    ? [undefined, undefined]
    : [atRate(base, before.id), atRate(candidate, before.id)];
  return yield* policyEffect({ before, after, facts, rows, size, asBase, asCandidate });
}

/** A row with the edition's own exchange rate: data carries the rate of its quarter, and here that rate is what is asked about. */
function atRate({ head, catalogue }: Edition, policy: string): (row: Row) => Row {
  const { sales, salary } = head.currency;
  const rates = [...factsFor(catalogue, policy).values()].filter(
    ({ type }) => type.kind === 'exchange' && type.from === sales && type.to === salary,
  );
  return (row) => new Map([...row, ...rates.map(({ name }): [string, Amount] => [name, head.fx])]);
}
