// Where something stands in a text the author wrote. Lines and columns start at 1, offsets at 0.

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A path from the top of a document to a value in it: map keys and list indexes. */
export type Path = readonly (string | number)[];

/** The place of a whole file, for trouble that has no better one. */
export const startOf = (file: string): Position => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

/** A path as people read it: `blocks[2].bands[0].rate`. */
export const pathText = (path: Path): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');
