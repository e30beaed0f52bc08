// Findings: trouble in a text that its author can fix. They are collected and sorted, never thrown.
import type { Bilingual } from './bilingual.ts';
import type { Path, Position } from './position.ts';

export type Severity = 'error' | 'warning' | 'note';

/**
 * One piece of trouble in an author's text. `code` is stable (`BAND_ORDER`); the message says what was found, the hint what to do.
 * An `error` keeps the policy from becoming a plan; a `warning` must be read before publishing; a `note` informs.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Position;
  readonly path: Path;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** A finding before it knows its file: what a kind of block reports about a path below its own block. */
export interface Report {
  readonly code: string;
  readonly severity?: Severity;
  readonly path: Path;
  /** Point at the key instead of the value. */
  readonly atKey?: boolean;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

export const isError = (finding: Finding): boolean => finding.severity === 'error';

const order = (a: Finding, b: Finding): number =>
  compareText(a.place.file, b.place.file) ||
  a.place.line - b.place.line ||
  a.place.column - b.place.column ||
  compareText(a.code, b.code) ||
  compareText(a.message.en, b.message.en);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By file, line, column, code: the order in which findings are always shown. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort(order);
