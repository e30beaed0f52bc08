// One comparison as a sentence: 复购率 不低于 60%. Name, operator and value are each changed in their place.
import { operatorsFor, operatorWords, type ValueType } from '../../../engine/index.ts';
import { conditionEditorText } from '../../language/condition.ts';
import { say, useText } from '../../language/language.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { labelOf, nameChoices } from '../fields/name-choices.ts';
import { ValueCell } from '../fields/value-cell.tsx';
import { scalarText } from '../written-figure.ts';
import { canBeAsked, factEdits, operatorEdits, valueTypeOf } from './condition-edits.ts';
import { conditionSentence } from './condition-sentence.ts';
import type { ShownLeaf } from './read-condition.ts';

export interface ConditionLeafProps {
  readonly scope: EditScope;
  readonly leaf: ShownLeaf;
  readonly numbered: string;
}

export function ConditionLeaf({ scope, leaf, numbered }: ConditionLeafProps) {
  const text = useText(conditionEditorText);
  const { names, document, edit } = scope;
  const type = names.get(leaf.fact)?.type;
  if (!edit) {
    return <span>{conditionSentence(document, leaf.path, names)}</span>;
  }
  const numberedLabel = (label: string): string => text.numbered(label, numbered);
  const value = [...leaf.path, 'value'];
  return (
    <span class="condition-leaf">
      <ChoiceCell
        scope={scope}
        path={[...leaf.path, 'fact']}
        label={numberedLabel(text.subject)}
        hideLabel
        hideWas
        choices={nameChoices(names, canBeAsked, leaf.fact)}
        write={(name) => factEdits(leaf, name, names)}
      />
      <ChoiceCell
        scope={scope}
        path={[...leaf.path, 'operator']}
        label={numberedLabel(text.operator)}
        hideLabel
        hideWas
        choices={operatorChoices(type)}
        write={(operator) => operatorEdits(leaf, operator, writtenAt(scope, value), names)}
      />
      {type ? (
        <ValueCell
          scope={scope}
          path={value}
          label={numberedLabel(labelOf(names, leaf.fact))}
          hideLabel
          type={valueTypeOf(type, leaf.operator)}
          columnKey="fact"
        />
      ) : (
        <span>{scalarText(writtenAt(scope, value))}</span>
      )}
    </span>
  );
}

/** In everyday order: what is asked most of the type comes first. */
const operatorChoices = (type: ValueType | undefined) =>
  (type ? operatorsFor(type) : []).map((operator) => ({
    value: operator,
    title: say(operatorWords[operator]),
  }));
