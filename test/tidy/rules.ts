// The list of house rules. Each is a pure function from files to violations; tidy.test.ts runs them on the project.

import { checkedTypes, exactNumbers, pureEngine } from './code.ts';
import {
  blocksApart,
  noDeadFile,
  oneDoor,
  oneFolderForPackage,
  roomDirections,
  unknownRooms,
} from './imports.ts';
import { fileSizes, firstLines, functionSizes, names, wholeKinds, words } from './shape.ts';
import type { SourceFile, Violation } from './source.ts';

export type Rule = (files: readonly SourceFile[]) => readonly Violation[];

export const rules = {
  'imports between the engine’s rooms go left only': roomDirections,
  'every engine file is in a room': unknownRooms,
  'kinds of block do not know each other': blocksApart,
  'the engine is entered by its door only': oneDoor,
  'a library with traps is imported in one folder': oneFolderForPackage,
  'no file is dead': noDeadFile,
  'the engine is pure': pureEngine,
  'numbers stay exact': (files: readonly SourceFile[]) => exactNumbers(files),
  'nobody switches the type checks off': checkedTypes,
  'files are short': fileSizes,
  'functions are short': functionSizes,
  'every file says what it is': firstLines,
  'names are kebab-case and say something': names,
  'every kind has the same files': wholeKinds,
  'the project speaks of itself alone, in its own words': words,
} satisfies Record<string, Rule>;

/** As an editor can follow it: file:line what is wrong and what to do. */
export function report(violations: readonly Violation[]): readonly string[] {
  return violations.map(({ file, line, what }) => `${file}:${line} ${what}`);
}
