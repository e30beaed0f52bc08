// Facts that several rows or cases share: a field each, and a choice that adds one.
import type { Fact, Path } from '../../../engine/index.ts';
import { casesText } from '../../language/cases.ts';
import { say, useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import { usualValue } from '../condition/condition-edits.ts';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { AddChoice } from '../fields/token-list.tsx';
import { mapOf } from '../written-data.ts';
import { sayEdit } from './cases-edits.ts';
import { FactValue } from './fact-value.tsx';

export interface CaseFactsProps {
  readonly scope: EditScope;
  /** Of the map of facts. */
  readonly map: Path;
  /** The facts that may be given. */
  readonly facts: ReadonlyMap<string, Fact>;
}

export function CaseFacts({ scope, map, facts }: CaseFactsProps) {
  const text = useText(casesText);
  const { document, edit } = scope;
  const given = Object.keys(mapOf(writtenAt(scope, map)) ?? {}).flatMap((name) => facts.get(name) ?? []);
  const open = [...facts.values()].filter((fact) => !given.includes(fact));
  return (
    <div class="stack" {...placeMark(map)}>
      {given.length > 0 ? (
        <div class="editor-settings">
          {given.map((fact) => (
            <FactValue key={fact.name} {...{ scope, map, fact }} />
          ))}
        </div>
      ) : null}
      {edit ? (
        <AddChoice
          label={text.addFact}
          start={text.choose}
          choices={open.map(({ name, label }) => ({ value: name, title: say(label) }))}
          onAdd={(name) => {
            const fact = facts.get(name);
            if (fact) edit([sayEdit(document, map, name, usualValue(fact.type))]);
          }}
        />
      ) : null}
    </div>
  );
}
