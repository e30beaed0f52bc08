// What changed in the rows that ship with a policy, told row by row. A row is known by its name in Chinese, whatever its place.
import type { Document } from '../text/document.ts';
import { both } from '../values/bilingual.ts';
import type { Names } from '../values/named.ts';
import { labelIn, memberAt, type Words } from './diff-form.ts';
import { aside, typed } from './diff-members.ts';
import { type Change, compareData } from './diff-walk.ts';

/** The text of a rows file, if there is one, and the facts its rows give. */
export interface RowsText {
  readonly document: Document | undefined;
  readonly names: Names;
}

export function compareRows(before: RowsText, after: RowsText): readonly Change[] {
  const hasBoth = before.document !== undefined && after.document !== undefined;
  const [old, now] = [before, after].map(({ document }) => ({
    // Of a file that is new or gone, its rows say all there is to say.
    ...(hasBoth && { because: memberAt(document?.written, 'because') ?? '' }),
    rows: memberAt(document?.written, 'rows') ?? [],
  }));
  return compareData(
    { before: old, after: now },
    { trail: [], before: [], after: [], words: rowsWords(factWords(before.names, after.names)) },
    { before: { names: before.names, whole: old }, after: { names: after.names, whole: now } },
  );
}

/** The facts a row may give, by the label each has in the vocabulary. */
const factWords = (...sides: readonly Names[]): Words => ({
  words: both('', ''),
  members: Object.fromEntries(
    sides
      .flatMap((names) => [...names.values()])
      .map(({ name, label, type }) => [
        name,
        { words: both(`的${label.zh}`, label.en), form: typed(() => type) },
      ]),
  ),
});

const rowsWords = (facts: Words): Words => ({
  words: both('', ''),
  members: {
    because: aside('随附各行的依据', 'reason for the rows that ship with it'),
    rows: {
      words: both('', ''),
      items: {
        pairing: 'id',
        identity: (row) => labelIn(row, 'name', '').zh,
        name: (row, key) => {
          const name = labelIn(row, 'name', String(Number.parseInt(String(key), 10) + 1));
          return both(`随附的“${name.zh}”`, `the row "${name.en}"`);
        },
        each: {
          words: both('', ''),
          members: {
            name: aside('的名称', 'name'),
            note: aside('的说明', 'note'),
            facts,
          },
        },
      },
    },
  },
});
