// One edition open in the browser: the texts of its files are the only state; the checked edition is computed from them at every change.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Edition, readEdition } from '../../engine/index.ts';

export interface OpenedEdition {
  readonly id: string;
  /** The text of every file, by path. */
  readonly texts: Signal<ReadonlyMap<string, string>>;
  readonly edition: ReadonlySignal<Edition>;
}

/** Opens an edition from its files. Only what a change touches is checked again. */
export function openEdition(id: string, files: ReadonlyMap<string, string>): OpenedEdition {
  const texts = signal(files);
  let previous: Edition | undefined;
  const edition = computed(() => {
    const sources = [...texts.value].map(([path, text]) => ({ path, text }));
    previous = readEdition(sources, previous);
    return previous;
  });
  return { id, texts, edition };
}
