// The editions before the one that is looked at, opened one after the other so that the page shows itself first.
import { signal, useSignalEffect } from '@preact/signals';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { editions, opening } from '../../workspace/workspace.ts';
import type { PastPlan } from './unchanged-since.ts';

/** How many editions back are looked at: three years of quarters. */
const most = 12;

const past = signal<readonly OpenedEdition[] | undefined>(undefined);

/** Opens the published editions, oldest first, and keeps them in step with the list. Undefined until they have been read. */
export function usePastEditions(): readonly OpenedEdition[] | undefined {
  useSignalEffect(() => {
    let isGone = false;
    void openAll(editions.value).then((opened) => {
      if (!isGone) past.value = opened;
    });
    return () => {
      isGone = true;
    };
  });
  return past.value;
}

async function openAll(list: typeof editions.value): Promise<readonly OpenedEdition[]> {
  const opened: OpenedEdition[] = [];
  const published = list.filter(({ state }) => state === 'published');
  for (const { id } of published.slice(-most)) {
    const edition = await opening(id);
    if (edition) opened.push(edition);
  }
  return opened;
}

/** The plans of a policy up to the edition that is looked at, itself last; none while what came before is not known. */
export function pastPlans(
  earlier: readonly OpenedEdition[] | undefined,
  now: OpenedEdition,
  policy: string,
): readonly PastPlan[] {
  if (!earlier) return [];
  const from = now.edition.value.head.effectiveFrom;
  const before = earlier.filter(
    ({ id, edition }) => id !== now.id && edition.value.head.effectiveFrom <= from,
  );
  return [...before, now].map(({ id, edition }) => ({
    edition: id,
    planHash: edition.value.policies.get(policy)?.planHash,
  }));
}
