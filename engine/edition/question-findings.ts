// What is wrong with the choices of the questions to the owner: one that cannot be made, that leaves the policy with errors, that our
// reading does not take back, or an answer that is none of them. A broken choice breaks no policy, so most of it is a warning.
import { analysePolicy } from '../policy/analyse.ts';
import { compilePolicy } from '../policy/compile.ts';
import type { Policy } from '../policy/policy.ts';
import type { Document } from '../text/document.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Finding, isError } from '../values/finding.ts';
import type { Path } from '../values/position.ts';
import { type Catalogue, factsFor } from './catalogue.ts';
import { analysisOf } from './checked.ts';
import {
  choiceOf,
  documentWith,
  type OwnerAlternative,
  type OwnerChoice,
  type OwnerQuestionAt,
  questionsOf,
} from './questions.ts';
import { readHead } from './read-head.ts';

/** What the check of a choice needs of an edition. */
export interface QuestionSurroundings {
  readonly documents: ReadonlyMap<string, Document>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly catalogue: Catalogue;
}

/** Why a choice cannot be made, and where in the text it would go wrong. */
export interface BrokenChoice {
  readonly message: Bilingual;
  /** The errors the text would have; empty where the choice does not fit it at all. */
  readonly findings: readonly Finding[];
}

/** Undefined where the choice can be made and leaves no error. Only the policy the question stands in is compiled. */
export function brokenChoice(
  edition: QuestionSurroundings,
  question: OwnerQuestionAt,
  choice: OwnerChoice,
): BrokenChoice | undefined {
  const trouble = question.alternatives.find(({ id }) => id === choice)?.trouble;
  if (trouble) return { message: trouble, findings: [] };
  const before = edition.documents.get(question.file);
  if (!before || choiceOf(question, choice).length === 0) return undefined;
  const findings = errorsIn(documentWith(before, question, choice), question, edition);
  const [first] = findings;
  return first && { message: first.message, findings };
}

/** The errors a document has; none where it stands for a policy that has errors anyway, since they are no fault of the choice. */
function errorsIn(
  document: Document,
  { policy: id, file }: OwnerQuestionAt,
  { documents, policies, catalogue }: QuestionSurroundings,
): readonly Finding[] {
  if (id === undefined) return headErrors(document);
  const [before, source] = [policies.get(id), documents.get(file)];
  if (!before || !source) return [];
  const use = (used: string): Policy | undefined => policies.get(used);
  const { policy, findings } = compilePolicy(document, { facts: factsFor(catalogue, id), policy: use });
  if (!policy) return findings.filter(isError);
  const errors = analysePolicy(policy, document).filter(isError);
  return errors.length > 0 && analysisOf(before, source).some(isError) ? [] : errors;
}

function headErrors(document: Document): readonly Finding[] {
  const findings: Finding[] = [];
  readHead(document, findings);
  return findings.filter(isError);
}

/** What the documents show by themselves. It is asked at every keystroke, so nothing is compiled for it. */
export const questionsFindings = (documents: ReadonlyMap<string, Document>): readonly Finding[] =>
  [...documents.values()].flatMap((document) =>
    questionsOf(document).flatMap((question) => findingsOf(document, question)),
  );

/**
 * The alternatives that fit their document and leave it with errors: each is compiled, which is why `check` asks for it and a page
 * that checks at every keystroke does not.
 */
export const brokenAlternatives = (edition: QuestionSurroundings): readonly Finding[] =>
  [...edition.documents.values()].flatMap((document) =>
    questionsOf(document).flatMap((question) =>
      question.alternatives.flatMap((each): readonly Finding[] => {
        const why = each.trouble ? undefined : brokenChoice(edition, question, each.id);
        return why ? [at(document, each.path, brokenAlternative(each, why.message))] : [];
      }),
    ),
  );

function findingsOf(document: Document, question: OwnerQuestionAt): readonly Finding[] {
  const { alternatives } = question;
  const answer = answerTrouble(question);
  return [
    ...alternatives.flatMap((each, place): readonly Finding[] => [
      ...(each.trouble ? [at(document, each.path, brokenAlternative(each, each.trouble))] : []),
      ...(isIdTaken(alternatives, each, place) ? [at(document, [...each.path, 'id'], takenId(each))] : []),
    ]),
    ...(answer ? [at(document, [...question.path, 'answer'], answer)] : []),
  ];
}

const at = (document: Document, path: Path, words: Words): Finding => ({
  ...words,
  path,
  place: document.placeOf(path, { key: true }),
});

type Words = Omit<Finding, 'path' | 'place'>;

const isIdTaken = (all: readonly OwnerAlternative[], { id }: OwnerAlternative, place: number): boolean =>
  id === 'reading' || id === 'own' || all.findIndex((other) => other.id === id) < place;

function answerTrouble({ answer, alternatives, stands }: OwnerQuestionAt): Words | undefined {
  if (answer === undefined || answer === 'own') return undefined;
  if (answer !== 'reading' && !alternatives.some(({ id }) => id === answer)) return unknownAnswer(answer);
  return stands === undefined || stands === answer ? undefined : otherAnswer(answer);
}

const brokenAlternative = ({ id }: OwnerAlternative, message: Bilingual): Words => ({
  code: 'OWNER_ALTERNATIVE_BROKEN',
  severity: 'warning',
  message: both(
    `备选答案 ${id} 选不了:${message.zh}`,
    `the alternative ${id} cannot be chosen: ${message.en}`,
  ),
  hint: both(
    '改正它的 edits 与问题的 asRead,或删去这个备选',
    'mend its edits and the asRead of the question, or remove the alternative',
  ),
});

const takenId = ({ id }: OwnerAlternative): Words => ({
  code: 'OWNER_ALTERNATIVE_ID',
  severity: 'error',
  message: both(
    `备选答案的 id ${id} 已有别的意思`,
    `the id ${id} of an alternative means something else already`,
  ),
  hint: both(
    '换一个 id;reading 指现有理解,own 指另行决定',
    'choose another id; reading is our reading, own is what the owner wrote',
  ),
});

const unknownAnswer = (answer: string): Words => ({
  code: 'OWNER_ANSWER_UNKNOWN',
  severity: 'error',
  message: both(`没有 ${answer} 这个备选答案`, `there is no alternative ${answer}`),
  hint: both(
    '写备选的 id、reading 或 own;尚未决定就删去 answer',
    'write the id of an alternative, reading or own; leave answer out while nothing is decided',
  ),
});

const otherAnswer = (answer: string): Words => ({
  code: 'OWNER_ANSWER_DIFFERS',
  severity: 'warning',
  message: both(
    `答案写的是 ${answer},规则却不是这样写的`,
    `the answer is ${answer}, and that is not what the rule says`,
  ),
  hint: both(
    '重新选定答案;若老板另有决定,写 answer: own',
    'choose the answer again, or write answer: own where the owner decided otherwise',
  ),
});
