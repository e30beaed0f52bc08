// CodeMirror as this page uses it: YAML colours, findings underlined at their exact place, no history of its own.
// The page's content policy allows no style without its nonce, so the editor is given the one the page came with.
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  type KeyBinding,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '../../engine/index.ts';
import { language, say } from '../language/language.ts';
import { yamlEditorText } from '../language/yaml-editor.ts';
import { completionSource, type Suggest } from './completion.ts';
import { fromDraft, lineEndOf, offsetOf, withLineFeeds } from './text-sync.ts';

export interface EditorStart {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly suggest: Suggest;
  readonly write: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function startEditor(start: EditorStart): EditorView {
  const lineEnd = lineEndOf(start.text);
  const follow = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    if (!docChanged || transactions.some((each) => each.annotation(fromDraft))) return;
    start.write(state.doc.sliceString(0, state.doc.length, lineEnd));
  });
  const doc = withLineFeeds(start.text);
  const state = EditorState.create({ doc, extensions: [...looks(start), ...workings(start), follow] });
  return new EditorView({ state, parent: start.parent });
}

function looks({ label, isReadOnly }: EditorStart): readonly Extension[] {
  return [
    EditorView.cspNonce.of(nonceOfPage()),
    EditorState.phrases.of(yamlEditorText[language.value].search),
    EditorView.contentAttributes.of({
      'aria-label': label,
      tabindex: '0',
      ...(isReadOnly && { 'aria-readonly': 'true' }),
    }),
    EditorView.lineWrapping,
    lineNumbers(),
    foldGutter(),
    codeFolding(),
    lintGutter(),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    syntaxHighlighting(colours),
    drawSelection(),
    theme,
  ];
}

function workings({ isReadOnly, suggest, undo, redo }: EditorStart): readonly Extension[] {
  return [
    yaml(),
    indentUnit.of('  '),
    EditorState.readOnly.of(isReadOnly),
    search({ top: true }),
    autocompletion({ override: [completionSource(suggest)], icons: false }),
    keymap.of([
      ...historyKeys(undo, redo),
      ...completionKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...defaultKeymap,
      // Tab leaves the editor, as everywhere else on the page; lines are indented with Ctrl and brackets.
      { key: 'Mod-]', run: indentMore },
      { key: 'Mod-[', run: indentLess },
    ]),
  ];
}

/** One step back is the draft's. */
function historyKeys(undo: () => void, redo: () => void): readonly KeyBinding[] {
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  return [
    { key: 'Mod-z', run: does(undo), preventDefault: true, stopPropagation: true },
    { key: 'Mod-y', run: does(redo), preventDefault: true, stopPropagation: true },
    { key: 'Mod-Shift-z', run: does(redo), preventDefault: true, stopPropagation: true },
  ];
}

/** Shows the findings under the text they are about, with what to do. */
export function underlineFindings(view: EditorView, findings: readonly Finding[]): void {
  const { doc } = view.state;
  const diagnostics = findings.map((finding): Diagnostic => {
    const { line, column, endLine, endColumn } = finding.place;
    const from = offsetOf(doc, { line, column });
    const to = Math.max(from, offsetOf(doc, { line: endLine, column: endColumn }));
    return {
      from,
      to,
      severity: finding.severity === 'note' ? 'info' : finding.severity,
      message: `${say(finding.message)}\n${say(finding.hint)}`,
    };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

const nonceOfPage = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--brand)' },
  { tag: [tags.string, tags.content, tags.attributeValue], color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--good)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--ink-muted)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--ink-muted)' },
  { tag: tags.keyword, color: 'var(--warn)' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: '2px solid var(--brand)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.65' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunken)',
    color: 'var(--ink-muted)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 60%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--hover)', color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--draft-wash)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--warn-soft)' },
  '.cm-tooltip, .cm-panels': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow-lg)',
    fontFamily: 'var(--font)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--brand-soft)',
    color: 'var(--brand-strong)',
  },
  '.cm-completionDetail': { color: 'var(--ink-muted)', fontStyle: 'normal', marginLeft: '0.75rem' },
  '.cm-diagnostic': { whiteSpace: 'pre-line', maxWidth: '26rem', padding: '0.375rem 0.625rem' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--brand)' },
  // The squiggles as text decorations: the built-in ones are pictures.
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--warn)' },
  '.cm-lintRange-info': { backgroundImage: 'none', textDecoration: 'underline dotted var(--brand)' },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line-control)',
  },
  '.cm-textfield': { backgroundColor: 'var(--surface)', border: '1px solid var(--line-control)' },
});
