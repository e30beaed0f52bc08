// Since which edition the rules of a policy have been what they are: by the hashes of its plans, oldest edition first.

/** A policy in one edition; without a hash where the edition does not hold it. */
export interface PastPlan {
  readonly edition: string;
  readonly planHash: string | undefined;
}

export type Since =
  /** The same rules since that edition, which is an earlier one. */
  | { readonly kind: 'since'; readonly edition: string }
  /** The rules are new in this edition. */
  | { readonly kind: 'changed'; readonly edition: string }
  /** No earlier edition holds the policy. */
  | { readonly kind: 'first'; readonly edition: string };

/** `past` ends with the edition that is looked at. Undefined when that edition has no plan. */
export function unchangedSince(past: readonly PastPlan[]): Since | undefined {
  const now = past.at(-1);
  if (now?.planHash === undefined) return undefined;
  const lastOther = past.findLastIndex(({ planHash }) => planHash !== now.planHash);
  const first = past[lastOther + 1] ?? now;
  if (first.edition !== now.edition) return { kind: 'since', edition: first.edition };
  return {
    kind: past.some(({ planHash }, at) => at < past.length - 1 && planHash !== undefined)
      ? 'changed'
      : 'first',
    edition: now.edition,
  };
}
