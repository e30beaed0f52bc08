// What stands in one cell of the table: a value, or the failure that says why there is none.
// A failure is data about one row; it is never thrown.
import { Amount } from './amount.ts';
import type { Bilingual } from './bilingual.ts';

export type FailureCode =
  /** A fact the value needs was not given. */
  | 'MISSING_FACT'
  /** A quotient whose denominator is zero. */
  | 'ZERO_DENOMINATOR'
  /** The rule does not apply to this row: its guard is false, or its figure is not set. */
  | 'DOES_NOT_APPLY'
  /** No row of a table or rule matches, and the policy gives no `otherwise`. */
  | 'NO_MATCH'
  /** A list is shorter than the rule needs. */
  | 'TOO_FEW'
  /** Two rules that exclude each other both hold. */
  | 'OVERLAP';

/** Why a row has no value: the code, the facts that are missing, and the block where it arose. */
export class Failure {
  readonly code: FailureCode;
  readonly missing: readonly string[];
  readonly block: string;

  constructor(code: FailureCode, block: string, missing: readonly string[] = []) {
    this.code = code;
    this.block = block;
    this.missing = missing;
  }
}

/** Prose in a cell. */
export class Prose {
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    this.text = text;
  }
}

/** An exact number, a flag, a code, prose, or a list of them. */
export type Value = Amount | boolean | string | Prose | readonly Value[] | ReadonlyMap<string, Value>;
export type Cell = Value | Failure;
/** One column of the table: a cell per row. */
export type Column = readonly Cell[];

export const isFailure = (cell: Cell): cell is Failure => cell instanceof Failure;
export const isAmount = (cell: Cell | undefined): cell is Amount => cell instanceof Amount;

/** One failure from several: the gravest code first met, and every missing fact once, in order. */
export function mergeFailures(failures: readonly [Failure, ...Failure[]]): Failure {
  const missing = [...new Set(failures.flatMap((failure) => failure.missing))];
  const first = failures.find((failure) => failure.code === 'MISSING_FACT') ?? failures[0];
  return missing.length === first.missing.length ? first : new Failure(first.code, first.block, missing);
}

/** Compares two values of one type; undefined when they cannot be compared. Lists are equal item by item. */
export function sameValue(a: Cell, b: Cell): boolean {
  if (a instanceof Amount && b instanceof Amount) return a.eq(b);
  if (a instanceof Prose && b instanceof Prose) return a.text.zh === b.text.zh && a.text.en === b.text.en;
  if (a instanceof Failure && b instanceof Failure) {
    return a.code === b.code && a.missing.join() === b.missing.join();
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => sameValue(item, b[at]));
  }
  if (a instanceof Map && b instanceof Map) {
    return a.size === b.size && [...a].every(([key, item]) => b.has(key) && sameValue(item, b.get(key)));
  }
  return a === b;
}
