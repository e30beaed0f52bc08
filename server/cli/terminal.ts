// What a command sees of the world outside: where it was called, what it reads and writes, what time it is.
// The real one is made in cli.ts; tests make their own.
import type { Language } from '../../engine/index.ts';

export interface Terminal {
  /** The folder the command was called in. */
  readonly folder: string;
  /** The language people around it read, by the environment. */
  readonly language: Language;
  /** The columns of the screen messages go to; none when nobody watches. */
  readonly screenWidth: number | undefined;
  /** The answer: standard output. */
  print(text: string): void;
  /** Messages about it: standard error. */
  say(text: string): void;
  readInput(): Promise<string>;
  now(): Date;
}

/** The language of an environment: Chinese where it asks for it, English otherwise. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(asked) ? 'zh' : 'en';
}
