// Data as somebody wrote it: like JSON, but a number keeps its own text. It must never be turned into a binary float on its way to an Amount.

/** A number as it was written: `0.10`, `12345678901234567890.01`, `1e3`. It says nothing about what the number means. */
export class WrittenNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

/** Data from outside: a JSON body, a value for an edit. Maps have no prototype, so no key is ever special. */
export type Written = null | boolean | string | WrittenNumber | readonly Written[] | WrittenMap;

export interface WrittenMap {
  readonly [key: string]: Written;
}

/** True for a map, and for nothing else that is an object. */
export const isWrittenMap = (value: Written): value is WrittenMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber);

/** A list, told apart from a map for the compiler as well. */
export const isWrittenList = (value: Written): value is readonly Written[] => Array.isArray(value);
