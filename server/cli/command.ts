// What a command is: its name, what it takes, and what it does. Help and parsing are made from this and nothing else.
import type { Bilingual, Language } from '../../engine/index.ts';
import type { Terminal } from './terminal.ts';

export interface Option {
  readonly name: string;
  /** What to write for its value; a flag has none. */
  readonly value?: string;
  readonly multiple?: true;
  readonly about: Bilingual;
}

export interface Argument {
  readonly name: string;
  readonly optional?: true;
}

export interface Command {
  readonly name: string;
  readonly about: Bilingual;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** Returns the exit code. */
  run(call: Call): Promise<number>;
}

/** One call of a command, its arguments checked against what the command takes. */
export interface Call {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly arguments: readonly string[];
  has(flag: string): boolean;
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** The command was called wrongly: exit 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/** Exit codes, after the habits of the shell and sysexits.h. */
export const exit = { ok: 0, refused: 1, misuse: 2, bug: 70 } as const;

/** Prints JSON on standard output. */
export const printJson = (call: Call, data: unknown): void =>
  call.terminal.print(`${JSON.stringify(data, null, 2)}\n`);

/** Prints lines of one text in the language of the call. */
export const printText = (call: Call, text: Bilingual): void =>
  call.terminal.print(`${text[call.language]}\n`);
