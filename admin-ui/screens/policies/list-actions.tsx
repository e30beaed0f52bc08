// What can be done with the policies as a whole: look at the vocabulary and the edition itself, and write a new policy.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type System, systems, writeYaml } from '../../../engine/index.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { codeFrom, freeId } from '../../editors/fields/free-id.ts';
import { newPolicy } from '../../editors/policy/policy-edits.ts';
import { useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { vocabularyText } from '../../language/vocabulary.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { draft } from '../../workspace/workspace.ts';
import { idOfPath, policyPaths } from './policy-files.ts';

export function ListActions({ opened }: { readonly opened: OpenedEdition }) {
  const text = useText(policyEditorText);
  const vocabulary = useText(vocabularyText);
  const [isOpen, setOpen] = useState(false);
  const open = draft.value?.id === opened.id ? draft.value : undefined;
  return (
    <>
      <ButtonLink href="/policies/facts.yaml" icon="data">
        {vocabulary.toVocabulary}
      </ButtonLink>
      <ButtonLink href="/policies/edition.yaml" icon="calendar">
        {vocabulary.toEdition}
      </ButtonLink>
      {open ? (
        <Button icon="plus" onClick={() => setOpen(true)}>
          {text.newPolicy}
        </Button>
      ) : null}
      {open && isOpen ? <NewPolicyDialog open={open} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface NewPolicyDialogProps {
  readonly open: OpenedDraft;
  readonly onClose: () => void;
}

function NewPolicyDialog({ open, onClose }: NewPolicyDialogProps) {
  const text = useText(policyEditorText);
  const policies = useText(policiesText);
  const { route } = useLocation();
  const [system, setSystem] = useState<System>('goals');
  const [words, setWords] = useState({ zh: '', en: '', becauseZh: '', becauseEn: '' });
  const isComplete = Object.values(words).every((each) => each.trim() !== '');
  const field = (key: keyof typeof words, label: string, multiline = false) => (
    <TextField
      label={label}
      multiline={multiline}
      value={words[key]}
      onInput={(typed) => setWords({ ...words, [key]: typed })}
    />
  );
  const add = (): void => {
    const taken = policyPaths(open.texts.value.keys()).map(idOfPath);
    const id = freeId(codeFrom(words.en) || 'policy', taken);
    const title = { zh: words.zh.trim(), en: words.en.trim() };
    const because = { zh: words.becauseZh.trim(), en: words.becauseEn.trim() };
    open.write(`${system}/${id}.yaml`, writeYaml(newPolicy(id, system, title, because)));
    onClose();
    route(`/policies/${id}`);
  };
  return (
    <Dialog
      isOpen
      title={text.newPolicyTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" disabled={!isComplete} onClick={add}>
            {text.add}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p class="muted">{text.newPolicyText}</p>
        <Select
          label={text.system}
          value={system}
          choices={systems.map((value) => ({ value, title: policies.system[value] ?? value }))}
          onChoose={setSystem}
        />
        {field('zh', text.nameZh)}
        {field('en', text.nameEn)}
        {field('becauseZh', `${text.because} · 中文`, true)}
        {field('becauseEn', `${text.because} · English`, true)}
      </div>
    </Dialog>
  );
}
