// Making a choice: the edits of an answer spliced into the draft, and back again.
import {
  answerEdits,
  type Edit,
  type OwnerChoice,
  type OwnerQuestionAt,
  ownerQuestions,
  reopenEdits,
} from '../../engine/index.ts';
import { toast } from '../components/toast.tsx';
import { say } from '../language/language.ts';
import type { questionsText } from '../language/questions.ts';
import type { OpenedDraft } from '../workspace/draft.ts';

type Texts = (typeof questionsText)['zh'];

/** What an answer is called. */
export function choiceLabel({ alternatives }: OwnerQuestionAt, choice: OwnerChoice, text: Texts): string {
  if (choice === 'reading') return text.keepReading;
  const label = alternatives.find(({ id }) => id === choice)?.label;
  return label ? say(label) : text.own;
}

export const choose = (open: OpenedDraft, question: OwnerQuestionAt, choice: OwnerChoice): boolean =>
  splice(open, question, answerEdits(question, choice));

export const reopen = (open: OpenedDraft, question: OwnerQuestionAt): boolean =>
  splice(open, question, reopenEdits(question));

/** Chooses in a draft that has just been started: what was seen in the edition in force is looked for in its copy. */
export function chooseInNew(open: OpenedDraft, key: string, choice: OwnerChoice): boolean {
  const question = ownerQuestions(open.edition.value).find((each) => each.key === key);
  const isOffered = choice === 'reading' || question?.alternatives.some(({ id }) => id === choice);
  return question !== undefined && isOffered === true && choose(open, question, choice);
}

function splice(open: OpenedDraft, { file }: OwnerQuestionAt, edits: readonly Edit[]): boolean {
  const finding = open.edit(file, edits);
  if (finding) toast(say(finding.message), 'error');
  return finding === undefined;
}
