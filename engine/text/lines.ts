// From offsets in a text to lines and columns, both counted from 1; a column counts UTF-16 units, as editors do.
import type { Position } from '../values/position.ts';

/** A stretch of a text: `end` is the offset after its last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  at(offset: number): LineColumn {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }

  place(file: string, span: Span): Position {
    const { line, column } = this.at(span.start);
    const end = this.at(span.end);
    return { file, line, column, endLine: end.line, endColumn: end.column };
  }
}
