// When a band's rate is lifted, and to what: the whole condition, for what cannot be said in the table's one sentence.
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { bandsText } from '../../language/bands.ts';
import { useText } from '../../language/language.ts';
import { blockPath } from '../block-editor.ts';
import { ConditionEditor } from '../condition/index.tsx';
import { scopeOf } from '../fields/edit-scope.ts';
import { FigureField } from '../figure-field.tsx';
import { figureEdit } from './band-edits.ts';
import type { BandRowProps } from './band-row.tsx';

export function LiftDialog({ block, band, onClose }: BandRowProps & { readonly onClose: () => void }) {
  const text = useText(bandsText);
  const { edit, worthType } = block;
  const path = blockPath(block.at, 'bands', band.at);
  const lifted = [...path, 'lifted'];
  return (
    <Dialog
      isOpen
      wide
      title={text.liftTitle(band.at + 1)}
      onClose={onClose}
      foot={
        <Button look="primary" onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <div class="stack">
        <ConditionEditor
          scope={scopeOf(block)}
          path={[...path, 'when']}
          label={text.cell(text.condition, band.at + 1)}
          optional
        />
        {band.when === undefined ? null : (
          <FigureField
            label={text.lifted}
            showLabel
            path={lifted}
            written={band.lifted}
            was={block.bandsBefore[band.at]?.lifted}
            type={worthType}
            optional
            edit={edit && ((typed) => edit([figureEdit(lifted, typed)]))}
          />
        )}
      </div>
    </Dialog>
  );
}
