// What a block may read, as choices: facts first, then the columns of the blocks above, each with its unit.
import {
  type Bilingual,
  both,
  type Named,
  type Names,
  same,
  sameType,
  type ValueType,
} from '../../../engine/index.ts';
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

/** The label with its unit, and with where it comes from where two of one group have one label. */
function titleOf(named: Named, among: readonly Named[]): string {
  const { label, type, origin } = named;
  const inGroup = among.filter((other) => other.origin === origin);
  const notes = [unitText(type), isTwice(named, inGroup) ? say(whence(named, inGroup)) : ''].filter(Boolean);
  return notes.length === 0
    ? say(label)
    : editorFieldsText[language.value].withUnit(say(label), notes.join(say(listMark)));
}

/** The names for one sentence, which reads those in `read`: where two of them have one label, each says where it comes from. */
export function distinctNames(names: Names, read: readonly string[]): Names {
  const together = read.flatMap((name) => names.get(name) ?? []);
  const told = together.map((named): [string, Named] => {
    const { label } = named;
    if (!isTwice(named, together)) return [named.name, named];
    const from = whence(named, together);
    return [named.name, { ...named, label: both(`${label.zh}(${from.zh})`, `${label.en} (${from.en})`) }];
  });
  return new Map([...names, ...told]);
}

const isTwice = ({ name, label }: Named, among: readonly Named[]): boolean =>
  among.some((other) => other.name !== name && say(other.label) === say(label));

/** The policy it is from, or that it is given or worked out; its name only where nothing else tells it from a namesake. */
function whence({ name, label, origin, policy }: Named, among: readonly Named[]): Bilingual {
  if (policy) return policy;
  const alike = among.filter((other) => other.name !== name && say(other.label) === say(label));
  const isAlone = alike.every((other) => other.origin !== origin || other.policy !== undefined);
  const key = origin === 'fact' ? 'facts' : 'columns';
  return isAlone ? both(editorFieldsText.zh[key], editorFieldsText.en[key].toLowerCase()) : same(name);
}

const listMark = both('、', ', ');

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
