// The signature: who publishes, and the difference in cost typed exactly. It belongs to the content that was on the page
// when it was typed; any edit afterwards makes it void.
import { useRef, useState } from 'preact/hooks';
import { isTypedDifference, type MoneyDifference } from '../../comparison/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { say, useText } from '../../language/language.ts';
import { moneyDifference } from '../../language/money.ts';
import { reviewText } from '../../language/review.ts';
import type { Problem } from '../../workspace/api.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { publishDraft } from '../../workspace/workspace.ts';
import type { PublicationView } from './obstacles.ts';

export interface SignFormProps {
  readonly draft: OpenedDraft;
  /** Of the content that is on the page. */
  readonly hash: string;
  readonly main: MoneyDifference | undefined;
  readonly view: PublicationView;
  readonly onPublished: () => void;
}

interface Signature {
  readonly typed: string;
  /** Of the content it was typed for. */
  readonly hash: string;
}

export function SignForm({ draft, hash, main, view, onPublished }: SignFormProps) {
  const text = useText(reviewText);
  const form = useRef<HTMLFormElement>(null);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [signature, setSignature] = useState<Signature>({ typed: '', hash });
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const isVoid = signature.typed !== '' && signature.hash !== hash;
  const typed = isVoid ? '' : signature.typed;
  const isSigned = isTypedDifference(typed, main);
  const isReady = by.trim() !== '' && isSigned && (!view.needsReason || reason.trim() !== '');
  const publish = async () => {
    setTried(true);
    if (!isReady || view.blocking.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    setBusy(true);
    const found = await publishDraft({
      by: by.trim(),
      contentHash: signature.hash,
      ...(view.needsReason && { reason: reason.trim() }),
    });
    setBusy(false);
    setProblem(found);
    if (!found) onPublished();
  };
  const signError = isVoid ? text.signVoid : isTried && !isSigned ? text.signWrong : undefined;
  return (
    <form
      ref={form}
      class="sign"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void publish();
      }}
    >
      {view.needsReason ? <ReasonField reason={reason} onReason={setReason} isTried={isTried} /> : null}
      <p>{whatIsSigned(main, text)}</p>
      <div class="sign-fields">
        <TextField
          label={text.sign}
          hint={text.signHint}
          error={signError}
          value={typed}
          onInput={(next) => setSignature({ typed: next, hash })}
        />
        <TextField
          label={text.by}
          hint={text.byHint}
          error={isTried && by.trim() === '' ? text.byMissing : undefined}
          value={by}
          onInput={setBy}
        />
      </div>
      {problem ? <Banner tone="error" title={say(problem.message)} /> : null}
      {isTried && view.blocking.length > 0 ? <p class="field-error">{text.stillBlocked}</p> : null}
      <div>
        <Button look="primary" type="submit" icon="check" isBusy={isBusy}>
          {text.publishNow(draft.id)}
        </Button>
      </div>
    </form>
  );
}

interface ReasonFieldProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly isTried: boolean;
}

function ReasonField({ reason, onReason, isTried }: ReasonFieldProps) {
  const text = useText(reviewText);
  return (
    <TextField
      label={text.reason}
      hint={text.reasonHint}
      error={isTried && reason.trim() === '' ? text.reasonMissing : undefined}
      value={reason}
      onInput={onReason}
      multiline
    />
  );
}

const whatIsSigned = (main: MoneyDifference | undefined, text: typeof reviewText.zh): string =>
  main ? text.signFor(titleOf(main), moneyDifference(main.difference, main.currency)) : text.signZero;

const titleOf = ({ policy, outcome }: MoneyDifference): string => {
  const label = policy.outcomeLabels.get(outcome);
  return label ? `${say(policy.title)} · ${say(label)}` : say(policy.title);
};
