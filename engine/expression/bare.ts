// Which parts of a formula are made of literals alone. Such a part has no type of its own: it takes the type of what it stands beside.
import type { Syntax } from './syntax.ts';

/** A plain number can be money, a count…; a percentage is a ratio whatever it stands beside; a code is one of some list. */
export type Bare = 'plain' | 'percent' | 'code';

/** Asked of every part at every level above it, so what was found once is kept: a long formula stays quick to check. */
const found = new WeakMap<Syntax, { readonly bare: Bare | undefined }>();

/** What sort of literals a part is made of, or undefined when it has a type of its own. */
export function bareOf(syntax: Syntax): Bare | undefined {
  const known = found.get(syntax) ?? { bare: findBare(syntax) };
  found.set(syntax, known);
  return known.bare;
}

function findBare(syntax: Syntax): Bare | undefined {
  switch (syntax.kind) {
    case 'number':
      return /(?:%|pp)$/.test(syntax.text) ? 'percent' : 'plain';
    case 'code':
      return 'code';
    case 'minus':
      return bareOf(syntax.operand);
    case 'arithmetic': {
      const [left, right] = [bareOf(syntax.left), bareOf(syntax.right)];
      if (syntax.operator === '+' || syntax.operator === '-') return together([left, right]);
      if (left === undefined || right === undefined) return undefined;
      return syntax.operator === '*' && left === 'percent' ? right : left;
    }
    case 'call':
      return bareCall(syntax.name, syntax.arguments);
    case 'flag':
    case 'name':
    case 'not':
    case 'comparison':
    case 'logic':
      return undefined;
  }
}

/** How many of a call's arguments, from the first on, share its result's type; `if` skips its condition. */
const sharing: ReadonlyMap<string, readonly [from: number, to: number | undefined]> = new Map([
  ['if', [1, 3]],
  ['min', [0, undefined]],
  ['max', [0, undefined]],
  ['clamp', [0, undefined]],
  ['abs', [0, 1]],
  ['round', [0, 1]],
]);

function bareCall(name: string, parts: readonly Syntax[]): Bare | undefined {
  const range = sharing.get(name);
  return range && together(parts.slice(...range).map(bareOf));
}

/** Parts that must share a type are bare when all are; one percentage makes all of them ratios. */
function together(parts: readonly (Bare | undefined)[]): Bare | undefined {
  const [first, ...rest] = parts;
  if (first === undefined || rest.includes(undefined)) return undefined;
  if (rest.every((part) => part === first)) return first;
  return parts.includes('code') ? undefined : 'percent';
}
