// The names that the tests of conditions may read: those of the formula tests, and names that mean something to JavaScript.
import { both } from '../../engine/values/bilingual.ts';
import type { Named, Names } from '../../engine/values/named.ts';
import { names as formulaNames, ratio } from '../expression/names.ts';

export const prototypeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'error'] as const;

const named = (name: string): Named => ({ name, type: ratio, label: both(name, name), origin: 'fact' });

export const names: Names = new Map([
  ...formulaNames,
  ...prototypeNames.map((name): [string, Named] => [name, named(name)]),
]);
