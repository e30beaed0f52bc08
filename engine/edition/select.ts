// Which edition answers: the one in force on a date, by what was known at a moment. Pure: the caller says what day and moment it is.
import type { EditionHead } from './edition.ts';

/** A day in Asia/Shanghai as `YYYY-MM-DD`, and optionally the UTC moment up to which publications count. */
export interface Moment {
  readonly asOf: string;
  readonly knownAt?: string | undefined;
}

/** What of an edition decides when it is in force. */
export type DatedHead = Pick<EditionHead, 'effectiveFrom' | 'published'>;

/**
 * The published edition in force on `asOf`, among those published by `knownAt`: the latest effective date on or before it,
 * and of several with that date the one published last. Undefined when none is in force.
 */
export function editionInForce<T extends { readonly head: DatedHead }>(
  editions: readonly T[],
  { asOf, knownAt }: Moment,
): T | undefined {
  let best: T | undefined;
  for (const edition of editions) {
    const { published, effectiveFrom } = edition.head;
    if (!published || effectiveFrom > asOf || (knownAt !== undefined && !isBefore(published.at, knownAt)))
      continue;
    if (best === undefined || later(edition.head, best.head)) best = edition;
  }
  return best;
}

const isBefore = (publishedAt: string, knownAt: string): boolean => instant(publishedAt) <= instant(knownAt);

function later(a: DatedHead, b: DatedHead): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  return instant(a.published?.at ?? '') > instant(b.published?.at ?? '');
}

/** A UTC instant as text that sorts by time: fractions of a second padded to one length. */
function instant(text: string): string {
  const [, seconds = text, fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(text) ?? [];
  return `${seconds}.${fraction.padEnd(9, '0')}`;
}
