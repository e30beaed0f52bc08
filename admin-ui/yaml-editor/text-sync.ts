// Keeping the editor and the draft's text the same without disturbing who is typing: only what differs is replaced.
import { Annotation, type Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** Marks a change that came from the draft, so that it is not written back to it. */
export const fromDraft = Annotation.define<boolean>();

export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The one stretch in which two texts differ; undefined when they are the same. */
export function differenceOf(before: string, after: string): Difference | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Shows a text of the draft. The cursor stays where it is in the text around it. */
export function bringTo(view: EditorView, text: string): void {
  const difference = differenceOf(view.state.doc.toString(), withLineFeeds(text));
  if (difference) view.dispatch({ changes: difference, annotations: fromDraft.of(true) });
}

/** How the lines of a text end. The editor works with line feeds; what it gives back ends its lines as the text did. */
export const lineEndOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n');

export const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n');

/** A place of the engine (lines and columns from 1) as an offset; beyond the text, its end. */
export function offsetOf(
  doc: Text,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  if (line > doc.lines) return doc.length;
  const found = doc.line(Math.max(1, line));
  return Math.min(found.from + Math.max(0, column - 1), found.to);
}
