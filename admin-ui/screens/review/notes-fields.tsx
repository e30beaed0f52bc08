// What the edition says about itself, written before it is published. A copy starts with the words of the edition before, which
// tell about other changes; as long as they stand there, it says so.
import type { Edition, Language } from '../../../engine/index.ts';
import { TextField } from '../../components/field.tsx';
import { useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';

export interface NotesFieldsProps {
  readonly draft: OpenedDraft;
  readonly edition: Edition;
  readonly base: Edition;
}

export function NotesFields({ draft, edition, base }: NotesFieldsProps) {
  const text = useText(reviewText);
  const write = (language: Language) => (words: string) => {
    draft.edit('edition.yaml', [{ op: 'set', path: ['notes', language], value: words }]);
  };
  const hintFor = (language: Language): string | undefined =>
    edition.head.notes[language] === base.head.notes[language] ? text.oldNotes(base.head.id) : undefined;
  return (
    <div class="sign-fields notes">
      <TextField
        label={text.notesZh}
        hint={hintFor('zh')}
        value={edition.head.notes.zh}
        onInput={write('zh')}
        multiline
      />
      <TextField
        label={text.notesEn}
        hint={hintFor('en')}
        value={edition.head.notes.en}
        onInput={write('en')}
        multiline
      />
    </div>
  );
}
