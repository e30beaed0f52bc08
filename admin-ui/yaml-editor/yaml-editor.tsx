// The text of a policy in an editor. The text is the draft's: what is typed goes there, and what the form changes there shows here at once.
// Undo and redo are the draft's too, so that one step back is one step back everywhere.
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../engine/index.ts';
import { startEditor, underlineFindings } from './code-mirror.ts';
import type { Suggest } from './completion.ts';
import { bringTo, offsetOf } from './text-sync.ts';

export interface YamlEditorProps {
  readonly label: string;
  readonly text: string;
  /** The text as it is now: while one types quickly, what was drawn last is older than what stands in the editor. */
  readonly read: () => string;
  /** Those of this file, in the engine's order. */
  readonly findings: readonly Finding[];
  /** Where to go; a new object goes there again. */
  readonly place?: { readonly line: number; readonly column: number } | undefined;
  /** What may be written at a key; see `completion.ts`. */
  readonly suggest: Suggest;
  /** Absent: read only. */
  readonly write: ((text: string) => void) | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A new editor for another file, language or right to write: give it another `key`. The text is never lost, since it is not kept here. */
export function YamlEditor(props: YamlEditorProps) {
  const { text, findings, place } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!host.current) return;
    const start = latest.current;
    const editor = startEditor({
      parent: host.current,
      text: start.text,
      label: start.label,
      isReadOnly: start.write === undefined,
      suggest: (key, line) => latest.current.suggest(key, line),
      write: (next) => latest.current.write?.(next),
      undo: () => latest.current.undo(),
      redo: () => latest.current.redo(),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the text is the occasion, what stands there now is shown
  useEffect(() => {
    if (view.current) bringTo(view.current, latest.current.read());
  }, [text]);

  useEffect(() => {
    if (view.current) underlineFindings(view.current, findings);
  }, [findings]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !place) return;
    const at = offsetOf(editor.state.doc, place);
    editor.dispatch({ selection: { anchor: at }, effects: scrollTo(at) });
    editor.focus();
  }, [place]);

  return <div class="yaml-editor" ref={host} />;
}

const scrollTo = (at: number) => EditorView.scrollIntoView(at, { y: 'center' });
