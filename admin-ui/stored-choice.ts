// A choice of the person at this browser that is remembered: a signal backed by localStorage. Never for anything about pay.
import { type Signal, signal } from '@preact/signals';

/** A signal that starts with what was stored under `key` (or `first`), and stores every later value. */
export function storedChoice<Choice extends string>(
  key: string,
  choices: readonly Choice[],
  first: Choice,
): Signal<Choice> {
  const stored = read(`quarterdeck.${key}`);
  const choice = signal(choices.find((each) => each === stored) ?? first);
  // `subscribe` calls at once with what was just read; only what comes after is a choice.
  let isChoice = false;
  choice.subscribe((value) => {
    if (isChoice) write(`quarterdeck.${key}`, value);
    isChoice = true;
  });
  return choice;
}

// A browser may refuse storage (private windows, policies); the choice then lasts as long as the page.
function read(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(key, value);
  } catch {
    return;
  }
}
