// Everything the table of bands needs of its block, gathered once: what is written, what was, types, findings, and the way to edit.
import { type Names, namesFor, type ValueType } from '../../../engine/index.ts';
import { type BlockEditorProps, blockPath } from '../block-editor.ts';
import { listOf, memberOf, textOf } from '../written-data.ts';
import { hasRates, matchBase, readBands, type ShownBand, type ShownBands } from './read-bands.ts';

export interface ShownBlock extends BlockEditorProps {
  readonly shown: ShownBands;
  /** The block before the draft. */
  readonly before: ShownBands | undefined;
  /** Each band before the draft; undefined for a new one, and everywhere when there is nothing to compare with. */
  readonly bandsBefore: readonly (ShownBand | undefined)[];
  readonly names: Names;
  readonly onType: ValueType | undefined;
  readonly worthType: ValueType | undefined;
}

export function shownBlock(props: BlockEditorProps): ShownBlock {
  const { document, at, base, edition, file, policy } = props;
  const shown = readBands(document.writtenAt(blockPath(at)));
  const before = base && blockIn(base.writtenAt(['blocks']), shown.id);
  const names = namesFor(edition, file, at);
  return {
    ...props,
    shown,
    before,
    bandsBefore: before ? matchBase(shown.bands, before.bands) : [],
    names,
    onType: names.get(shown.on)?.type,
    worthType: hasRates(shown.mode) ? { kind: 'ratio' } : policy?.names.get(shown.id)?.type,
  };
}

function blockIn(blocks: Parameters<typeof listOf>[0], id: string): ShownBands | undefined {
  const block = listOf(blocks).find(
    (each) => textOf(each, 'id') === id && memberOf(each, 'bands') !== undefined,
  );
  return block === undefined ? undefined : readBands(block);
}
