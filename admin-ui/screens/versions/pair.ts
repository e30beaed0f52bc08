// Which two editions are compared: those asked for where they can be read, else the newest with what it was copied from.
import type { EditionSummary } from '../../workspace/api.ts';

export interface Pair {
  readonly base: string;
  readonly candidate: string;
}

/** Undefined while there are not two editions to compare. */
export function pairOf(
  editions: readonly EditionSummary[],
  asked: { readonly base?: string; readonly candidate?: string },
): Pair | undefined {
  const usable = readable(editions);
  const known = (id: string | undefined) => usable.find((each) => each.id === id);
  const candidate = known(asked.candidate) ?? usable.at(-1);
  const base = known(asked.base) ?? (candidate && baseFor(candidate, editions));
  return candidate && base ? { base: base.id, candidate: candidate.id } : undefined;
}

/** An edition is looked at beside the one it was copied from, or the one before it. */
export function baseFor(
  candidate: EditionSummary,
  editions: readonly EditionSummary[],
): EditionSummary | undefined {
  const usable = readable(editions);
  const before = usable.slice(
    0,
    usable.findIndex(({ id }) => id === candidate.id),
  );
  return usable.find(({ id }) => id === candidate.from) ?? before.at(-1);
}

/** A refused edition is never shown as if it counted. */
export const readable = (editions: readonly EditionSummary[]): readonly EditionSummary[] =>
  editions.filter(({ state }) => state !== 'refused');
