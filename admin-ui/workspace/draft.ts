// The draft being edited: its texts are the state. Edits are splices of the text; every change is saved shortly after, and a change
// someone else saved first is never overwritten unseen.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { applyEdits, type Bilingual, type Edit, type Finding } from '../../engine/index.ts';
import { api, type EditionFile, type EditionSummary } from './api.ts';
import { type History, keepHistory } from './history.ts';
import { type OpenedEdition, openEdition } from './opened-edition.ts';

/** How the saving of the draft stands. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: Bilingual }
  | {
      readonly kind: 'conflict';
      readonly path: string;
      readonly mine: string;
      readonly theirs: string;
      readonly etag: string;
    };

/** A file whose text differs from the edition the draft was copied from. */
export interface ChangedFile {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface OpenedDraft extends OpenedEdition {
  readonly summary: EditionSummary;
  /** The edition it is compared with: the one it was copied from. */
  readonly base: OpenedEdition;
  readonly changes: ReadonlySignal<readonly ChangedFile[]>;
  readonly saving: ReadonlySignal<SaveState>;
  readonly history: History;
  /** Splices edits into a file. Edits that do not fit the text change nothing and come back as a finding. */
  edit(path: string, edits: readonly Edit[]): Finding | undefined;
  /** Replaces the whole text of a file, as the YAML editor does. */
  write(path: string, text: string): void;
  /** Takes files away; undo brings them back. */
  remove(paths: readonly string[]): void;
  /** Settles a conflict: mine over theirs, or theirs over mine. */
  settle(keep: 'mine' | 'theirs'): void;
  /** Waits until everything is saved; false when it could not be. */
  flush(): Promise<boolean>;
}

/** How long after the last keystroke a change is saved, in milliseconds. */
const saveAfter = 500;

export function openDraft(
  summary: EditionSummary,
  files: readonly EditionFile[],
  base: OpenedEdition,
): OpenedDraft {
  const opened = openEdition(summary.id, new Map(files.map(({ path, text }) => [path, text])));
  const history = keepHistory(opened.texts);
  const saver = keepSaved(summary.id, files, opened);
  const change = (path: string, text: string): void => {
    history.change(path, text);
    saver.schedule();
  };
  return {
    ...opened,
    summary,
    base,
    history: {
      ...history,
      undo: then(history.undo, saver.schedule),
      redo: then(history.redo, saver.schedule),
    },
    changes: computed(() => changedFiles(base, opened)),
    saving: saver.state,
    edit(path, edits) {
      const result = applyEdits(opened.texts.value.get(path) ?? '', edits, path);
      if (result.text !== undefined) change(path, result.text);
      return result.finding;
    },
    write: change,
    remove: (paths) => {
      history.remove(paths);
      saver.schedule();
    },
    settle: (keep) => saver.settle(keep, change),
    flush: saver.flush,
  };
}

const then = (first: () => void, second: () => void) => (): void => {
  first();
  second();
};

function changedFiles(base: OpenedEdition, draft: OpenedEdition): readonly ChangedFile[] {
  const [before, after] = [base.texts.value, draft.texts.value];
  const paths = new Set([...before.keys(), ...after.keys()]);
  if (headText(base) === headText(draft)) paths.delete('edition.yaml');
  return [...paths].flatMap((path): readonly ChangedFile[] => {
    const [old, now] = [before.get(path), after.get(path)];
    return old === now ? [] : [{ path, before: old, after: now }];
  });
}

/** Members of edition.yaml that a draft is given when it is started, and an edition when it is published. */
const ownNames = new Set(['edition', 'from', 'effectiveFrom', 'publishedAt', 'by', 'reason', 'contentHash']);

/** What edition.yaml says beside those, so that a changed exchange rate counts as a change and a new name does not. */
function headText({ edition }: OpenedEdition): string {
  const written = edition.value.documents.get('edition.yaml')?.written ?? null;
  return JSON.stringify(written, (key, value: unknown) => (ownNames.has(key) ? undefined : value));
}

type UnsavedFile = readonly [path: string, text: string | undefined];

/** Files whose text the server does not have; those taken away have none. */
function unsavedFiles(
  texts: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, { readonly text: string }>,
): readonly UnsavedFile[] {
  const written = [...texts].filter(([path, text]) => known.get(path)?.text !== text);
  const removed = [...known.keys()].filter((path) => !texts.has(path));
  return [...written, ...removed.map((path): UnsavedFile => [path, undefined])];
}

/** Leaving the page before a change is saved would lose it, so the browser asks first. */
function askBeforeLeaving(isSaved: () => boolean, save: () => void): void {
  window.addEventListener('beforeunload', (event) => {
    if (isSaved()) return;
    event.preventDefault();
    save();
  });
}

/** Saves what differs from the server, one file after another, so that tags are always those of the text they stand for. */
function keepSaved(id: string, files: readonly EditionFile[], opened: OpenedEdition) {
  const known = new Map(files.map((file) => [file.path, { text: file.text, etag: file.etag }]));
  const state = signal<SaveState>({ kind: 'saved' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;

  const unsaved = (): readonly UnsavedFile[] => unsavedFiles(opened.texts.value, known);

  async function saveAll(): Promise<boolean> {
    for (let [next] = unsaved(); next !== undefined; [next] = unsaved()) {
      state.value = { kind: 'saving' };
      if (!(await saveOne(...next))) return false;
    }
    state.value = { kind: 'saved' };
    return true;
  }

  async function saveOne(path: string, text: string | undefined): Promise<boolean> {
    const before = known.get(path)?.etag;
    const { value: etag = '', problem } =
      text === undefined
        ? await api.deleteFile(id, path, before ?? '')
        : await api.saveFile(id, path, text, before);
    if (problem === undefined) {
      if (text === undefined) known.delete(path);
      else known.set(path, { text, etag });
      return true;
    }
    const { theirs } = problem;
    state.value = theirs
      ? { kind: 'conflict', path, mine: text ?? '', theirs: theirs.text, etag: theirs.etag }
      : { kind: 'failed', message: problem.message };
    return false;
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    while (running) await running;
    if (state.value.kind === 'conflict') return false;
    running = saveAll();
    const saved = await running;
    running = undefined;
    return saved;
  }

  function schedule(): void {
    clearTimeout(timer);
    if (state.value.kind === 'conflict') return;
    // Said at once: what has not left the page is not saved, however soon it will be.
    state.value = unsaved().length > 0 ? { kind: 'saving' } : { kind: 'saved' };
    timer = setTimeout(() => void flush(), saveAfter);
  }

  function settle(keep: 'mine' | 'theirs', change: (path: string, text: string) => void): void {
    const conflict = state.value;
    if (conflict.kind !== 'conflict') return;
    known.set(conflict.path, { text: conflict.theirs, etag: conflict.etag });
    state.value = { kind: 'saved' };
    if (keep === 'theirs') change(conflict.path, conflict.theirs);
    schedule();
  }

  askBeforeLeaving(() => unsaved().length === 0, flush);
  return { state, schedule, flush, settle };
}
