// The questions in the order one reads them: system by system as the source has them, or by how much their answers change.
import {
  type ChoiceEffect,
  type Edition,
  inOrder,
  type OwnerQuestionAt,
  type System,
  systems,
} from '../../../engine/index.ts';
import { largestDifference, type QuestionEffects } from '../../questions/effects.ts';

/** Policy by policy as the edition lists them, from top to bottom; what is about the whole edition comes first. */
export const inSourceOrder = (
  { head }: Edition,
  questions: readonly OwnerQuestionAt[],
): readonly OwnerQuestionAt[] => {
  const places = new Map(questions.map((question, at) => [question, at]));
  const files = inOrder([...new Set(questions.map(({ file }) => file))], (file) => file, head.order);
  const place = (question: OwnerQuestionAt): number => places.get(question) ?? 0;
  return questions.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || place(a) - place(b));
};

export interface SystemGroup {
  /** Absent for what is about the whole edition. */
  readonly system: System | undefined;
  readonly questions: readonly OwnerQuestionAt[];
}

export const bySystem = (questions: readonly OwnerQuestionAt[]): readonly SystemGroup[] =>
  [undefined, ...systems]
    .map((system) => ({ system, questions: questions.filter((each) => each.system === system) }))
    .filter((group) => group.questions.length > 0);

/** What the answers change at all: what is paid, other outcomes, or nothing that this data shows. */
export type Size = 'pay' | 'other' | 'none';

const sizes: readonly Size[] = ['pay', 'other', 'none'];

export interface SizeGroup {
  readonly size: Size;
  readonly questions: readonly OwnerQuestionAt[];
}

/** Questions by what their answers change, and within pay by how much, the most first. */
export function bySize(
  questions: readonly OwnerQuestionAt[],
  effects: ReadonlyMap<string, QuestionEffects>,
): readonly SizeGroup[] {
  const sized = questions.map((question) => {
    const found = effects.get(question.key) ?? new Map();
    return { question, size: sizeOf(found), most: largestDifference(found)?.amount.abs() };
  });
  return sizes
    .map(
      (size): SizeGroup => ({
        size,
        questions: sized
          .filter((each) => each.size === size)
          .toSorted((a, b) => (a.most && b.most ? b.most.compare(a.most) : 0))
          .map(({ question }) => question),
      }),
    )
    .filter((group) => group.questions.length > 0);
}

function sizeOf(effects: QuestionEffects): Size {
  if (largestDifference(effects)) return 'pay';
  return [...effects.values()].some(changesAnything) ? 'other' : 'none';
}

const changesAnything = (effect: ChoiceEffect): boolean =>
  effect.kind === 'compared' && [effect.own, effect.pay].some((each) => each?.verdict === 'changes');
