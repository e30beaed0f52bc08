// Trouble in the text of a formula: where in the text, what was found, what to do. Collected, never thrown.
// It must not know in which file or block the formula stands; whoever does turns a problem into a finding.
import type { Bilingual } from '../values/bilingual.ts';

export type ExpressionProblemCode =
  | 'EXPRESSION_EMPTY'
  | 'EXPRESSION_TOO_LONG'
  | 'EXPRESSION_TOO_DEEP'
  | 'EXPRESSION_SYNTAX'
  /** `a < b < c`: a comparison gives yes or no, which is no number to compare again. */
  | 'COMPARISON_CHAINED'
  /** `100,000`: it would be read as two arguments. */
  | 'NUMBER_SEPARATOR'
  | 'NUMBER_TOO_LONG'
  | 'NAME_UNKNOWN'
  | 'FUNCTION_UNKNOWN'
  | 'ARGUMENT_COUNT'
  /** An argument that must be written as a whole number within limits, such as the places of `round`. */
  | 'ARGUMENT_NOT_FIXED'
  | 'TYPE_MISMATCH'
  | 'CURRENCY_MIX'
  | 'CODE_UNKNOWN'
  /** A code in a place where nothing says which codes there are. */
  | 'CODE_UNTYPED'
  | 'DIVISION_BY_ZERO';

/** A stretch of the formula's text, in UTF-16 units from its start. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export interface ExpressionProblem extends Span {
  readonly code: ExpressionProblemCode;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** One piece of trouble at a stretch of the text. */
export const problemAt = (
  { offset, length }: Span,
  code: ExpressionProblemCode,
  message: Bilingual,
  hint: Bilingual,
): ExpressionProblem => ({ code, offset, length, message, hint });

/** From the start of one stretch to the end of another. */
export const spanOver = (from: Span, to: Span): Span => ({
  offset: from.offset,
  length: to.offset + to.length - from.offset,
});
