// Throwing the draft away: asked once more, because nobody can bring it back.
import { useState } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { toast } from '../../components/toast.tsx';
import { say, useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import type { Problem } from '../../workspace/api.ts';
import { discardDraft } from '../../workspace/workspace.ts';

export function DiscardDraft({ id }: { readonly id: string }) {
  const text = useText(reviewText);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const close = () => {
    setOpen(false);
    setProblem(undefined);
  };
  const discard = async () => {
    setBusy(true);
    const found = await discardDraft();
    setBusy(false);
    setProblem(found);
    if (!found) toast(text.discarded(id));
  };
  return (
    <>
      <Button look="danger" icon="trash" onClick={() => setOpen(true)}>
        {text.discard}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={text.discardTitle(id)}
        onClose={close}
        foot={
          <>
            <Button onClick={close}>{text.keepDraft}</Button>
            <Button look="danger" icon="trash" isBusy={isBusy} onClick={discard}>
              {text.discardNow}
            </Button>
          </>
        }
      >
        <p>{text.discardText}</p>
        {problem ? <Banner tone="error" title={say(problem.message)} /> : null}
      </Dialog>
    </>
  );
}
