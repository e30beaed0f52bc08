// The open questions of an edition: every `owner:` in its documents, with the rule it stands in.
import type { Bilingual, Document, Edition, Position, WrittenData } from '../../../engine/index.ts';

export interface OpenQuestion {
  readonly file: string;
  /** The rule it is about: the title of its policy, and the block within it. */
  readonly about: readonly Bilingual[];
  readonly question: Bilingual;
  readonly source: Bilingual | undefined;
  readonly reading: Bilingual;
  readonly place: Position;
}

export function ownerQuestions({ documents }: Edition): readonly OpenQuestion[] {
  return [...documents.values()].flatMap((document) => questionsIn(document, document.written, [], []));
}

type Path = readonly (string | number)[];

function questionsIn(
  document: Document,
  data: WrittenData,
  path: Path,
  about: readonly Bilingual[],
): readonly OpenQuestion[] {
  if (isList(data)) return data.flatMap((item, at) => questionsIn(document, item, [...path, at], about));
  if (!isMap(data)) return [];
  const name = textOf(data.title) ?? textOf(data.label);
  const within = name ? [...about, name] : about;
  const own = questionOf(document, data.owner, [...path, 'owner'], within);
  const below = Object.entries(data).flatMap(([key, item]) =>
    key === 'owner' && own ? [] : questionsIn(document, item, [...path, key], within),
  );
  return own ? [own, ...below] : below;
}

/** `owner` is also the name of a role: only what holds a question is one. */
function questionOf(
  document: Document,
  data: WrittenData | undefined,
  path: Path,
  about: readonly Bilingual[],
): OpenQuestion | undefined {
  if (!isMap(data)) return undefined;
  const [question, reading] = [textOf(data.question), textOf(data.reading)];
  if (!question || !reading) return undefined;
  const place = document.placeOf(path, { key: true });
  return { file: document.file, about, question, source: textOf(data.source), reading, place };
}

function textOf(data: WrittenData | undefined): Bilingual | undefined {
  if (!isMap(data)) return undefined;
  const { zh, en } = data;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

const isList = (data: WrittenData): data is readonly WrittenData[] => Array.isArray(data);
const isMap = (data: WrittenData | undefined): data is { readonly [key: string]: WrittenData } =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
