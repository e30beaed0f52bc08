// The line between trouble a caller can fix and a bug of ours. It must not be used to judge anything a person or caller wrote.

/** Thrown when an invariant of the engine does not hold: always a bug, never the author's or the caller's fault. */
export class BugError extends Error {
  override readonly name = 'BugError';
}

/** States what must hold here. Throws `BugError` with `what` when it does not. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new BugError(what);
}

/** The branch no value can reach; the compiler checks that it is so. */
export function unreachable(value: never): never {
  throw new BugError(`unreachable: ${JSON.stringify(value)}`);
}
