// Ids for what is new in a policy.

/** An id nobody has yet: the wished one, or the first with a number behind it. */
export function freeId(wished: string, taken: readonly string[]): string {
  let id = wished;
  for (let next = 2; taken.includes(id); next++) id = `${wished}${next}`;
  return id;
}
