// The questions to the owner in an edition: every `owner:` in its documents, with the choices it offers and what was decided.
// A choice is edits of the document the question stands in; it can be made from any state of it, and taken back again.
import { type System, systems } from '../policy/systems.ts';
import { Document } from '../text/document.ts';
import { type Edit, isSame, writtenOf } from '../text/edit.ts';
import { memberOf, type Node, nodeAt } from '../text/node.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Path, type Position, pathText } from '../values/position.ts';
import { choiceEdits, isChosen, placeIn, textAt } from './choice-edits.ts';
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
  /** File and path, by ids where there are any: the same as long as the question stays in its member. */
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

/** The edits of the file that make a choice and mark the question as answered by it; first, since the choice may move the question. */
export function answerEdits(question: OwnerQuestionAt, choice: OwnerChoice): readonly Edit[] {
  const mark: Edit = { op: 'set', path: [...question.path, 'answer'], value: choice };
  return [mark, ...choiceOf(question, choice)];
}

/** The edits of the file that open a question again: our reading returns, but what the owner wrote stays. */
export function reopenEdits(question: OwnerQuestionAt): readonly Edit[] {
  if (question.answer === undefined) return [];
  const mark: Edit = { op: 'remove', path: [...question.path, 'answer'] };
  return [mark, ...(question.answer === 'own' ? [] : question.asRead)];
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
  const found = known.get(document) ?? questionsIn(document, document.root, [], []);
  known.set(document, found);
  return found;
}

function questionsIn(
  document: Document,
  node: Node,
  path: Path,
  about: readonly Bilingual[],
): readonly OwnerQuestionAt[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list')
    return node.items.flatMap(({ value }, at) => questionsIn(document, value, [...path, at], about));
  const name = textOf(node, 'title') ?? textOf(node, 'label');
  const within = name ? [...about, name] : about;
  const own = questionAt(document, memberOf(node, 'owner')?.value, path, within);
  const below = [...node.pairs.values()].flatMap(({ key, value }) =>
    key === 'owner' && own ? [] : questionsIn(document, value, [...path, key], within),
  );
  return own ? [own, ...below] : below;
}

/** `owner` is also the name of a role: only what holds a question is one. */
function questionAt(
  document: Document,
  owner: Node | undefined,
  base: Path,
  about: readonly Bilingual[],
): OwnerQuestionAt | undefined {
  const [question, reading] = [owner && textOf(owner, 'question'), owner && textOf(owner, 'reading')];
  if (!owner || !question || !reading) return undefined;
  const { file, root } = document;
  const path = [...base, 'owner'];
  return {
    key: `${file}#${stablePath(root, path)}`,
    file,
    policy: textAt(root, 'policy'),
    system: systems.find((system) => system === textAt(root, 'system')),
    path,
    place: document.placeOf(path, { key: true }),
    about,
    question,
    source: textOf(owner, 'source'),
    reading,
    asRead: choiceEdits(root, itemsOf(owner, 'asRead'), base).edits ?? [],
    alternatives: alternativesOf(root, owner, base),
    stands: standing(root, owner, base),
    answer: textAt(owner, 'answer'),
  };
}

/** `blocks.progress.owner`: an item by its id, since its number changes with what is added above it. */
const stablePath = (root: Node, path: Path): string =>
  pathText(
    path.map((part, at) => (typeof part === 'number' ? (idAt(root, path.slice(0, at + 1)) ?? part) : part)),
  );

function idAt(root: Node, path: Path): string | undefined {
  const item = nodeAt(root, path);
  return item && textAt(item, 'id');
}

function alternativesOf(root: Node, owner: Node, base: Path): readonly OwnerAlternative[] {
  return itemsOf(owner, 'alternatives').flatMap((alternative, at): readonly OwnerAlternative[] => {
    const [id, label] = [textAt(alternative, 'id'), textOf(alternative, 'label')];
    if (id === undefined || !label) return [];
    const path = [...base, 'owner', 'alternatives', at];
    const { edits, trouble } = choiceEdits(root, statementsOf(owner, alternative), base);
    const why = trouble ?? notTakenBack(root, owner, alternative, base);
    return [{ id, label, path, edits: why ? [] : (edits ?? []), trouble: why }];
  });
}

/** Why the reading does not take an alternative back: what was chosen first would show through what is chosen next. */
function notTakenBack(root: Node, owner: Node, alternative: Node, base: Path): Bilingual | undefined {
  const asRead = itemsOf(owner, 'asRead');
  const reading = choiceEdits(root, asRead, base);
  if (!reading.root) return reading.trouble;
  const chosen = choiceEdits(reading.root, statementsOf(owner, alternative), reading.base);
  if (!chosen.root) return chosen.trouble;
  if (chosen.edits.length === 0)
    return both('它与现有理解写的一样,什么也没有改', 'it says what our reading says and changes nothing');
  const back = choiceEdits(chosen.root, asRead, chosen.base);
  if (!back.root) return back.trouble;
  return isSame(writtenOf(back.root), writtenOf(reading.root))
    ? undefined
    : both('asRead 没有把它改的地方全部还原', 'asRead does not take back all that it changes');
}

function standing(root: Node, owner: Node, base: Path): OwnerChoice | undefined {
  const asRead = itemsOf(owner, 'asRead');
  if (asRead.length === 0) return undefined;
  if (isChosen(root, asRead, base)) return 'reading';
  const chosen = itemsOf(owner, 'alternatives').find((each) =>
    isChosen(root, statementsOf(owner, each), base),
  );
  return (chosen && textAt(chosen, 'id')) ?? 'own';
}

/** What the document says once the choice is made, without a text of its own: for looking at, never for editing. */
export function documentWith(document: Document, question: OwnerQuestionAt, choice: OwnerChoice): Document {
  const { file, text, root } = document;
  const owner = nodeAt(root, question.path);
  const alternative = owner && itemsOf(owner, 'alternatives').find((each) => textAt(each, 'id') === choice);
  if (!owner || choice === 'own') return document;
  const statements = alternative ? statementsOf(owner, alternative) : itemsOf(owner, 'asRead');
  const after = choiceEdits(root, statements, question.path.slice(0, -1)).root ?? root;
  return new Document(file, text, after);
}

/** An alternative is made on top of the reading, so that it comes to the same whatever was chosen before. */
function statementsOf(owner: Node, alternative: Node): readonly Node[] {
  const own = itemsOf(alternative, 'edits');
  const decided = new Set(own.map(placeIn));
  return [...itemsOf(owner, 'asRead').filter((each) => !decided.has(placeIn(each))), ...own];
}

function itemsOf(node: Node, key: string): readonly Node[] {
  const list = memberOf(node, key)?.value;
  return list?.kind === 'list' ? list.items.map(({ value }) => value) : [];
}

function textOf(node: Node, key: string): Bilingual | undefined {
  const text = memberOf(node, key)?.value;
  const [zh, en] = text ? [textAt(text, 'zh'), textAt(text, 'en')] : [];
  return zh === undefined || en === undefined ? undefined : both(zh, en);
}
