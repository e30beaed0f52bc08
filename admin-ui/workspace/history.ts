// Undo and redo over the texts of a draft: whole texts are kept, so going back is exact to the character.
import { computed, type Signal, signal } from '@preact/signals';

/** What one change did to a file. */
interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One step back: the files it goes back in together. */
interface Change {
  readonly files: readonly FileChange[];
  readonly at: number;
}

/** Changes to one file closer together than this, in milliseconds, are one step back. */
const joinWithin = 800;
const stepsMax = 200;

export interface History {
  readonly canUndo: { readonly value: boolean };
  readonly canRedo: { readonly value: boolean };
  /** Sets the text of a file (undefined removes it) and remembers the one before. */
  change(path: string, text: string | undefined): void;
  /** Takes files away, as one step. */
  remove(paths: readonly string[]): void;
  undo(): void;
  redo(): void;
}

export function keepHistory(texts: Signal<ReadonlyMap<string, string>>): History {
  const done = signal<readonly Change[]>([]);
  const undone = signal<readonly Change[]>([]);
  const put = (files: readonly FileChange[], side: 'before' | 'after'): void => {
    const next = new Map(texts.value);
    for (const { path, [side]: text } of files) {
      if (text === undefined) next.delete(path);
      else next.set(path, text);
    }
    texts.value = next;
  };
  const make = (files: readonly FileChange[]): void => {
    done.value = joined(done.value, { files, at: performance.now() });
    undone.value = [];
    put(files, 'after');
  };
  const move = (from: typeof done, to: typeof undone, side: 'before' | 'after'): void => {
    const change = from.value.at(-1);
    if (!change) return;
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, change];
    put(change.files, side);
  };
  return {
    canUndo: computed(() => done.value.length > 0),
    canRedo: computed(() => undone.value.length > 0),
    change(path, text) {
      const before = texts.value.get(path);
      if (before !== text) make([{ path, before, after: text }]);
    },
    remove(paths) {
      const there = paths.filter((path) => texts.value.has(path));
      if (there.length > 0)
        make(there.map((path) => ({ path, before: texts.value.get(path), after: undefined })));
    },
    undo: () => move(done, undone, 'before'),
    redo: () => move(undone, done, 'after'),
  };
}

/** Appends a change; quick successive ones to one file become one, so that typing a number is one step. */
function joined(changes: readonly Change[], next: Change): readonly Change[] {
  const last = changes.at(-1);
  const [was, is] = [onlyFile(last), onlyFile(next)];
  const isSameFile = was !== undefined && is !== undefined && was.path === is.path && is.after !== undefined;
  if (!last || !isSameFile || next.at - last.at > joinWithin) return [...changes, next].slice(-stepsMax);
  return [...changes.slice(0, -1), { ...next, files: [{ ...is, before: was.before }] }];
}

const onlyFile = (change: Change | undefined): FileChange | undefined =>
  change?.files.length === 1 ? change.files[0] : undefined;
