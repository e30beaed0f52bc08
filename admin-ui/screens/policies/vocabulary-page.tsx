// The vocabulary of the edition: every fact, found by name and unfolded to its form.
import { useState } from 'preact/hooks';
import { type Edition, factsRead, typeText } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { TextField } from '../../components/field.tsx';
import { Page } from '../../components/page.tsx';
import { findingsAt, placeMark } from '../../editors/block-editor.ts';
import { CellFindings } from '../../editors/fields/cell-findings.tsx';
import { type EditScope, writtenAt } from '../../editors/fields/edit-scope.ts';
import { writtenType } from '../../editors/fields/written-type.ts';
import { NewWords } from '../../editors/gives/new-words.tsx';
import { FactForm } from '../../editors/vocabulary/fact-form.tsx';
import { addFactEdit, readVocabulary, type ShownFact } from '../../editors/vocabulary/vocabulary-edits.ts';
import { bilingualOf } from '../../editors/written-data.ts';
import { say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { vocabularyText } from '../../language/vocabulary.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { ReadOnlyNotice } from './draft-start.tsx';
import { FactActions } from './fact-actions.tsx';
import { useArrival } from './use-arrival.ts';
import { fileScope, useFile } from './use-file.ts';
import '../../style/block-fields.css';
import '../../style/block-editors.css';
import '../../style/policy-editor.css';

const file = 'facts.yaml';
const nothing = (): void => undefined;

export function VocabularyPage({ opened }: { readonly opened: OpenedEdition }) {
  const text = useText(vocabularyText);
  const policies = useText(policiesText);
  const [sought, seek] = useState('');
  const opened_ = useFile(opened, file);
  const scope = fileScope(opened, opened_);
  useArrival({ '': file }, nothing);
  return (
    <Page title={text.title} subtitle={text.subtitle} back={{ href: '/policies', title: policies.back }}>
      <ReadOnlyNotice />
      {opened_.isReadable ? null : <Banner tone="error" title={policies.textUnreadable} />}
      <TextField label={text.search} value={sought} onInput={seek} />
      {scope ? (
        <Facts scope={scope} edition={opened.edition.value} sought={sought.trim()} onSeek={seek} />
      ) : null}
    </Page>
  );
}

interface FactsProps {
  readonly scope: EditScope;
  readonly edition: Edition;
  readonly sought: string;
  readonly onSeek: (name: string) => void;
}

function Facts({ scope, edition, sought, onSeek }: FactsProps) {
  const text = useText(vocabularyText);
  const { document, edit } = scope;
  const facts = readVocabulary(document);
  const found = facts.filter((fact) => isSought(scope, fact, sought));
  return (
    <section data-file={file}>
      <Card title={text.count(found.length)}>
        <div class="fact-list">
          {found.length === 0 ? <p class="muted">{text.none}</p> : null}
          {found.map((fact) => (
            <FactEntry key={fact.path.join('.')} {...{ scope, edition, fact }} />
          ))}
          {edit ? (
            <NewWords
              zh={text.newZh}
              en={text.newEn}
              add={text.add}
              onAdd={(words) => {
                const added = addFactEdit(document, words);
                edit([added.edit]);
                onSeek(added.name);
              }}
            />
          ) : null}
        </div>
      </Card>
    </section>
  );
}

function isSought(scope: EditScope, { name, path }: ShownFact, sought: string): boolean {
  const label = bilingualOf(writtenAt(scope, path), 'label');
  const texts = [name, label?.zh ?? '', label?.en ?? ''];
  return texts.some((each) => each.toLowerCase().includes(sought.toLowerCase()));
}

function FactEntry({
  scope,
  edition,
  fact,
}: Omit<FactsProps, 'sought' | 'onSeek'> & { readonly fact: ShownFact }) {
  const text = useText(vocabularyText);
  const stated = writtenAt(scope, fact.path);
  const label = bilingualOf(stated, 'label');
  const type = writtenType(stated);
  const only = fact.only === undefined ? undefined : edition.policies.get(fact.only);
  const readers = [...edition.policies.values()].filter(
    (policy) => factsRead([policy]).has(fact.name) && (fact.only === undefined || policy.id === fact.only),
  );
  return (
    <div {...placeMark(fact.path)}>
      <Disclosure
        title={
          <span class="fact-title">
            <strong>{label ? say(label) : fact.name}</strong>
            <code class="muted small">{fact.name}</code>
            <span class="muted small">
              {[
                type ? say(typeText(type)) : '',
                fact.only === undefined
                  ? text.readBy(readers.length)
                  : text.only(only ? say(only.title) : fact.only),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        }
      >
        {() => (
          <div class="stack fact-form">
            <FactForm scope={scope} fact={fact} />
            <CellFindings findings={findingsAt(scope.findings, fact.path)} />
            <FactActions {...{ scope, edition, fact, readers }} />
          </div>
        )}
      </Disclosure>
    </div>
  );
}
