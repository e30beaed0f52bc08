// One part of a condition: a comparison, a group with its parts below it, or a "not" around either.
import type { Path } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import { conditionEditorText } from '../../language/condition.ts';
import { useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import type { EditScope } from '../fields/edit-scope.ts';
import { addEdits, affirmEdits, removeEdits } from './condition-edits.ts';
import { ConditionGroup } from './condition-group.tsx';
import { ConditionLeaf } from './condition-leaf.tsx';
import type { Junction, ShownCondition, ShownLeaf, ShownNot } from './read-condition.ts';

/** The condition a part belongs to. */
export interface WholeCondition {
  readonly scope: EditScope;
  readonly root: Path;
  readonly mayBeEmpty: boolean;
}

export interface PartProps<Shown extends ShownCondition = ShownCondition> {
  readonly whole: WholeCondition;
  readonly shown: Shown;
  /** Its place in the tree, for labels: `2.1`; empty for the whole condition. */
  readonly numbered: string;
  /** How the parts around it go together; a group made of it goes the other way. */
  readonly among?: Junction | undefined;
}

export function ConditionPart({ shown, ...rest }: PartProps) {
  switch (shown.kind) {
    case 'leaf':
      return <LeafRow {...rest} shown={shown} />;
    case 'group':
      return <ConditionGroup {...rest} shown={shown} />;
    case 'not':
      return shown.part.kind === 'group' && shown.part.junction === 'any' ? (
        <ConditionGroup {...rest} shown={shown.part} around={shown} />
      ) : (
        <Not {...rest} shown={shown} />
      );
  }
}

function LeafRow({ whole, shown, numbered, among }: PartProps<ShownLeaf>) {
  const text = useText(conditionEditorText);
  const { edit, document, names } = whole.scope;
  const at = numbered || '1';
  const removal = removeEdits(document, whole.root, shown.path, whole.mayBeEmpty);
  return (
    <div class="condition-row" {...placeMark(shown.path)}>
      <ConditionLeaf scope={whole.scope} leaf={shown} numbered={at} />
      {edit ? (
        <span class="condition-actions">
          <IconButton
            icon={numbered === '' ? 'plus' : 'split'}
            label={numbered === '' ? text.addPart : text.group(at)}
            onClick={() => edit(addEdits(shown, among === 'all' ? 'any' : 'all', names))}
          />
          {removal.length > 0 ? (
            <IconButton icon="trash" label={text.removePart(at)} onClick={() => edit(removal)} />
          ) : null}
        </span>
      ) : null}
    </div>
  );
}

function Not(props: PartProps<ShownNot>) {
  const { whole, shown } = props;
  const text = useText(conditionEditorText);
  const { edit } = whole.scope;
  return (
    <div class="condition-not">
      <span class="condition-word">
        {text.not}
        {edit ? (
          <IconButton icon="close" label={text.affirm} onClick={() => edit(affirmEdits(shown))} />
        ) : null}
      </span>
      <ConditionPart {...props} shown={shown.part} />
    </div>
  );
}
