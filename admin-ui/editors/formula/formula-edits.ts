// What the editor of formulas may do to the text, as edits.
import { type Document, type Edit, type Path, WrittenNumber } from '../../../engine/index.ts';
import { writtenFigure } from '../written-figure.ts';

const figure = /^[+-]?(\d+(\.\d*)?|\.\d+)%?$/;

/** True for a formula that is a single figure the owner sets. */
export const isFigure = (formula: string): boolean => figure.test(formula.trim());

/** Sets a figure as it was written before: a number stays a number, a text a text. */
export function figureEdit(document: Document, path: Path, typed: string): Edit {
  const isText = typeof document.plainAt(path) === 'string';
  const value = writtenFigure(typed);
  return { op: 'set', path, value: isText && value instanceof WrittenNumber ? value.text : value };
}

export const roundChoices = ['none', 'exact', 'half-up', 'up'] as const;
export type RoundChoice = (typeof roundChoices)[number];

/** Rounds another way; half up begins with the two decimals of money. */
export function roundEdit(path: Path, to: RoundChoice): Edit {
  if (to === 'none') return { op: 'remove', path };
  if (to === 'exact') return { op: 'set', path, value: 'exact' };
  const places = new WrittenNumber(to === 'up' ? '0' : '2');
  return { op: 'set', path, value: { places, mode: to } };
}

export const typeChoices = ['auto', 'money', 'ratio', 'number', 'count', 'flag'] as const;

/** Puts a name into a formula where the cursor stands, with room around it. Returns the text and where the cursor stands then. */
export function inserted(
  formula: string,
  at: number,
  name: string,
): { readonly text: string; readonly cursor: number } {
  const [before, after] = [formula.slice(0, at), formula.slice(at)];
  const left = before === '' || /[\s(]$/.test(before) ? '' : ' ';
  const right = after === '' || /^[\s),]/.test(after) ? '' : ' ';
  const start = `${before}${left}${name}`;
  const cursor = name.endsWith('()') ? start.length - 1 : start.length;
  return { text: `${start}${right}${after}`, cursor };
}
