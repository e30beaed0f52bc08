// How the saving of the draft stands, and the way back and forth through its changes. Stands in the top bar while there is a draft.
// Nothing is ever overwritten unseen: a conflict shows both texts and waits for a choice.
import { useEffect, useState } from 'preact/hooks';
import { lazily } from '../charts/lazily.tsx';
import { Badge } from '../components/badge.tsx';
import { Button, IconButton } from '../components/button.tsx';
import { CodeBlock } from '../components/code-block.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { say, useText } from '../language/language.ts';
import { saveStateText } from '../language/save-state.ts';
import type { OpenedDraft, SaveState as Saving } from '../workspace/draft.ts';
import { draft } from '../workspace/workspace.ts';
import { undoKeyOf } from './undo-keys.ts';

const TextDiff = lazily(async () => (await import('../comparison/text-diff.tsx')).TextDiff, 240);

export function SaveState() {
  const open = draft.value;
  return open ? <OfDraft open={open} /> : null;
}

function OfDraft({ open }: { readonly open: OpenedDraft }) {
  const text = useText(saveStateText);
  const { history, saving } = open;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = undoKeyOf(event);
      if (!asked) return;
      event.preventDefault();
      history[asked]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [history]);
  return (
    <div class="save-state">
      <State open={open} state={saving.value} />
      <IconButton icon="undo" label={text.undo} disabled={!history.canUndo.value} onClick={history.undo} />
      <span class="flipped">
        <IconButton icon="undo" label={text.redo} disabled={!history.canRedo.value} onClick={history.redo} />
      </span>
    </div>
  );
}

function State({ open, state }: { readonly open: OpenedDraft; readonly state: Saving }) {
  const text = useText(saveStateText);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (state.kind === 'saved' || state.kind === 'saving') {
    return (
      <span class="save-word" role="status">
        <Icon name={state.kind === 'saved' ? 'check' : 'busy'} size={14} />
        <span>{text[state.kind]}</span>
      </span>
    );
  }
  return (
    <>
      <button type="button" class="save-trouble" onClick={() => setOpen(true)}>
        <Badge
          tone={state.kind === 'failed' ? 'warning' : 'error'}
          icon={state.kind === 'failed' ? 'warning' : 'error'}
        >
          {text[state.kind]}
        </Badge>
      </button>
      {state.kind === 'failed' ? (
        <Dialog
          isOpen={isOpen}
          title={text.failedTitle}
          onClose={close}
          foot={
            <Button look="primary" onClick={() => void open.flush().then((saved) => saved && close())}>
              {text.again}
            </Button>
          }
        >
          <p>{say(state.message)}</p>
          <p class="muted">{text.failedText}</p>
        </Dialog>
      ) : (
        <Conflict open={open} conflict={state} isOpen={isOpen} onClose={close} />
      )}
    </>
  );
}

interface ConflictProps {
  readonly open: OpenedDraft;
  readonly conflict: Extract<Saving, { readonly kind: 'conflict' }>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function Conflict({ open, conflict, isOpen, onClose }: ConflictProps) {
  const text = useText(saveStateText);
  const settle = (keep: 'mine' | 'theirs') => {
    open.settle(keep);
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={text.conflictTitle(conflict.path)}
      onClose={onClose}
      wide
      foot={
        <>
          <Button onClick={onClose}>{text.close}</Button>
          <Button onClick={() => settle('theirs')}>{text.keepTheirs}</Button>
          <Button look="primary" onClick={() => settle('mine')}>
            {text.keepMine}
          </Button>
        </>
      }
    >
      <p>{text.conflictText}</p>
      <TextDiff
        before={new Map([[conflict.path, conflict.theirs]])}
        after={new Map([[conflict.path, conflict.mine]])}
      />
      <div class="conflict-texts">
        <section>
          <h3>{text.mine}</h3>
          <CodeBlock code={conflict.mine} label={text.mine} />
        </section>
        <section>
          <h3>{text.theirs}</h3>
          <CodeBlock code={conflict.theirs} label={text.theirs} />
        </section>
      </div>
    </Dialog>
  );
}
