// One band in full: whether its edge belongs to it, whether its value holds to the next edge, its reason and open question.
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Select } from '../../components/select.tsx';
import { bandsText } from '../../language/bands.ts';
import { useText } from '../../language/language.ts';
import { blockPath } from '../block-editor.ts';
import { scopeOf } from '../fields/edit-scope.ts';
import { Reasons } from '../fields/reasons.tsx';
import type { BandRowProps } from './band-row.tsx';

export function BandDialog({ block, band, onClose }: BandRowProps & { readonly onClose: () => void }) {
  const text = useText(bandsText);
  const { edit, shown } = block;
  const path = blockPath(block.at, 'bands', band.at);
  return (
    <Dialog
      isOpen
      wide
      title={text.bandWords(band.at + 1)}
      onClose={onClose}
      foot={
        <Button look="primary" onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <div class="stack">
        <Select
          label={text.edgeBelongs}
          value={band.edgeKey}
          choices={[
            { value: 'from', title: text.edgeHere },
            { value: 'above', title: text.edgeBelow },
          ]}
          onChoose={(to) =>
            to !== band.edgeKey && edit?.([{ op: 'rename', path: [...path, band.edgeKey], to }])
          }
        />
        {shown.mode === 'linear' ? (
          <Select
            label={text.between}
            value={band.flat ? 'flat' : 'linear'}
            choices={[
              { value: 'linear', title: text.towards },
              { value: 'flat', title: text.flat },
            ]}
            onChoose={(to) =>
              edit?.([
                to === 'flat'
                  ? { op: 'set', path: [...path, 'flat'], value: true }
                  : { op: 'remove', path: [...path, 'flat'] },
              ])
            }
          />
        ) : null}
        <Reasons scope={scopeOf(block)} path={path} />
      </div>
    </Dialog>
  );
}
