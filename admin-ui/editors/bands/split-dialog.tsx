// Asks for the new edge when a band is split in two.
import { useState } from 'preact/hooks';
import { readAmount } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { bandsText } from '../../language/bands.ts';
import { useText } from '../../language/language.ts';
import { blockPath } from '../block-editor.ts';
import { figureText } from '../figure-field.tsx';
import { splitEdits } from './band-edits.ts';
import type { BandRowProps } from './band-row.tsx';

export function SplitDialog({ block, band, onClose }: BandRowProps & { readonly onClose: () => void }) {
  const text = useText(bandsText);
  const [edge, setEdge] = useState('');
  const { shown, onType, edit, document } = block;
  const next = shown.bands[band.at + 1];
  const isInside = liesBetween(edge, band.edge, next?.edge);
  const split = () => {
    if (!edit || !isInside) return;
    edit(splitEdits(document, blockPath(block.at), shown, { band, edge }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={text.splitBand(band.at + 1)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" disabled={!isInside} onClick={split}>
            {text.split}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          split();
        }}
      >
        <NumberField
          label={text.splitEdge}
          hint={text.splitHint(figureText(band.edge, onType), next ? figureText(next.edge, onType) : '')}
          error={edge === '' || isInside ? undefined : text.splitOutside}
          value={edge}
          optional
          percent={onType?.kind === 'ratio'}
          onInput={setEdge}
        />
      </form>
    </Dialog>
  );
}

function liesBetween(edge: string, from: string, to: string | undefined): boolean {
  const [at, lower, upper] = [edge, from, to ?? ''].map(readAmount);
  return at !== undefined && lower !== undefined && at.gt(lower) && (upper === undefined || at.lt(upper));
}
