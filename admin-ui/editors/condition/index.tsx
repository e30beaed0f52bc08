// The editor of a condition: sentences in an indented tree, each part editable in its place. Used for rules, for a lift's `when` and
// for the guard of any block. It holds no state of the policy.
import type { Path } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { conditionEditorText } from '../../language/condition.ts';
import { useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { canBeAsked, newLeaf } from './condition-edits.ts';
import { ConditionPart } from './condition-part.tsx';
import { ConditionWas } from './condition-was.tsx';
import { readCondition } from './read-condition.ts';
import '../../style/block-fields.css';
import '../../style/condition.css';

export interface ConditionEditorProps {
  readonly scope: EditScope;
  /** Where the condition stands, whether or not it is written yet: `blockPath(0, 'bands', 2, 'when')`. */
  readonly path: Path;
  /** What the condition decides, for those who cannot see where it stands. */
  readonly label: string;
  /** There may be none: then it can be added and removed. */
  readonly optional?: boolean | undefined;
}

export function ConditionEditor({ scope, path, label, optional = false }: ConditionEditorProps) {
  const text = useText(conditionEditorText);
  const shown = readCondition(writtenAt(scope, path), path);
  const { edit, names } = scope;
  if (!shown) {
    if (!edit) return null;
    if (![...names.values()].some(({ type }) => canBeAsked(type)))
      return <p class="muted small">{text.noNames}</p>;
    const add = () => {
      const leaf = newLeaf(names);
      if (leaf !== undefined) edit([{ op: 'set', path, value: leaf }]);
    };
    return (
      <div class="condition" {...placeMark(path)}>
        <Button size="small" look="quiet" icon="plus" onClick={add}>
          {text.add}
        </Button>
        <ConditionWas scope={scope} path={path} label={label} />
      </div>
    );
  }
  return (
    <fieldset class="condition" {...placeMark(path)}>
      <legend class="visually-hidden">{label}</legend>
      <ConditionPart whole={{ scope, root: path, mayBeEmpty: optional }} shown={shown} numbered="" />
      <ConditionWas scope={scope} path={path} label={label} />
    </fieldset>
  );
}
