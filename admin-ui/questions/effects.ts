// What the answers to a question to the owner do to the loaded team, each compared with our reading, in slices and remembered.
// Nothing is computed again while the rules that are compared, the choices and the rows are the same.
import { useCallback } from 'preact/hooks';
import {
  type Amount,
  type Catalogue,
  type ChoiceEffect,
  choiceEffectInSlices,
  choiceOf,
  type Edition,
  isPartOfPay,
  type OwnerChoice,
  type OwnerQuestionAt,
  payPolicy,
} from '../../engine/index.ts';
import { type InSlices, useInSlices } from '../workspace/in-slices.ts';
import type { TeamRow } from '../workspace/team.ts';

/** The effect of every answer but our reading, which the others are compared with. */
export type QuestionEffects = ReadonlyMap<OwnerChoice, ChoiceEffect>;

/** The answers a question offers; what else stands in the rule is one as well. */
export const offeredChoices = ({ alternatives, stands, answer }: OwnerQuestionAt): readonly OwnerChoice[] => [
  'reading',
  ...alternatives.map(({ id }) => id),
  ...(stands === 'own' || answer === 'own' ? ['own'] : []),
];

/** Rows that are computed without a pause. */
const atOnce = 8;

export function* questionEffects(
  edition: Edition,
  question: OwnerQuestionAt,
  rows: readonly TeamRow[],
): Generator<number, QuestionEffects> {
  const effects = new Map<OwnerChoice, ChoiceEffect>();
  for (const choice of offeredChoices(question).slice(1)) {
    const known = rememberedFor(rows, edition.catalogue);
    const key = keyOf(edition, question, choice);
    const comparison = { edition, question, choice, against: 'reading' };
    const effect = known.get(key) ?? (yield* choiceEffectInSlices(comparison, rows, atOnce));
    known.set(key, effect);
    effects.set(choice, effect);
  }
  return effects;
}

/** The effects of many questions, by their keys. Yields how many questions are done. */
export function* allEffects(
  edition: Edition,
  questions: readonly OwnerQuestionAt[],
  rows: readonly TeamRow[],
): Generator<number, ReadonlyMap<string, QuestionEffects>> {
  const all = new Map<string, QuestionEffects>();
  for (const question of questions) {
    const slices = questionEffects(edition, question, rows);
    let slice = slices.next();
    for (; !slice.done; slice = slices.next()) yield all.size;
    all.set(question.key, slice.value);
  }
  return all;
}

/** Computed once the question `isSeen`; until then there is no result and no work. */
export function useQuestionEffects(
  edition: Edition,
  question: OwnerQuestionAt,
  rows: readonly TeamRow[],
  isSeen: boolean,
): InSlices<QuestionEffects> {
  return useInSlices(
    useCallback(
      () => (isSeen && rows.length > 0 ? questionEffects(edition, question, rows) : nothing()),
      [edition, question, rows, isSeen],
    ),
  );
}

function* nothing(): Generator<number, QuestionEffects> {
  yield 0;
  return new Map();
}

/** How much an answer moves in all that is paid. */
export interface PayDifference {
  readonly amount: Amount;
  readonly currency: string;
}

function payDifference(effect: ChoiceEffect): PayDifference | undefined {
  if (effect.kind === 'broken') return undefined;
  const { own, pay } = effect;
  const total = (pay ?? (own?.policy === payPolicy ? own : undefined))?.money[0];
  return total && { amount: total.difference, currency: total.currency };
}

/** The largest difference any answer makes in all that is paid, whichever way; undefined where none makes any. */
export function largestDifference(effects: QuestionEffects | undefined): PayDifference | undefined {
  const found = [...(effects?.values() ?? [])].flatMap((effect) => payDifference(effect) ?? []);
  return found
    .filter(({ amount }) => !amount.isZero())
    .toSorted((a, b) => b.amount.abs().compare(a.amount.abs()))[0];
}

/** Whether a question is about what is paid: about the pay statement, or anything it uses. */
export const concernsPay = (edition: Edition, question: OwnerQuestionAt): boolean =>
  question.policy === payPolicy || isPartOfPay(edition, question);

type Remembered = Map<string, ChoiceEffect>;

const remembered = new WeakMap<readonly TeamRow[], WeakMap<Catalogue, Remembered>>();

function rememberedFor(rows: readonly TeamRow[], catalogue: Catalogue): Remembered {
  const ofRows = remembered.get(rows) ?? new WeakMap<Catalogue, Remembered>();
  remembered.set(rows, ofRows);
  const found = ofRows.get(catalogue) ?? new Map<string, ChoiceEffect>();
  ofRows.set(catalogue, found);
  return found;
}

/** Everything an effect rests on beside the rows and the vocabulary: the rules compared, and what the choices make of them. */
function keyOf({ policies, head }: Edition, question: OwnerQuestionAt, choice: OwnerChoice): string {
  const rules = [question.policy ?? '', payPolicy].map((id) => policies.get(id)?.planHash);
  const choices = [choice, 'reading'].map((each) => choiceOf(question, each));
  return JSON.stringify([question.key, rules, head.fx, choices]);
}
