// Who reads a fact, and what can be done with it as a whole: let it mean something else in one policy, or take it out.
import type { Edition, Policy } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { toast } from '../../components/toast.tsx';
import type { EditScope } from '../../editors/fields/edit-scope.ts';
import { AddChoice } from '../../editors/fields/token-list.tsx';
import { addOnlyEdit, removeFactEdit, type ShownFact } from '../../editors/vocabulary/vocabulary-edits.ts';
import { bilingualOf, memberOf } from '../../editors/written-data.ts';
import { say, useText } from '../../language/language.ts';
import { vocabularyText } from '../../language/vocabulary.ts';

export interface FactActionsProps {
  readonly scope: EditScope;
  readonly edition: Edition;
  readonly fact: ShownFact;
  readonly readers: readonly Policy[];
}

export function FactActions({ scope, fact, readers }: FactActionsProps) {
  const text = useText(vocabularyText);
  const { document, edit } = scope;
  const label = bilingualOf(document.writtenAt(fact.path), 'label');
  const name = label ? say(label) : fact.name;
  const only = memberOf(document.written, 'only');
  const open = readers.filter(({ id }) => memberOf(memberOf(only, id), fact.name) === undefined);
  const remove = (): void => {
    edit?.([removeFactEdit(document, fact)]);
    toast(text.removed(name));
  };
  const addOnly = (policy: string): void => {
    const added = addOnlyEdit(document, fact.name, policy);
    if (added) edit?.([added]);
  };
  return (
    <>
      {readers.length > 0 ? (
        <p class="small">
          <span class="muted">{text.usedIn}</span>{' '}
          {readers.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 ? ' · ' : ''}
              <a href={`/policies/${id}`}>{say(title)}</a>
            </span>
          ))}
        </p>
      ) : null}
      {edit ? (
        <div class="case-actions">
          {fact.only === undefined ? (
            <AddChoice
              label={text.addOnly}
              start={text.choose}
              choices={open.map(({ id, title }) => ({ value: id, title: say(title) }))}
              onAdd={addOnly}
            />
          ) : null}
          <Button icon="trash" onClick={remove}>
            {fact.only === undefined ? text.removeFact(name) : text.removeOnly(name)}
          </Button>
          {fact.only === undefined && readers.length > 0 ? (
            <span class="muted small">{text.stillRead}</span>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
