// An edition with one of its files edited: the same edition otherwise, and no more of it is read again than the change touches.
import { applyEdits, type Edit } from '../text/splice.ts';
import type { Finding } from '../values/finding.ts';
import type { Edition } from './edition.ts';
import { readEdition } from './read.ts';

export type EditedEdition =
  | { readonly edition: Edition; readonly finding?: never }
  | { readonly edition?: never; readonly finding: Finding };

/** Edits that do not fit the text come back as a finding. Policies are compiled when they are asked for, as in any edition. */
export function withEdits(edition: Edition, file: string, edits: readonly Edit[]): EditedEdition {
  const edited = applyEdits(edition.documents.get(file)?.text ?? '', edits, file);
  if (edited.finding) return { finding: edited.finding };
  const files = [...edition.documents.values()].map((document) => ({
    path: document.file,
    text: document.file === file ? edited.text : document.text,
  }));
  return { edition: readEdition(files, edition) };
}
