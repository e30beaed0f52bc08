// The questions of the shipped editions: each offers answers that work, that change something, and that can be taken back.
import { describe, expect, it } from 'vitest';
import {
  answerEdits,
  applyEdits,
  assert,
  brokenAlternatives,
  type Document,
  type Edit,
  type Edition,
  type OwnerQuestionAt,
  ownerQuestions,
  readDocument,
  reopenEdits,
  type Written,
  withEdits,
} from '../../engine/index.ts';
import { editData, isSame, writtenOf } from '../../engine/text/edit.ts';
import { edition, editionIds } from './editions.ts';

const q4 = edition('2026-Q4');

function textOf({ documents }: Edition, file: string): string {
  return documents.get(file)?.text ?? '';
}

/** Those of the newer edition, and of the older one where its file is another. */
const asked = editionIds.flatMap((id) =>
  ownerQuestions(edition(id))
    .filter(({ file }) => edition(id) === q4 || textOf(edition(id), file) !== textOf(q4, file))
    .map((each): [string, Edition, OwnerQuestionAt] => [`${id} ${each.key}`, edition(id), each]),
);

const read = new Map<string, Document>();

/** A text of a file, read once. */
function documentOf(text: string, file: string): Document {
  const document = read.get(text) ?? readDocument(file, text).document;
  assert(document, 'what was edited can be read');
  read.set(text, document);
  return document;
}

/** The same question in another text of its file. */
function questionIn(text: string, { file, key }: OwnerQuestionAt): OwnerQuestionAt {
  const documents = new Map([[file, documentOf(text, file)]]);
  const found = ownerQuestions({ documents }).find((each) => each.key === key);
  assert(found, `${key} is still asked`);
  return found;
}

function edited(text: string, file: string, edits: readonly Edit[]): string {
  const { text: after } = applyEdits(text, edits, file);
  assert(after !== undefined, 'the edits fit the text');
  return after;
}

/** The data a choice leads to from a text; its characters are held where it is taken back. */
const dataAfter = (text: string, of: OwnerQuestionAt, choice: string): Written =>
  answerEdits(questionIn(text, of), choice).reduce(
    (data, edit) => editData(data, edit),
    writtenOf(documentOf(text, of.file).root),
  );

describe('every open question', () => {
  it('is one of 29 in each edition, and the same in both', () => {
    const keys = editionIds.map((id) => ownerQuestions(edition(id)).map(({ key }) => key));
    expect(keys.map((each) => each.length)).toEqual([29, 29]);
    expect(keys[0]).toEqual(keys[1]);
  });

  it('offers answers that leave no error', () =>
    expect(editionIds.flatMap((id) => brokenAlternatives(edition(id)))).toEqual([]));

  it.each(asked)(
    '%s: each answer is the same whatever was chosen before, and can be taken back',
    (_, base, of) => {
      const text = textOf(base, of.file);
      const choices = ['reading', ...of.alternatives.map(({ id }) => id)];
      expect([of.stands, of.answer, choices.length >= 3]).toEqual(['reading', undefined, true]);
      const alone = choices.map((choice): [string, string] => [
        choice,
        edited(text, of.file, answerEdits(questionIn(text, of), choice)),
      ]);
      expect(new Set(alone.map(([, after]) => after)).size).toBe(choices.length);
      for (const [first, before] of alone) {
        const now = questionIn(before, of);
        expect([now.stands, now.answer]).toEqual([first, first]);
        expect(edited(before, of.file, reopenEdits(now))).toBe(text);
        for (const [second, expected] of alone)
          expect(isSame(dataAfter(before, of, second), writtenOf(documentOf(expected, of.file).root))).toBe(
            true,
          );
      }
    },
  );

  it.each(asked)('%s: each answer changes what is computed', (_, base, of) => {
    const plans = of.alternatives.map(({ id }) => {
      const { edition: candidate } = withEdits(base, of.file, answerEdits(of, id));
      return of.policy === undefined
        ? candidate?.head.fx.toText()
        : candidate?.policies.get(of.policy)?.planHash;
    });
    const now = of.policy === undefined ? base.head.fx.toText() : base.policies.get(of.policy)?.planHash;
    expect(new Set([now, ...plans]).size).toBe(plans.length + 1);
    expect(plans).not.toContain(undefined);
  });
});
