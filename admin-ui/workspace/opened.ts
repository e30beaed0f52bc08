// Editions opened for a component: by id, and by the day on which they answer.
import { useEffect, useState } from 'preact/hooks';
import { editionInForce } from '../../engine/index.ts';
import type { EditionSummary } from './api.ts';
import type { OpenedEdition } from './opened-edition.ts';
import { draft, opening } from './workspace.ts';

/** The edition of an id once it is read; the draft being edited is itself. Undefined while it loads, and for no id. */
export function useOpened(id: string | undefined): OpenedEdition | undefined {
  const own = draft.value?.id === id ? draft.value : undefined;
  const [read, setRead] = useState<OpenedEdition>();
  const isDraft = own !== undefined;
  useEffect(() => {
    let isGone = false;
    if (id !== undefined && !isDraft) {
      opening(id).then((edition) => {
        if (!isGone) setRead(edition);
      });
    }
    return () => {
      isGone = true;
    };
  }, [id, isDraft]);
  return own ?? (read?.id === id ? read : undefined);
}

/** The published edition that answers on a day, as the engine chooses it. */
export function answeringOn(editions: readonly EditionSummary[], day: string): EditionSummary | undefined {
  const published = editions.filter(({ state }) => state === 'published');
  return editionInForce(published.map(dated), { asOf: day })?.summary;
}

const dated = (summary: EditionSummary) => ({
  summary,
  head: {
    effectiveFrom: summary.effectiveFrom,
    published: { at: summary.publishedAt ?? '', by: summary.by ?? '', contentHash: summary.contentHash },
  },
});
