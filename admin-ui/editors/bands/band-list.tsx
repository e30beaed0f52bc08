// The table of bands: how they count, one row a band, and what amounts below the first edge get.
import { Segmented } from '../../components/segmented.tsx';
import { bandsText } from '../../language/bands.ts';
import { say, useText } from '../../language/language.ts';
import { blockPath } from '../block-editor.ts';
import { FigureField } from '../figure-field.tsx';
import { figureEdit } from './band-edits.ts';
import { BandRow } from './band-row.tsx';
import { type BandsMode, hasRates } from './read-bands.ts';
import type { ShownBlock } from './shown-block.ts';

export function BandList({ block }: { readonly block: ShownBlock }) {
  const text = useText(bandsText);
  const { shown } = block;
  const hasLifts = shown.bands.some((band) => band.when !== undefined || band.lifted !== '');
  return (
    <div class="bands-table">
      <ModeChoice block={block} />
      <div class="bands-scroll" data-lifts={hasLifts} data-editable={block.edit !== undefined}>
        <div class="bands-head" aria-hidden="true">
          <span />
          <span>{text.edge}</span>
          <span>{hasRates(shown.mode) ? text.rate : text.value}</span>
          {hasLifts ? (
            <>
              <span>{text.lifted}</span>
              <span>{text.condition}</span>
            </>
          ) : null}
        </div>
        <ol class="bands">
          {shown.bands.map((band) => (
            <BandRow key={band.at} block={block} band={band} />
          ))}
        </ol>
      </div>
      <Below block={block} />
    </div>
  );
}

const families: readonly (readonly BandsMode[])[] = [
  ['marginal', 'whole'],
  ['amount', 'linear'],
];

function ModeChoice({ block: { shown, names, edit, at } }: { readonly block: ShownBlock }) {
  const text = useText(bandsText);
  const on = names.get(shown.on)?.label;
  const family = families.find((modes) => modes.includes(shown.mode)) ?? [];
  return (
    <div class="bands-mode">
      <span>{on ? text.on(say(on)) : shown.on}</span>
      {edit ? (
        <Segmented
          label={text.mode}
          chosen={shown.mode}
          choices={family.map((mode) => ({ value: mode, title: text.modes[mode] }))}
          onChoose={(mode) => edit([{ op: 'set', path: blockPath(at, 'mode'), value: mode }])}
        />
      ) : (
        <strong>{text.modes[shown.mode]}</strong>
      )}
      <span class="muted small">{text.modeHint[shown.mode]}</span>
    </div>
  );
}

function Below({ block }: { readonly block: ShownBlock }) {
  const text = useText(bandsText);
  const { shown, before, edit, at, onType, worthType } = block;
  if (shown.below === '') return null;
  const path = blockPath(at, 'below');
  return (
    <div class="bands-below">
      <span>{text.below}</span>
      <FigureField
        label={text.below}
        path={path}
        written={shown.below}
        was={before?.below}
        type={hasRates(shown.mode) ? onType : worthType}
        optional
        edit={edit && ((typed) => edit([figureEdit(path, typed)]))}
      />
    </div>
  );
}
