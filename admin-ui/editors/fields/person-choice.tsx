// Whose data an editor is seen with, and what comes out for them; or why there is nothing to see.
import { Select } from '../../components/select.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { useText } from '../../language/language.ts';
import type { PersonLines } from './person-lines.ts';

export interface PersonChoiceProps extends PersonLines {
  /** What comes out, in words. */
  readonly result: string | undefined;
}

export function PersonChoice({ people, chosen, choose, lines, result }: PersonChoiceProps) {
  const text = useText(editorFieldsText);
  if (people.length === 0) return <p class="muted small">{text.noTeam}</p>;
  return (
    <div class="person-choice">
      <Select label={text.person} hideLabel value={chosen} choices={people} onChoose={choose} />
      <p role="status">{lines ? result : <span class="muted">{text.mendFirst}</span>}</p>
    </div>
  );
}
