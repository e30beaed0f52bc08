// The open questions to the owner after the findings of `check`: one line each, or everything that is known of each.
// A question that several editions ask in the same words is one question.
import {
  type Bilingual,
  both,
  choiceEffect,
  choiceEffectText,
  isOpen,
  joinTexts,
  type Language,
  type OwnerQuestionAt,
  ownerQuestions,
  type ReadableRow,
} from '../../engine/index.ts';
import type { StoredEdition } from '../editions/store.ts';

/** A question as the newest edition that asks it puts it. */
export interface AskedQuestion {
  readonly stored: StoredEdition;
  readonly question: OwnerQuestionAt;
  /** The editions in which it is open, the newest first. */
  readonly editions: readonly string[];
}

/** The open questions, those of the newest edition first. What a newer edition has answered is not open in an older one any more. */
export function openQuestions(editions: readonly StoredEdition[]): readonly AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  const settled = new Set<string>();
  for (const stored of editions.toSorted(newestFirst)) {
    for (const question of ownerQuestions(stored.edition)) {
      const words = JSON.stringify([question.key, question.question]);
      if (!isOpen(question)) settled.add(words);
      if (settled.has(words)) continue;
      const key = JSON.stringify([words, question.reading]);
      const known = asked.get(key) ?? { stored, question, editions: [] };
      asked.set(key, { ...known, editions: [...known.editions, stored.id] });
    }
  }
  return [...asked.values()];
}

const newestFirst = ({ head: a }: StoredEdition, { head: b }: StoredEdition): number =>
  a.effectiveFrom > b.effectiveFrom ? -1 : a.effectiveFrom < b.effectiveFrom ? 1 : 0;

export interface Showing {
  /** How many editions were asked. */
  readonly editions: number;
  readonly language: Language;
  /** The place of a question as it is seen from where the command was called. */
  readonly placeOf: (asked: AskedQuestion) => string;
  /** Everything that is known of each, instead of one line each. */
  readonly isWhole: boolean;
  /** The rows on which the effect of each alternative is asked for. */
  readonly rows?: readonly ReadableRow[] | undefined;
  readonly onProgress: (done: number, of: number) => void;
}

/** Nothing where nothing is open. */
export function questionsText(asked: readonly AskedQuestion[], showing: Showing): string {
  if (asked.length === 0) return '';
  const { language, isWhole, onProgress } = showing;
  const texts = asked.map((each, at) => {
    onProgress(at, asked.length);
    const only = each.editions.length < showing.editions ? ` [${each.editions.join(', ')}]` : '';
    const place = `${showing.placeOf(each)}${only}`;
    return isWhole ? wholeText(each, place, showing) : `${place} ${each.question.question[language]}\n`;
  });
  return `\n${heading(asked, showing)[language]}\n${texts.join(isWhole ? '\n' : '')}`;
}

function heading(asked: readonly AskedQuestion[], { isWhole }: Showing): Bilingual {
  const more = isWhole
    ? both('', '')
    : both(
        ';原文、理解与备选见 check --questions',
        '; check --questions shows the source, our reading and the alternatives',
      );
  return both(
    `等老板拍板的问题 ${asked.length} 个${more.zh}`,
    `${asked.length} open ${asked.length === 1 ? 'question' : 'questions'} to the owner${more.en}`,
  );
}

/** Everything about one question, below its place: the rule, the words of the source, our reading, and each alternative. */
function wholeText({ stored, question: asked }: AskedQuestion, place: string, showing: Showing): string {
  const { language, rows } = showing;
  const { about, source, reading, alternatives } = asked;
  const rule =
    about.length === 0 ? both('整个版本', 'the whole edition') : joinTexts(about, both(' · ', ' · '));
  const lines: readonly Bilingual[] = [
    asked.question,
    ...(source ? [labelled(both('原文', 'source'), source)] : []),
    labelled(both('理解', 'reading'), reading),
    ...alternatives.map((each) => {
      const effect = rows && choiceEffectText(choiceEffect(stored.edition, asked, each.id, rows));
      return labelled(
        both('备选', 'or'),
        effect ? joinTexts([each.label, effect], both(' → ', ' → ')) : each.label,
      );
    }),
  ];
  return `${place} ${rule[language]}\n${lines.map((line) => `    ${line[language]}\n`).join('')}`;
}

const labelled = (label: Bilingual, text: Bilingual): Bilingual => joinTexts([label, text], both(': ', ': '));
