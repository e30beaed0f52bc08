// What can be done to a band as a whole: split it, merge it with a neighbour, change the range it is tuned in.
import { useState } from 'preact/hooks';
import { Button, IconButton } from '../../components/button.tsx';
import { Popover } from '../../components/popover.tsx';
import { bandsText } from '../../language/bands.ts';
import { useText } from '../../language/language.ts';
import { blockPath } from '../block-editor.ts';
import { FigureField } from '../figure-field.tsx';
import { BandDialog } from './band-dialog.tsx';
import { allowedEdits, mergeDownEdits, mergeUpEdits } from './band-edits.ts';
import type { BandRowProps } from './band-row.tsx';
import { LiftDialog } from './lift-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

export function BandMenu({ block, band }: BandRowProps) {
  const text = useText(bandsText);
  const [isSplitting, setSplitting] = useState(false);
  const [isLifting, setLifting] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const number = band.at + 1;
  return (
    <div class="band-actions">
      <IconButton icon="split" label={text.splitBand(number)} onClick={() => setSplitting(true)} />
      <Popover icon="more" label={text.more(number)}>
        <div class="band-menu">
          <Button look="quiet" icon="edit" onClick={() => setLifting(true)}>
            {text.lift}
          </Button>
          <Button look="quiet" icon="note" onClick={() => setOpen(true)}>
            {text.words}
          </Button>
          <MergeButtons block={block} band={band} />
          <AllowedRange block={block} band={band} />
        </div>
      </Popover>
      {isOpen ? <BandDialog block={block} band={band} onClose={() => setOpen(false)} /> : null}
      {isLifting ? <LiftDialog block={block} band={band} onClose={() => setLifting(false)} /> : null}
      {isSplitting ? <SplitDialog block={block} band={band} onClose={() => setSplitting(false)} /> : null}
    </div>
  );
}

function MergeButtons({ block, band }: BandRowProps) {
  const text = useText(bandsText);
  const { edit, shown } = block;
  const path = blockPath(block.at);
  const number = band.at + 1;
  if (!edit || shown.bands.length < 2) return null;
  return (
    <>
      {band.at > 0 ? (
        <Button look="quiet" icon="merge" onClick={() => edit(mergeDownEdits(path, shown, band))}>
          {text.mergeDown(number - 1)} <small class="muted">{text.mergeHint(`${number - 1}`)}</small>
        </Button>
      ) : null}
      {number < shown.bands.length ? (
        <Button look="quiet" icon="merge" onClick={() => edit(mergeUpEdits(path, shown, band))}>
          {text.mergeUp(number + 1)} <small class="muted">{text.mergeHint(`${number + 1}`)}</small>
        </Button>
      ) : null}
    </>
  );
}

function AllowedRange({ block, band }: BandRowProps) {
  const text = useText(bandsText);
  const { edit, worthType } = block;
  const path = blockPath(block.at, 'bands', band.at, 'allowed');
  const before = block.bandsBefore[band.at];
  return (
    <fieldset class="band-range">
      <legend>{text.allowedTitle}</legend>
      <div class="row">
        <FigureField
          label={text.allowedFrom}
          showLabel
          path={[...path, 'from']}
          written={band.allowedFrom}
          was={before?.allowedFrom}
          type={worthType}
          optional
          edit={edit && ((typed) => edit(allowedEdits(path, band, 'from', typed)))}
        />
        <FigureField
          label={text.allowedTo}
          showLabel
          path={[...path, 'to']}
          written={band.allowedTo}
          was={before?.allowedTo}
          type={worthType}
          optional
          edit={edit && ((typed) => edit(allowedEdits(path, band, 'to', typed)))}
        />
      </div>
      <p class="field-hint">{text.allowedHint}</p>
    </fieldset>
  );
}
