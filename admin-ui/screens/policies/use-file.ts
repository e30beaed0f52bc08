// One file of the opened edition for its forms: the text as far as it can be read, what it was, and the one way to change it.
import type { Document, Edit, Finding } from '../../../engine/index.ts';
import { toast } from '../../components/toast.tsx';
import type { EditScope } from '../../editors/fields/edit-scope.ts';
import { useLastDefined } from '../../editors/use-last-defined.ts';
import { say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { draft } from '../../workspace/workspace.ts';

export interface OpenedFile {
  /** While the text cannot be read, the last that could, and nothing can be edited. */
  readonly document: Document | undefined;
  readonly isReadable: boolean;
  readonly base: Document | undefined;
  /** Absent: read only. */
  readonly edit: EditScope['edit'];
  /** The same, for who has just made the file. */
  readonly write: (edits: readonly Edit[]) => void;
}

export function useFile(opened: OpenedEdition, path: string): OpenedFile {
  const text = useText(policiesText);
  const now = opened.edition.value.documents.get(path);
  const document = useLastDefined(now);
  const open = draft.value;
  const write = (edits: readonly Edit[]): void => {
    const finding: Finding | undefined = open?.edit(path, edits);
    if (finding) toast(`${text.editFailed}: ${say(finding.message)}`, 'error');
  };
  return {
    document,
    isReadable: now !== undefined,
    base: open?.base.edition.value.documents.get(path),
    edit: open && now ? write : undefined,
    write,
  };
}

/** What the fields of a file that is no policy work on. */
export function fileScope(opened: OpenedEdition, file: OpenedFile): EditScope | undefined {
  const { document, base, edit } = file;
  if (!document) return undefined;
  const { findings, head } = opened.edition.value;
  const own = findings.filter(({ place }) => place.file === document.file);
  return { document, base, edit, findings: own, currency: head.currency, names: new Map() };
}
