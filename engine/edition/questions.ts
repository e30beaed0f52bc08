// The questions to the owner in an edition: every `owner:` in its documents, with the choices it offers and what was decided.
// A choice is edits of the document the question stands in; it can be made from any state of it, and taken back again.
import type { System } from '../policy/systems.ts';
import type { Document } from '../text/document.ts';
import { type Edit, isSame, writtenOf } from '../text/edit.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Path, type Position, pathText } from '../values/position.ts';
import { isWrittenList, isWrittenMap, type Written, type WrittenMap } from '../values/written.ts';
import { choiceEdits, isChosen } from './choice-edits.ts';
import type { Edition } from './edition.ts';

/** What the owner may decide: our reading, an alternative by its id, or `own` for what else stands in the text. */
export type OwnerChoice = string;

/** Another answer than our reading, with the edits that make the document say so, whatever was chosen before. */
export interface OwnerAlternative {
  readonly id: string;
  readonly label: Bilingual;
  /** Where it stands in the document. */
  readonly path: Path;
  /** Empty where it stands already, and where `trouble` says why it cannot be chosen. */
  readonly edits: readonly Edit[];
  readonly trouble?: Bilingual | undefined;
}

export interface OwnerQuestionAt {
  /** File and path: the same as long as the question stays where it is. */
  readonly key: string;
  readonly file: string;
  /** Absent for a question about the whole edition. */
  readonly policy?: string | undefined;
  readonly system?: System | undefined;
  /** Where `owner:` stands. */
  readonly path: Path;
  readonly place: Position;
  /** The rule it is about: the title of its policy, and what it stands in within it. */
  readonly about: readonly Bilingual[];
  readonly question: Bilingual;
  readonly source: Bilingual | undefined;
  readonly reading: Bilingual;
  /** The edits that bring our reading back. */
  readonly asRead: readonly Edit[];
  readonly alternatives: readonly OwnerAlternative[];
  /** The choice the document comes to as it is now; undefined where nothing can be chosen. */
  readonly stands: OwnerChoice | undefined;
  /** What the owner decided; the question is open without it. */
  readonly answer: OwnerChoice | undefined;
}

export const isOpen = ({ answer }: OwnerQuestionAt): boolean => answer === undefined;

/** The questions of an edition, file by file, from top to bottom. */
export const ownerQuestions = ({ documents }: Pick<Edition, 'documents'>): readonly OwnerQuestionAt[] =>
  [...documents.values()].flatMap(questionsOf);

/** The edits of the file that make a choice and mark the question as answered by it. */
export function answerEdits(question: OwnerQuestionAt, choice: OwnerChoice): readonly Edit[] {
  const mark: Edit = { op: 'set', path: [...question.path, 'answer'], value: choice };
  return [...choiceOf(question, choice), mark];
}

/** The edits of the file that open a question again: our reading returns, but what the owner wrote stays. */
export function reopenEdits(question: OwnerQuestionAt): readonly Edit[] {
  if (question.answer === undefined) return [];
  const mark: Edit = { op: 'remove', path: [...question.path, 'answer'] };
  return [...(question.answer === 'own' ? [] : question.asRead), mark];
}

/** The edits of a choice alone, without its mark. */
export function choiceOf(question: OwnerQuestionAt, choice: OwnerChoice): readonly Edit[] {
  if (choice === 'own') return [];
  if (choice === 'reading') return question.asRead;
  return question.alternatives.find(({ id }) => id === choice)?.edits ?? [];
}

const known = new WeakMap<Document, readonly OwnerQuestionAt[]>();

/** The questions of one document, found once: a page asks at every keystroke, and only one document has changed. */
export function questionsOf(document: Document): readonly OwnerQuestionAt[] {
  const found = known.get(document) ?? questionsIn(document, writtenOf(document.root));
  known.set(document, found);
  return found;
}

function questionsIn(document: Document, whole: Written): readonly OwnerQuestionAt[] {
  const walk = (data: Written, path: Path, about: readonly Bilingual[]): readonly OwnerQuestionAt[] => {
    if (isWrittenList(data)) return data.flatMap((item, at) => walk(item, [...path, at], about));
    if (!isWrittenMap(data)) return [];
    const name = textOf(data.title) ?? textOf(data.label);
    const within = name ? [...about, name] : about;
    const own = questionAt(document, whole, { owner: data.owner, path, about: within });
    const below = Object.entries(data).flatMap(([key, item]) =>
      key === 'owner' && own ? [] : walk(item, [...path, key], within),
    );
    return own ? [own, ...below] : below;
  };
  return walk(whole, [], []);
}

interface Spot {
  readonly owner: Written | undefined;
  /** Where the member with the question stands. */
  readonly path: Path;
  readonly about: readonly Bilingual[];
}

/** `owner` is also the name of a role: only what holds a question is one. */
function questionAt(
  document: Document,
  whole: Written,
  { owner, path: base, about }: Spot,
): OwnerQuestionAt | undefined {
  if (owner === undefined || !isWrittenMap(owner)) return undefined;
  const [question, reading] = [textOf(owner.question), textOf(owner.reading)];
  if (!question || !reading) return undefined;
  const path = [...base, 'owner'];
  const { policy, system } = isWrittenMap(whole) ? whole : {};
  return {
    key: `${document.file}#${pathText(path)}`,
    file: document.file,
    policy: typeof policy === 'string' ? policy : undefined,
    system: typeof system === 'string' ? (system as System) : undefined,
    path,
    place: document.placeOf(path, { key: true }),
    about,
    question,
    source: textOf(owner.source),
    reading,
    asRead: choiceEdits(whole, listOf(owner.asRead), base).edits ?? [],
    alternatives: alternativesOf(whole, owner, base),
    stands: standing(whole, owner, base),
    answer: typeof owner.answer === 'string' ? owner.answer : undefined,
  };
}

function alternativesOf(whole: Written, owner: WrittenMap, base: Path): readonly OwnerAlternative[] {
  return listOf(owner.alternatives).flatMap((alternative, at): readonly OwnerAlternative[] => {
    const { id, label } = isWrittenMap(alternative) ? alternative : {};
    const name = textOf(label);
    if (typeof id !== 'string' || !name) return [];
    const path = [...base, 'owner', 'alternatives', at];
    const { edits, trouble } = choiceEdits(whole, statementsOf(owner, alternative), base);
    const why = trouble ?? notTakenBack(whole, owner, alternative, base);
    return [{ id, label: name, path, edits: why ? [] : (edits ?? []), trouble: why }];
  });
}

/** Why the reading does not take an alternative back: with such a one, what was chosen first would show through what is chosen next. */
function notTakenBack(
  whole: Written,
  owner: WrittenMap,
  alternative: Written,
  base: Path,
): Bilingual | undefined {
  const asRead = listOf(owner.asRead);
  const reading = choiceEdits(whole, asRead, base);
  if (!reading.data) return reading.trouble;
  const chosen = choiceEdits(reading.data, statementsOf(owner, alternative), base);
  if (!chosen.data) return chosen.trouble;
  if (isSame(chosen.data, reading.data))
    return both('它与现有理解写的一样,什么也没有改', 'it says what our reading says and changes nothing');
  const back = choiceEdits(chosen.data, asRead, base);
  if (!back.data) return back.trouble;
  return isSame(back.data, reading.data)
    ? undefined
    : both('asRead 没有把它改的地方全部还原', 'asRead does not take back all that it changes');
}

function standing(whole: Written, owner: WrittenMap, base: Path): OwnerChoice | undefined {
  if (owner.asRead === undefined) return undefined;
  if (isChosen(whole, listOf(owner.asRead), base)) return 'reading';
  const chosen = listOf(owner.alternatives).find((each) => isChosen(whole, statementsOf(owner, each), base));
  const id = chosen !== undefined && isWrittenMap(chosen) ? chosen.id : undefined;
  return typeof id === 'string' ? id : 'own';
}

/** An alternative is made on top of the reading, so that it comes to the same whatever was chosen before. */
function statementsOf(owner: WrittenMap, alternative: Written): readonly Written[] {
  const own = listOf(isWrittenMap(alternative) ? alternative.edits : undefined);
  const decided = new Set(own.map(placeIn));
  return [...listOf(owner.asRead).filter((each) => !decided.has(placeIn(each))), ...own];
}

function placeIn(statement: Written): Written | undefined {
  const { set, remove } = isWrittenMap(statement) ? statement : {};
  return set ?? remove;
}

const listOf = (value: Written | undefined): readonly Written[] =>
  value !== undefined && isWrittenList(value) ? value : [];

function textOf(data: Written | undefined): Bilingual | undefined {
  const { zh, en } = data !== undefined && isWrittenMap(data) ? data : {};
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}
