// Where a used policy gets one of its facts: from facts of this policy, the first that is given.
import type { Policy } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { say, useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { placeMark } from '../block-editor.ts';
import type { EditScope } from '../fields/edit-scope.ts';
import { labelOf } from '../fields/name-choices.ts';
import { AddChoice } from '../fields/token-list.tsx';
import { factNames, givenEdits, type ShownUse } from './policy-edits.ts';

export interface GivenFactProps {
  readonly scope: EditScope;
  readonly use: ShownUse;
  readonly policy: Policy | undefined;
  readonly given: ShownUse['facts'][number];
}

export function GivenFact({ scope, use, policy, given }: GivenFactProps) {
  const text = useText(policyEditorText);
  const { edit, document, names } = scope;
  const { fact, from } = given;
  const named = policy?.names.get(fact);
  const label = named ? say(named.label) : fact;
  const choices = [...new Set([...from, ...factNames(document.written)])].map((name) => ({
    value: name,
    title: labelOf(names, name),
  }));
  const write = (to: readonly string[]) => edit?.(givenEdits(use, document.written, fact, to));
  const mark = placeMark(['uses', use.alias, 'facts', fact]);
  if (!edit) {
    return (
      <p class="small" {...mark}>
        {text.given(label)} {from.map((name) => labelOf(names, name)).join(` · ${text.addFallback} `)}
      </p>
    );
  }
  return (
    <div class="given-fact" {...mark}>
      {from.map((name, at) => (
        <Select
          key={at}
          label={at === 0 ? text.given(label) : text.otherwiseFrom(at)}
          value={name}
          choices={choices}
          onChoose={(chosen) => write(from.with(at, chosen))}
        />
      ))}
      <AddChoice
        label={text.addFallback}
        start={text.choose}
        choices={choices.filter(({ value }) => !from.includes(value))}
        onAdd={(name) => write([...from, name])}
      />
      <IconButton
        icon="trash"
        label={
          from.length > 1
            ? `${text.removeFrom} ${labelOf(names, from.at(-1) ?? '')}`
            : text.removeGiven(label)
        }
        onClick={() => write(from.slice(0, -1))}
      />
    </div>
  );
}
