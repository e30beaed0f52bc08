// Undo and redo over the texts of a draft: whole texts are kept, so going back is exact to the character.
import { computed, type Signal, signal } from '@preact/signals';

/** What one change did to one file. */
interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
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
  undo(): void;
  redo(): void;
}

export function keepHistory(texts: Signal<ReadonlyMap<string, string>>): History {
  const done = signal<readonly Change[]>([]);
  const undone = signal<readonly Change[]>([]);
  const put = (path: string, text: string | undefined): void => {
    const next = new Map(texts.value);
    if (text === undefined) next.delete(path);
    else next.set(path, text);
    texts.value = next;
  };
  const move = (from: typeof done, to: typeof undone, side: 'before' | 'after'): void => {
    const change = from.value.at(-1);
    if (!change) return;
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, change];
    put(change.path, change[side]);
  };
  return {
    canUndo: computed(() => done.value.length > 0),
    canRedo: computed(() => undone.value.length > 0),
    change(path, text) {
      const before = texts.value.get(path);
      if (before === text) return;
      done.value = joined(done.value, { path, before, after: text, at: performance.now() });
      undone.value = [];
      put(path, text);
    },
    undo: () => move(done, undone, 'before'),
    redo: () => move(undone, done, 'after'),
  };
}

/** Appends a change; quick successive ones to one file become one, so that typing a number is one step. */
function joined(changes: readonly Change[], next: Change): readonly Change[] {
  const last = changes.at(-1);
  if (last?.path !== next.path || next.at - last.at > joinWithin) return [...changes, next].slice(-stepsMax);
  return [...changes.slice(0, -1), { ...next, before: last.before }];
}
