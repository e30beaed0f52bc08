// What to say about a name or code that does not exist. Formulas, conditions and references all say it the same way.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Names } from '../values/named.ts';
import { nearest } from '../values/nearest.ts';
import type { Code } from '../values/types.ts';

/** A message and what to do about it. */
export interface Advice {
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** A name that nothing here has: the nearest one that exists, also where its label was written instead of it. */
export function adviseName(written: string, names: Names): Advice {
  const labelled = [...names.values()].find(
    ({ label }) => label.zh === written || label.en === written,
  )?.name;
  const near = labelled ?? nearest(shorten(written), [...names.keys()]);
  return {
    message: both(
      `没有名为 ${shorten(written)} 的事实或列`,
      `there is no fact or column named ${shorten(written)}`,
    ),
    hint:
      near === undefined
        ? both('请用已声明的事实,或本块之前的块', 'use a declared fact, or a block above this one')
        : both(`是否指 ${near}?`, `did you mean ${near}?`),
  };
}

/** A code that is not in the list of what it is compared with. */
export function adviseCode(written: string, codes: readonly Code[]): Advice {
  const known = codes.map(({ code }) => code);
  const near =
    codes.find(({ label }) => label.zh === written || label.en === written)?.code ??
    nearest(shorten(written), known);
  const [zh, en] = [known.join('、'), known.join(', ')];
  return {
    message: both(`代码表里没有 ${shorten(written)}`, `${shorten(written)} is not one of the codes`),
    hint:
      near === undefined
        ? both(`可用的代码:${zh}`, `the codes are ${en}`)
        : both(`是否指 ${near}?可用的代码:${zh}`, `did you mean ${near}? The codes are ${en}`),
  };
}

/** What an author wrote, short enough to be quoted in a sentence. */
export const shorten = (written: string): string =>
  written.length > 60 ? `${written.slice(0, 60)}…` : written;
