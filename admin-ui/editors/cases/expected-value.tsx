// What a case expects of an outcome: a value, no value for a reason, or nothing; and what the rules answer where that differs.
import { type Difference, readJson, type ValueType, type Written } from '../../../engine/index.ts';
import { valueText } from '../../answers/value-text.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { casesText } from '../../language/cases.ts';
import { useText } from '../../language/language.ts';
import { usualValue } from '../condition/condition-edits.ts';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { scalarText } from '../written-figure.ts';
import { expectEdits } from './cases-edits.ts';
import type { ShownRow } from './read-cases.ts';
import { StatedValue } from './stated-value.tsx';

export interface ExpectedValueProps {
  readonly scope: EditScope;
  readonly row: ShownRow;
  readonly outcome: string;
  readonly label: string;
  readonly type: ValueType;
  /** Where the rules answer something else. */
  readonly difference: Difference | undefined;
}

export function ExpectedValue({ scope, row, outcome, label, type, difference }: ExpectedValueProps) {
  const text = useText(casesText);
  const { document, edit } = scope;
  const isValue = writtenAt(scope, [...row.path, 'expect', outcome]) !== undefined;
  const code = scalarText(writtenAt(scope, [...row.path, 'unavailable', outcome]));
  const state = isValue ? 'value' : code || 'none';
  const failures: Readonly<Record<string, string>> = text.failures;
  const titles: Readonly<Record<string, string>> = { value: text.value, none: text.notChecked, ...failures };
  const order = [state, ...Object.keys(titles).filter((each) => each !== state)];
  const choose = (to: string): void => {
    const wish = to === 'none' ? undefined : to === 'value' ? { value: firstValue(type) } : { code: to };
    edit?.(expectEdits(document, row.path, outcome, wish));
  };
  return (
    <StatedValue
      {...{ scope, label, type }}
      path={[...row.path, isValue ? 'expect' : 'unavailable', outcome]}
      hideLabel
      word={isValue ? undefined : state === 'none' ? '—' : (titles[state] ?? state)}
      menu={text.state(label)}
      choices={order.map((value) => ({ value, title: titles[value] ?? value }))}
      onChoose={choose}
    >
      {difference ? <Found {...{ difference, type }} edit={edit} /> : null}
    </StatedValue>
  );
}

const firstValue = (type: ValueType): Written => {
  if (type.kind === 'ratios') return {};
  if (type.kind === 'text') return { zh: '', en: '' };
  return type.kind === 'list' ? [] : usualValue(type);
};

interface FoundProps {
  readonly difference: Difference;
  readonly type: ValueType;
  readonly edit: EditScope['edit'];
}

function Found({ difference: { found, mend }, type, edit }: FoundProps) {
  const text = useText(casesText);
  const { value } = readJson(found);
  return (
    <span class="case-found">
      <Icon name="error" size={14} />
      {text.found(value === undefined ? found : valueText(value, type))}
      {edit && mend ? (
        <Button size="small" look="quiet" onClick={() => edit([mend])}>
          {text.mend}
        </Button>
      ) : null}
    </span>
  );
}
