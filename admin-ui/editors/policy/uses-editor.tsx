// The policies a policy uses, and where a used one gets facts from that are called something else here.
import type { Edition, Policy } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Select } from '../../components/select.tsx';
import { say, useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { findingsAt, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { AddChoice } from '../fields/token-list.tsx';
import { textOf } from '../written-data.ts';
import { GivenFact } from './given-fact.tsx';
import { addUseEdit, givenEdits, readUses, removeUseEdit, type ShownUse, usedEdit } from './policy-edits.ts';

export interface UsesEditorProps {
  readonly scope: EditScope;
  readonly edition: Edition;
}

export function UsesEditor({ scope, edition }: UsesEditorProps) {
  const text = useText(policyEditorText);
  const { edit, document } = scope;
  const uses = readUses(document.written);
  const own = textOf(document.written, 'policy');
  const others = [...edition.policies.values()].filter(
    ({ id }) => id !== own && !uses.some(({ policy }) => policy === id),
  );
  return (
    <div class="stack" {...placeMark(['uses'])}>
      <p class="muted small">{uses.length === 0 ? text.usesNone : text.usesHint}</p>
      {uses.map((use) => (
        <UseRow key={use.alias} {...{ scope, edition, use }} />
      ))}
      {edit ? (
        <AddChoice
          label={text.addUse}
          start={text.choose}
          choices={choicesOf(others)}
          onAdd={(id) => edit([addUseEdit(document.written, id)])}
        />
      ) : null}
    </div>
  );
}

const choicesOf = (policies: readonly Policy[]) =>
  policies.map(({ id, title }) => ({ value: id, title: say(title) }));

function UseRow({ scope, edition, use }: UsesEditorProps & { readonly use: ShownUse }) {
  const text = useText(policyEditorText);
  const { edit, document, findings } = scope;
  const policy = edition.policies.get(use.policy);
  const title = policy ? say(policy.title) : use.policy;
  const path = ['uses', use.alias];
  const known = choicesOf([...edition.policies.values()]);
  const open = (policy?.plan.facts ?? []).filter(({ name }) => !use.facts.some(({ fact }) => fact === name));
  return (
    <div class="use-row" {...placeMark(path)}>
      <div class="use-head">
        {edit ? (
          <Select
            label={text.usedPolicy}
            hideLabel
            value={use.policy}
            choices={policy ? known : [{ value: use.policy, title: use.policy }, ...known]}
            onChoose={(to) => edit([usedEdit(use, document.written, to)])}
          />
        ) : (
          <a href={`/policies/${use.policy}`}>{title}</a>
        )}
        <code class="muted small">{text.usedAs(use.alias)}</code>
        {edit ? (
          <IconButton
            icon="trash"
            label={text.removeUse(title)}
            onClick={() => edit([removeUseEdit(document.written, use.alias)])}
          />
        ) : null}
      </div>
      <CellFindings findings={findingsAt(findings, path)} />
      {use.facts.map((given) => (
        <GivenFact key={given.fact} {...{ scope, edition, use, given, policy }} />
      ))}
      {edit && open.length > 0 ? (
        <Disclosure title={text.addGiven}>
          <AddChoice
            label={text.addGiven}
            start={text.choose}
            choices={open.map(({ name }) => ({ value: name, title: labelIn(policy, name) }))}
            onAdd={(fact) => edit(givenEdits(use, document.written, fact, [fact]))}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}

const labelIn = (policy: Policy | undefined, name: string): string => {
  const named = policy?.names.get(name);
  return named ? say(named.label) : name;
};
