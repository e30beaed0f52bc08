// What a policy answers, to be changed: what each outcome is called, which column it is, and outcomes that come and go.
import type { Names } from '../../../engine/index.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { say, useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { findingsAt, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { labelOf, nameChoices } from '../fields/name-choices.ts';
import { AddChoice } from '../fields/token-list.tsx';
import { WordsCell } from '../fields/words-cell.tsx';
import { bilingualOf, memberOf } from '../written-data.ts';
import { OutcomeLines } from './outcome-lines.tsx';
import { addOutcomeEdit, outcomeNames, sourcesEdit, sourcesOf } from './policy-edits.ts';

export function OutcomesEditor({ scope }: { readonly scope: EditScope }) {
  const text = useText(policyEditorText);
  const { document, names, edit } = scope;
  const outcomes = outcomeNames(document.written);
  const taken = outcomes.flatMap((name) => sourcesOf(name, writtenAt(scope, ['outcomes', name])));
  const open = columnChoices(names).filter(({ value }) => !taken.includes(value));
  const add = (name: string) => {
    const named = names.get(name);
    if (named) edit?.([addOutcomeEdit(document.written, named)]);
  };
  return (
    <div class="stack" {...placeMark(['outcomes'])}>
      <p class="muted small">{text.outcomesHint}</p>
      <ul class="outcome-list">
        {outcomes.map((name) => (
          <OutcomeRow key={name} scope={scope} name={name} isOnly={outcomes.length === 1} />
        ))}
      </ul>
      <AddChoice label={text.addOutcome} start={text.choose} choices={open} onAdd={add} />
    </div>
  );
}

const columnChoices = (names: Names, also = '') =>
  nameChoices(
    new Map([...names].filter(([, { origin }]) => origin === 'column')),
    ({ kind }) => kind !== 'lines',
    also,
  );

interface OutcomeRowProps {
  readonly scope: EditScope;
  readonly name: string;
  readonly isOnly: boolean;
}

function OutcomeRow({ scope, name, isOnly }: OutcomeRowProps) {
  const text = useText(policyEditorText);
  const path = ['outcomes', name];
  const outcome = writtenAt(scope, path);
  const label = bilingualOf(outcome, 'label');
  const { edit } = scope;
  return (
    <li {...placeMark(path)}>
      <header>
        <code>{name}</code>
        {isOnly ? null : (
          <IconButton
            icon="trash"
            label={text.removeOutcome(label ? say(label) : name)}
            onClick={() => edit?.([{ op: 'remove', path }])}
          />
        )}
      </header>
      <WordsCell scope={scope} path={[...path, 'label']} label={text.outcomeLabel} />
      {memberOf(outcome, 'lines') === undefined ? (
        <Sources scope={scope} name={name} />
      ) : (
        <OutcomeLines scope={scope} path={[...path, 'lines']} />
      )}
      <CellFindings findings={findingsAt(scope.findings, path)} />
    </li>
  );
}

/** The column it is; and of several the first whose block applies. */
function Sources({ scope, name }: Omit<OutcomeRowProps, 'isOnly'>) {
  const text = useText(policyEditorText);
  const outcome = writtenAt(scope, ['outcomes', name]);
  const sources = sourcesOf(name, outcome);
  const write = (to: readonly string[]) => scope.edit?.(sourcesEdit(name, outcome, to));
  const open = columnChoices(scope.names).filter(({ value }) => !sources.includes(value));
  const [next] = open;
  return (
    <div class="outcome-sources" {...placeMark(['outcomes', name, 'from'])}>
      {sources.map((source, at) => (
        <span key={at} class="source">
          <Select
            label={at === 0 ? text.from : text.orFrom}
            value={source}
            choices={columnChoices(scope.names, source)}
            onChoose={(to) => write(sources.with(at, to))}
          />
          {sources.length > 1 ? (
            <IconButton
              icon="close"
              label={`${text.removeFrom} ${labelOf(scope.names, source)}`}
              onClick={() => write(sources.toSpliced(at, 1))}
            />
          ) : null}
        </span>
      ))}
      {next ? (
        <Button size="small" look="quiet" icon="plus" onClick={() => write([...sources, next.value])}>
          {text.addFrom}
        </Button>
      ) : null}
    </div>
  );
}
