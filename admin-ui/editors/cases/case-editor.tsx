// One worked case: its name, what its rows share, the rows themselves, and what can be done with it as a whole.
import {
  type CaseResult,
  type Edition,
  type Fact,
  factsFor,
  factsRead,
  type Policy,
} from '../../../engine/index.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { toast } from '../../components/toast.tsx';
import { casesText } from '../../language/cases.ts';
import { say, useText } from '../../language/language.ts';
import { usualValue } from '../condition/condition-edits.ts';
import type { EditScope } from '../fields/edit-scope.ts';
import { AddChoice } from '../fields/token-list.tsx';
import { WordsCell } from '../fields/words-cell.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseTable } from './case-table.tsx';
import { addRowEdit, expectEdits, intoRowsEdits, sayEdit } from './cases-edits.ts';
import type { ShownCase } from './read-cases.ts';

export interface CaseEditorProps {
  readonly scope: EditScope;
  readonly edition: Edition;
  readonly policy: Policy;
  readonly shown: ShownCase;
  readonly result: CaseResult | undefined;
}

/** The facts a case of a policy may give: those it reads, the ones of used policies included. */
export function factsOfCases(edition: Edition, policy: Policy): ReadonlyMap<string, Fact> {
  const vocabulary = factsFor(edition.catalogue, policy.id);
  const facts = [...factsRead([policy])].flatMap((name) => vocabulary.get(name) ?? []);
  return new Map(facts.map((fact) => [fact.name, fact]));
}

export function CaseEditor({ scope, edition, policy, shown, result }: CaseEditorProps) {
  const text = useText(casesText);
  const facts = factsOfCases(edition, policy);
  const { edit } = scope;
  return (
    <div class="stack case-editor">
      {edit ? <WordsCell scope={scope} path={[...shown.path, 'name']} label={text.name} /> : null}
      <div>
        <span class="field-label">{shown.hasRows ? text.common : text.facts}</span>
        <CaseFacts scope={scope} map={[...shown.path, 'facts']} facts={facts} />
      </div>
      <div class="editor-grid">
        <CaseTable {...{ scope, shown, policy, facts, result }} />
      </div>
      {edit ? <CaseActions {...{ scope, shown, policy, facts }} /> : null}
    </div>
  );
}

interface CaseActionsProps {
  readonly scope: EditScope;
  readonly shown: ShownCase;
  readonly policy: Policy;
  readonly facts: ReadonlyMap<string, Fact>;
}

function CaseActions({ scope, shown, policy, facts }: CaseActionsProps) {
  const text = useText(casesText);
  const { document, edit } = scope;
  const first = shown.rows[0]?.path ?? shown.path;
  const open = [...facts.values()].filter(({ name }) => !shown.facts.includes(name));
  const unchecked = policy.plan.outcomes.filter(
    ({ name, type }) => !shown.outcomes.includes(name) && type.kind !== 'lines',
  );
  const addOutcome = (name: string): void => {
    const type = policy.plan.outcomes.find((each) => each.name === name)?.type;
    if (type) edit?.(expectEdits(document, first, name, { value: usualValue(type) }));
  };
  const addFact = (name: string): void => {
    const fact = facts.get(name);
    if (fact) edit?.([sayEdit(document, [...first, 'facts'], name, usualValue(fact.type))]);
  };
  const addRow = (): void => {
    const row = addRowEdit(document, shown);
    if (row) edit?.([row]);
  };
  const remove = (): void => {
    edit?.([{ op: 'remove', path: shown.path }]);
    toast(text.removedCase(say(shown.name)));
  };
  return (
    <div class="case-actions">
      {shown.hasRows ? (
        <AddChoice
          label={text.addFact}
          start={text.choose}
          choices={open.map(({ name, label }) => ({ value: name, title: say(label) }))}
          onAdd={addFact}
        />
      ) : null}
      <AddChoice
        label={text.addOutcome}
        start={text.choose}
        choices={unchecked.map(({ name }) => ({ value: name, title: labelOf(policy, name) }))}
        onAdd={addOutcome}
      />
      {shown.hasRows ? (
        <Button icon="plus" onClick={addRow}>
          {text.addRow}
        </Button>
      ) : (
        <Button icon="table" onClick={() => edit?.(intoRowsEdits(document, shown))}>
          {text.addRows}
        </Button>
      )}
      <IconButton icon="trash" label={text.removeCase(say(shown.name))} onClick={remove} />
    </div>
  );
}

const labelOf = (policy: Policy, name: string): string => {
  const label = policy.outcomeLabels.get(name);
  return label ? say(label) : name;
};
