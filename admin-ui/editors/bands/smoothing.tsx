// The guardrail of smoothing: how far neighbouring rates may lie apart, and the steps that were accepted as they are, with the reason.
import { useState } from 'preact/hooks';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { bandsText } from '../../language/bands.ts';
import { say, useText } from '../../language/language.ts';
import { blockPath, placeMark } from '../block-editor.ts';
import { acceptEdit, refuseEdit } from './band-edits.ts';
import type { ShownSmoothing } from './read-bands.ts';
import type { ShownBlock } from './shown-block.ts';

export function Smoothing({ block }: { readonly block: ShownBlock }) {
  const text = useText(bandsText);
  const { shown, before } = block;
  const { smoothing } = shown;
  if (!smoothing) return null;
  return (
    <section class="smoothing" aria-label={text.smoothing}>
      <div class="smoothing-range">
        <strong>{text.smoothing}</strong>
        <PointsField block={block} end="from" now={smoothing} before={before?.smoothing} />
        <PointsField block={block} end="to" now={smoothing} before={before?.smoothing} />
        <span class="muted">{text.points}</span>
      </div>
      <p class="field-hint">{text.smoothingHint}</p>
      <Steps block={block} smoothing={smoothing} />
    </section>
  );
}

interface PointsFieldProps {
  readonly block: ShownBlock;
  readonly end: 'from' | 'to';
  readonly now: ShownSmoothing;
  readonly before: ShownSmoothing | undefined;
}

/** Percentage points: `0.5pp` in the text, 0.5 in the field. */
function PointsField({ block: { at, edit }, end, now, before }: PointsFieldProps) {
  const text = useText(bandsText);
  const path = blockPath(at, 'smoothing', end);
  const label = end === 'from' ? text.smoothingFrom : text.smoothingTo;
  const points = now[end].replace(/\s*pp$/, '');
  if (!edit)
    return (
      <span>
        {label} <span class="figure">{points}</span>
      </span>
    );
  return (
    <div {...placeMark(path)}>
      <NumberField
        label={label}
        value={points}
        was={before?.[end].replace(/\s*pp$/, '')}
        step="0.1"
        onInput={(typed) => edit([{ op: 'set', path, value: `${typed}pp` }])}
      />
    </div>
  );
}

/** The steps that lie outside the guardrail, each with what the checks say of it, and those that were accepted. */
function Steps({ block, smoothing }: { readonly block: ShownBlock; readonly smoothing: ShownSmoothing }) {
  const text = useText(bandsText);
  const [accepting, setAccepting] = useState<number | undefined>(undefined);
  const { shown, edit, at } = block;
  return (
    <ul class="smoothing-steps">
      {shown.bands.map((band) => (
        <OutsideStep key={band.at} block={block} band={band.at} onAccept={() => setAccepting(band.at)} />
      ))}
      {smoothing.accepted.map(({ band, reason }, item) => (
        <li key={`accepted ${band}`}>
          <Badge tone="note">{text.accepted}</Badge> {text.step(Number.parseInt(band, 10) - 1)}
          {reason ? <span class="muted">{say(reason)}</span> : null}
          {edit ? (
            <Button size="small" look="quiet" onClick={() => edit([refuseEdit(blockPath(at), shown, item)])}>
              {text.takeBack}
            </Button>
          ) : null}
        </li>
      ))}
      {accepting === undefined ? null : (
        <AcceptDialog block={block} band={accepting} onClose={() => setAccepting(undefined)} />
      )}
    </ul>
  );
}

interface OutsideStepProps {
  readonly block: ShownBlock;
  readonly band: number;
  readonly onAccept: () => void;
}

function OutsideStep({ block: { findings, edit }, band, onAccept }: OutsideStepProps) {
  const text = useText(bandsText);
  const said = findings.filter(
    ({ code, severity, path }) => code === 'BAND_STEP' && severity !== 'note' && path[3] === band,
  );
  const gravest = said.find(({ severity }) => severity === 'error') ?? said[0];
  if (!gravest) return null;
  return (
    <li>
      <p class="step-words band-trouble" data-tone={gravest.severity}>
        {say(gravest.message)}
        {said.length > 1 ? <small> {text.alsoIn(said.length - 1)}</small> : null}
      </p>
      {edit ? (
        <Button size="small" onClick={onAccept}>
          {text.accept}
        </Button>
      ) : null}
    </li>
  );
}

interface AcceptDialogProps {
  readonly block: ShownBlock;
  /** The upper band of the step, as an index. */
  readonly band: number;
  readonly onClose: () => void;
}

function AcceptDialog({ block: { edit, at, shown }, band, onClose }: AcceptDialogProps) {
  const text = useText(bandsText);
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const reason = zh.trim();
  const accept = () => {
    edit?.([acceptEdit(blockPath(at), shown, band, reason, en.trim() || reason)]);
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={text.acceptTitle(band)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" disabled={reason === ''} onClick={accept}>
            {text.save}
          </Button>
        </>
      }
    >
      <div class="stack">
        <TextField label={text.reasonZh} hint={text.acceptHint} value={zh} multiline onInput={setZh} />
        <TextField label={text.reasonEn} hint={text.reasonEnHint} value={en} multiline onInput={setEn} />
      </div>
    </Dialog>
  );
}
