// The editor of bands: a table of one row a band, and beside it what the bands pay. All of it follows the text at every keystroke.
import type { BlockEditorProps } from '../block-editor.ts';
import { BlockFrame } from '../fields/block-frame.tsx';
import { scopeOf } from '../fields/edit-scope.ts';
import { BandList } from './band-list.tsx';
import { BandsBench } from './bands-bench.tsx';
import { BandsSettings } from './bands-settings.tsx';
import { shownBlock } from './shown-block.ts';
import { Smoothing } from './smoothing.tsx';

export function BandsEditor(props: BlockEditorProps) {
  const block = shownBlock(props);
  return (
    <BlockFrame scope={scopeOf(props)} at={props.at}>
      <div class="bands-editor">
        <BandList block={block} />
        <BandsSettings block={block} />
        <Smoothing block={block} />
        <BandsBench block={block} />
      </div>
    </BlockFrame>
  );
}
