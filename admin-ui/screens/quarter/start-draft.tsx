// The dialog that starts the next quarter: name and first day are filled in and may be changed. It leads on to the policies, or back.

import { useId, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { editionIdPattern } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { toast } from '../../components/toast.tsx';
import { say, useText } from '../../language/language.ts';
import { quarterText } from '../../language/quarter.ts';
import type { EditionSummary, Problem } from '../../workspace/api.ts';
import { isDay, nextEdition } from '../../workspace/quarters.ts';
import { editions, startDraft } from '../../workspace/workspace.ts';

export interface StartDraftProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The edition it is copied from. */
  readonly from: EditionSummary;
  readonly today: string;
  /** Instead of going on to the policies. */
  readonly onStarted?: (() => void) | undefined;
}

export function StartDraft({ isOpen, onClose, from, today, onStarted }: StartDraftProps) {
  const text = useText(quarterText);
  const form = useId();
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog
      isOpen={isOpen}
      title={text.startTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" type="submit" form={form} isBusy={isBusy}>
            {text.create}
          </Button>
        </>
      }
    >
      <StartForm id={form} from={from} today={today} onBusy={setBusy} onStarted={onStarted} />
    </Dialog>
  );
}

interface StartFormProps extends Pick<StartDraftProps, 'from' | 'today' | 'onStarted'> {
  readonly id: string;
  readonly onBusy: (isBusy: boolean) => void;
}

function StartForm({ id, from, today, onBusy, onStarted }: StartFormProps) {
  const text = useText(quarterText);
  const { route } = useLocation();
  const [planned, setPlanned] = useState(() => nextEdition(editions.value, today));
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const idError = idErrorOf(planned.id, text);
  const dayError = isDay(planned.effectiveFrom) ? undefined : text.fromWrong;
  const start = async () => {
    if (idError || dayError) return;
    onBusy(true);
    const found = await startDraft(planned.id, from.id, planned.effectiveFrom);
    onBusy(false);
    setProblem(found);
    if (found) return;
    toast(text.created(planned.id));
    if (onStarted) onStarted();
    else route('/policies');
  };
  return (
    <form
      id={id}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <p>{text.startText(from.id)}</p>
      {problem ? <Banner tone="error" title={say(problem.message)} /> : null}
      <TextField
        label={text.id}
        hint={text.idHint}
        error={idError}
        value={planned.id}
        onInput={(next) => setPlanned({ ...planned, id: next.trim() })}
      />
      <TextField
        label={text.from}
        hint={text.fromHint}
        error={dayError}
        isDate
        value={planned.effectiveFrom}
        onInput={(next) => setPlanned({ ...planned, effectiveFrom: next })}
      />
    </form>
  );
}

function idErrorOf(id: string, text: (typeof quarterText)['zh']): string | undefined {
  if (!new RegExp(editionIdPattern).test(id)) return text.idWrong;
  return editions.value.some((each) => each.id === id) ? text.idTaken : undefined;
}
