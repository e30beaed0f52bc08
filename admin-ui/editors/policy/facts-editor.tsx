// The data a policy reads: its first columns, from the vocabulary of the edition.
import { type Edition, factsFor } from '../../../engine/index.ts';
import { say, useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import { type EditScope, errorAt } from '../fields/edit-scope.ts';
import { AddChoice, TokenList } from '../fields/token-list.tsx';
import { unitText } from '../fields/units.ts';
import { textOf } from '../written-data.ts';
import { addFactEdit, factNames } from './policy-edits.ts';

export interface FactsEditorProps {
  readonly scope: EditScope;
  readonly edition: Edition;
}

export function FactsEditor({ scope, edition }: FactsEditorProps) {
  const text = useText(policyEditorText);
  const { edit, document, findings } = scope;
  const vocabulary = factsFor(edition.catalogue, textOf(document.written, 'policy'));
  const read = factNames(document.written);
  const titleOf = (name: string): string => {
    const fact = vocabulary.get(name);
    if (!fact) return name;
    const unit = unitText(fact.type);
    return unit === '' ? say(fact.label) : `${say(fact.label)} · ${unit}`;
  };
  const others = [...vocabulary.values()].filter(({ name }) => !read.includes(name));
  return (
    <div class="stack" {...placeMark(['facts'])}>
      <p class="muted small">{text.readsHint}</p>
      <TokenList
        tokens={read.map((name, at) => ({
          key: `${at} ${name}`,
          title: titleOf(name),
          mark: placeMark(['facts', at]),
          isWrong: errorAt(scope, ['facts', at]) !== undefined,
          removal: edit && {
            label: text.removeFact(titleOf(name)),
            onRemove: () => edit([{ op: 'remove', path: ['facts', at] }]),
          },
        }))}
      />
      <CellFindings findings={findings.filter(({ path }) => path[0] === 'facts')} />
      {edit ? (
        <>
          <AddChoice
            label={text.addFact}
            start={text.choose}
            choices={others.map(({ name }) => ({ value: name, title: titleOf(name) }))}
            onAdd={(name) => edit([addFactEdit(document.written, name)])}
          />
          <a class="small" href="/policies/facts.yaml">
            {text.newFact}
          </a>
        </>
      ) : null}
    </div>
  );
}
