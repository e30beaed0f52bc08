// A group of a condition: how its parts go together, the parts below one another, and a place to add one.
import { Button, IconButton } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { conditionEditorText } from '../../language/condition.ts';
import { useText } from '../../language/language.ts';
import { addEdits, readingEdits, readingOf, removeEdits, ungroupEdits } from './condition-edits.ts';
import { ConditionPart, type PartProps } from './condition-part.tsx';
import type { ShownGroup, ShownNot } from './read-condition.ts';

export interface ConditionGroupProps extends PartProps<ShownGroup> {
  /** The `not` that makes it "none of these". */
  readonly around?: ShownNot | undefined;
}

export function ConditionGroup(props: ConditionGroupProps) {
  const { whole, shown, numbered, around } = props;
  const text = useText(conditionEditorText);
  const { edit, names } = whole.scope;
  const word = shown.junction === 'all' ? text.and : text.or;
  return (
    <div class="condition-group">
      {edit || shown.parts.length > 1 || around ? <GroupHead {...props} /> : null}
      <ul>
        {shown.parts.map((part, at) => (
          <li key={part.path.join('.')}>
            <span class="condition-word">{at === 0 ? '' : word}</span>
            <ConditionPart
              whole={whole}
              shown={part}
              among={shown.junction}
              numbered={numbered === '' ? `${at + 1}` : `${numbered}.${at + 1}`}
            />
          </li>
        ))}
      </ul>
      {edit ? (
        <Button
          size="small"
          look="quiet"
          icon="plus"
          onClick={() => edit(addEdits(shown, shown.junction, names))}
        >
          {text.addPart}
        </Button>
      ) : null}
    </div>
  );
}

function GroupHead({ whole, shown, around, numbered }: ConditionGroupProps) {
  const text = useText(conditionEditorText);
  const { edit, document } = whole.scope;
  const reading = readingOf(shown, around);
  if (!edit) return <p class="condition-head">{text[reading]}</p>;
  const removal = removeEdits(document, whole.root, (around ?? shown).path, whole.mayBeEmpty);
  const ungroup = around ? [] : ungroupEdits(shown);
  return (
    <div class="condition-head">
      <Segmented
        label={text.how}
        chosen={reading}
        choices={(['all', 'any', 'none'] as const).map((value) => ({ value, title: text[value] }))}
        onChoose={(to) => edit(readingEdits(shown, around, to))}
      />
      {ungroup.length > 0 ? (
        <IconButton icon="merge" label={text.ungroup(numbered)} onClick={() => edit(ungroup)} />
      ) : null}
      {removal.length > 0 ? (
        <IconButton icon="trash" label={text.removeGroup(numbered)} onClick={() => edit(removal)} />
      ) : null}
    </div>
  );
}
