// What may be written after a key: names after `fact:`, comparisons after `operator:`, kinds after `kind:`. Cheap by design: it looks at
// the line and at nothing else, and the engine's findings say the rest.
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';

export interface Suggestion {
  readonly text: string;
  /** What it is, in the page's language. */
  readonly words: string;
}

/** The suggestions after a key; none for a key where anything may stand. */
export type Suggest = (key: string, line: number) => readonly Suggestion[];

export interface Asked {
  readonly key: string;
  /** What is typed of the value so far. */
  readonly typed: string;
}

/** The key a value is being typed for, at the end of `line`: `  when: { fact: rep` → fact, rep. */
export function askedAt(line: string): Asked | undefined {
  const [, key, typed] = /(?:^|[\s{,-])([A-Za-z]+):\s+([\w.-]*)$/.exec(line) ?? [];
  if (key !== undefined && typed !== undefined) return { key, typed };
  const [, list, item] = /(?:^|\s)([A-Za-z]+):\s+\[(?:[^\]]*,)?\s*([\w.-]*)$/.exec(line) ?? [];
  return list !== undefined && item !== undefined ? { key: list, typed: item } : undefined;
}

export const completionSource =
  (suggest: Suggest) =>
  (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos);
    const asked = askedAt(line.text.slice(0, context.pos - line.from));
    if (!asked || (asked.typed === '' && !context.explicit)) return null;
    const options = suggest(asked.key, line.number).map(
      ({ text, words }): Completion => ({ label: text, detail: words }),
    );
    return options.length === 0
      ? null
      : { from: context.pos - asked.typed.length, options, validFor: /^[\w.-]*$/ };
  };
