// A fact of a case: given, said to be missing, or not spoken of.
import type { Fact, Path } from '../../../engine/index.ts';
import { casesText } from '../../language/cases.ts';
import { say, useText } from '../../language/language.ts';
import { usualValue } from '../condition/condition-edits.ts';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { sayEdit, unsayEdits } from './cases-edits.ts';
import { StatedValue } from './stated-value.tsx';

export interface FactValueProps {
  readonly scope: EditScope;
  /** Of the map of facts. */
  readonly map: Path;
  readonly fact: Fact;
  readonly hideLabel?: boolean | undefined;
}

export function FactValue({ scope, map, fact, hideLabel }: FactValueProps) {
  const text = useText(casesText);
  const { document, edit } = scope;
  const { name, type } = fact;
  const path = [...map, name];
  const written = writtenAt(scope, path);
  const state = written === undefined ? 'none' : written === null ? 'missing' : 'value';
  const words = { none: '—', missing: text.missingShort, value: undefined };
  const titles = { value: text.value, missing: text.missing, none: text.notStated };
  const order = [state, ...(['value', 'missing', 'none'] as const).filter((each) => each !== state)] as const;
  const choose = (to: string): void => {
    if (to === 'none') edit?.(unsayEdits(document, map, name));
    else edit?.([sayEdit(document, map, name, to === 'missing' ? null : usualValue(type))]);
  };
  return (
    <StatedValue
      {...{ scope, path, type, hideLabel }}
      label={say(fact.label)}
      word={words[state]}
      menu={text.state(say(fact.label))}
      choices={order.map((value) => ({ value, title: titles[value] }))}
      onChoose={choose}
    />
  );
}
