// What a block may read, as choices: facts first, then the columns of the blocks above, each with its unit.
import { both, type Named, type Names, sameType, type ValueType } from '../../../engine/index.ts';
import type { Choice } from '../../components/select.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { language, say } from '../../language/language.ts';
import { unitText } from './units.ts';

/** The names whose type fits, as choices in two groups. `also` is kept although nothing of that name can be read. */
export function nameChoices(
  names: Names,
  fits: (type: ValueType) => boolean,
  also = '',
): readonly Choice<string>[] {
  const text = editorFieldsText[language.value];
  const fitting = [...names.values()].filter(({ name, type }) => fits(type) || name === also);
  const inGroup = (origin: Named['origin'], group: string) =>
    fitting
      .filter((named) => named.origin === origin)
      .map((named) => ({ value: named.name, title: titleOf(named, fitting), group }));
  const missing = also === '' || names.has(also) ? [] : [{ value: also, title: text.unknownName(also) }];
  return [...missing, ...inGroup('fact', text.facts), ...inGroup('column', text.columns)];
}

/** The label with its unit; with the name too where two have one label. */
function titleOf({ name, label, type }: Named, among: readonly Named[]): string {
  const shown = say(label);
  const isTwice = among.some((other) => other.name !== name && say(other.label) === shown);
  const unit = unitText(type);
  const notes = [unit, isTwice ? name : ''].filter(Boolean);
  return notes.length === 0 ? shown : editorFieldsText[language.value].withUnit(shown, notes.join(', '));
}

/** The names for a sentence: where two have one label, each stands with its name behind it. */
export function distinctNames(names: Names): Names {
  const all = [...names.values()];
  return new Map(
    all.map((named) => {
      const { name, label } = named;
      const isTwice = all.some((other) => other.name !== name && other.label.zh === label.zh);
      const told = both(`${label.zh}(${name})`, `${label.en} (${name})`);
      return [name, isTwice ? { ...named, label: told } : named];
    }),
  );
}

/** What people call a name; the name itself where nothing of that name can be read. */
export function labelOf(names: Names, name: string): string {
  const named = names.get(name);
  return named ? say(named.label) : name;
}

/** Types whose values can be compared with, or stand for, one of `type`: codes have at least one in common. */
export const ofSameType =
  (type: ValueType) =>
  (other: ValueType): boolean =>
    sameType(type, other) && (type.kind !== 'code' || other.kind !== 'code' || shareCode(type, other));

type Codes = Extract<ValueType, { readonly kind: 'code' }>;

const shareCode = (a: Codes, b: Codes): boolean =>
  a.codes.some(({ code }) => b.codes.some((other) => other.code === code));
