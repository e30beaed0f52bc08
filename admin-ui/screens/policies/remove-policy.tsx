// Takes a policy out of the draft with its cases and rows, after saying who still uses it.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Edition } from '../../../engine/index.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { toast } from '../../components/toast.tsx';
import { say, useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { draft } from '../../workspace/workspace.ts';
import type { PolicyFile } from './policy-files.ts';

export interface RemovePolicyProps {
  readonly file: PolicyFile;
  readonly edition: Edition;
}

export function RemovePolicy({ file, edition }: RemovePolicyProps) {
  const text = useText(policyEditorText);
  const { route } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const open = draft.value;
  if (!open) return null;
  const title = say(file.title);
  const users = [...edition.policies.values()].filter(({ plan }) =>
    plan.uses.some(({ policy }) => policy === file.id),
  );
  const remove = (): void => {
    open.remove([file.file, file.casesFile, file.rowsFile]);
    toast(text.removedPolicy(title));
    route('/policies');
  };
  return (
    <>
      <IconButton icon="trash" label={text.removePolicy} onClick={() => setOpen(true)} />
      <Dialog
        isOpen={isOpen}
        title={text.removePolicyTitle(title)}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button onClick={() => setOpen(false)}>{text.cancel}</Button>
            <Button look="danger" icon="trash" onClick={remove}>
              {text.removePolicy}
            </Button>
          </>
        }
      >
        <div class="stack">
          <p>{text.removePolicyText}</p>
          {users.length > 0 ? (
            <p>{text.usedBy(users.map((each) => say(each.title)).join(say({ zh: '、', en: ', ' })))}</p>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
