// Whose data an editor is seen with, and why there is nothing to see.
import { Select } from '../../components/select.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { useText } from '../../language/language.ts';
import type { PersonLines } from './person-lines.ts';

export function PersonChoice({ people, chosen, choose, lines }: PersonLines) {
  const text = useText(editorFieldsText);
  if (people.length === 0) return <p class="muted small">{text.noTeam}</p>;
  return (
    <div class="person-choice">
      <Select label={text.person} value={chosen} choices={people} onChoose={choose} />
      {lines ? null : <p class="muted small">{text.mendFirst}</p>}
    </div>
  );
}
