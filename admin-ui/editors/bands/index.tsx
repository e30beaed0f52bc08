// The editor of bands: a table of one row a band, and what it does to pay beside it.
import type { BlockEditorProps } from '../block-editor.ts';

export function BandsEditor({ document, at }: BlockEditorProps) {
  return <pre>{JSON.stringify(document.writtenAt(['blocks', at]), null, 2)}</pre>;
}
