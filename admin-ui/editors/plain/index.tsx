// The plain form: every figure and flag of a block with its name, for a kind that has no editor of its own.
import type { BlockEditorProps } from '../block-editor.ts';

export function PlainEditor({ document, at }: BlockEditorProps) {
  return <pre>{JSON.stringify(document.writtenAt(['blocks', at]), null, 2)}</pre>;
}
