// A new step of a policy: how it works and what it is called; the rest is written in its own editor.
import { useState } from 'preact/hooks';
import { type KindName, kindNames, kinds } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { say, useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import type { EditScope } from '../fields/edit-scope.ts';
import { listOf, memberOf, textOf } from '../written-data.ts';
import { addBlockEdit } from './block-edits.ts';

export function AddBlock({ scope }: { readonly scope: EditScope }) {
  const text = useText(policyEditorText);
  const [isOpen, setOpen] = useState(false);
  if (!scope.edit) return null;
  return (
    <div class="add-block">
      <Button icon="plus" onClick={() => setOpen(true)}>
        {text.addBlock}
      </Button>
      {isOpen ? <AddBlockDialog scope={scope} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function AddBlockDialog({ scope, onClose }: { readonly scope: EditScope; readonly onClose: () => void }) {
  const text = useText(policyEditorText);
  const [kind, setKind] = useState<KindName>('formula');
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const { document, names, edit } = scope;
  const ids = listOf(memberOf(document.written, 'blocks')).map((block) => textOf(block, 'id'));
  const label = { zh: zh.trim(), en: en.trim() };
  const added = addBlockEdit(kind, label, names, ids);
  const add = () => {
    if (added) edit?.([added]);
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={text.addBlockTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" disabled={!added || !label.zh || !label.en} onClick={add}>
            {text.add}
          </Button>
        </>
      }
    >
      <div class="stack">
        <Select
          label={text.blockKind}
          hint={text.blockKindHint[kind]}
          error={added ? undefined : text.noNames}
          value={kind}
          choices={kindNames.map((value) => ({ value, title: say(kinds[value].title) }))}
          onChoose={setKind}
        />
        <TextField label={text.nameZh} value={zh} onInput={setZh} />
        <TextField label={text.nameEn} hint={text.nameEnHint} value={en} onInput={setEn} />
      </div>
    </Dialog>
  );
}
