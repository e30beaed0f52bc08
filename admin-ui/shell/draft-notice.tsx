// The banner slot of the top bar: whoever holds the draft says here that it has unpublished changes, and every screen shows it.
import { signal } from '@preact/signals';
import { useText } from '../language/language.ts';
import { shellText } from '../language/shell.ts';

export interface Draft {
  /** The edition as people read it: `2027-Q1`. */
  readonly edition: string;
  readonly changes: number;
}

/** The draft with unpublished changes; undefined while there is none. */
export const unpublishedDraft = signal<Draft | undefined>(undefined);

export function DraftNotice() {
  const text = useText(shellText);
  const draft = unpublishedDraft.value;
  if (!draft || draft.changes === 0) return null;
  return (
    <a class="draft-notice" href="/review">
      <span>{text.draftNotice(draft.edition, draft.changes)}</span>
    </a>
  );
}
