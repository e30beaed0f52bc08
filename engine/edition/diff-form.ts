// How the members of a policy's text are called and read by people: the vocabulary in which changes are told.
import { compileCondition } from '../condition/compile.ts';
import type { Condition } from '../condition/condition.ts';
import { conditionText } from '../condition/condition-text.ts';
import { literalText } from '../expression/literal-text.ts';
import type { WrittenData } from '../text/document.ts';
import { pointsText, rateText, readAmount } from '../values/amount-text.ts';
import { type Bilingual, both, joinTexts, listSeparator, same } from '../values/bilingual.ts';
import { codeText } from '../values/format.ts';
import { canonicalText } from '../values/hash.ts';
import type { Names } from '../values/named.ts';
import type { Path } from '../values/position.ts';
import type { TypeSource } from '../values/schema.ts';
import { readType } from '../values/type-source.ts';
import { typeText, type ValueType } from '../values/types.ts';

/** One side of a comparison, as far as reading its members needs it. */
export interface Side {
  readonly names: Names;
  /** What stands around the member: the block, the fact, the policy. */
  readonly whole: WrittenData | undefined;
}

/** The type of a value from where it stands: an edge has the type of the column the bands are over. */
export type TypeOf = (side: Side, path: Path) => ValueType | undefined;

/** How a value is read. */
export type Form =
  | { readonly kind: 'plain' }
  /** A text in both languages. */
  | { readonly kind: 'wording' }
  | { readonly kind: 'rate' }
  | { readonly kind: 'points' }
  | { readonly kind: 'condition' }
  /** The name of a fact or column, or several. */
  | { readonly kind: 'name' }
  | { readonly kind: 'type' }
  | { readonly kind: 'words'; readonly words: Readonly<Record<string, Bilingual>> }
  /** The id of something that has its words elsewhere; shown as written where it has none. */
  | {
      readonly kind: 'named';
      readonly wordsOf: (side: Side, path: Path, id: string) => Bilingual | undefined;
    }
  /** A value whose type is stated elsewhere. */
  | { readonly kind: 'typed'; readonly typeOf: TypeOf };

export interface Words {
  readonly words: Bilingual;
  readonly form?: Form;
  /** The members of a map that has fixed ones. */
  readonly members?: Readonly<Record<string, Words>>;
  /** The items of a list, or of a map with keys of the author's. */
  readonly items?: Items;
  /** Changes no answer: labels, reasons, questions. */
  readonly aside?: true;
}

export interface Items {
  /** How items are told apart: by their `id`, by their key, or in order by what `identity` says. */
  readonly pairing: 'id' | 'key' | 'order';
  readonly identity?: (item: WrittenData) => string;
  /** What one of them is called. */
  readonly name: (item: WrittenData, key: string | number, side: Side) => Bilingual;
  readonly each: Words;
  /** The order itself decides something. */
  readonly ordered?: true;
}

const plain: Form = { kind: 'plain' };

/** A value as people read it. What the form does not fit is shown as it was written. */
export function formText(value: WrittenData | undefined, form: Form, side: Side, path: Path): Bilingual {
  if (value === undefined) return both('无', 'none');
  switch (form.kind) {
    case 'wording':
      return wordingOf(value) ?? plainText(value);
    case 'rate':
      return numberOr(value, rateText);
    case 'points':
      return numberOr(value, pointsText);
    case 'condition':
      return conditionOf(value, side, (condition) => conditionText(condition, side.names));
    case 'name':
      return nameText(value, side.names);
    case 'type':
      return typeSourceText(value);
    case 'words':
      return (typeof value === 'string' && form.words[value]) || plainText(value);
    case 'named':
      return (typeof value === 'string' && form.wordsOf(side, path, value)) || plainText(value);
    case 'typed':
      return typedText(value, form.typeOf(side, path), side);
    case 'plain':
      return plainText(value);
  }
}

/** The condition meant by `source`, put into words by `text`; one that does not compile is shown as written. */
function conditionOf(source: WrittenData, side: Side, text: (condition: Condition) => Bilingual): Bilingual {
  const condition = readCondition(source, side);
  return condition ? text(condition) : plainText(source);
}

export const readCondition = (source: WrittenData, side: Side): Condition | undefined =>
  compileCondition(source, side.names, [], () => {});

/** True when both are the same number, written differently: 60% and 0.6. */
export function sameNumber(a: WrittenData, b: WrittenData, form: Form): boolean {
  if (form.kind === 'plain' || form.kind === 'wording' || typeof a !== 'string' || typeof b !== 'string')
    return false;
  const [before, after] = [readAmount(a), readAmount(b)];
  return before !== undefined && after !== undefined && before.eq(after);
}

function typedText(value: WrittenData, type: ValueType | undefined, side: Side): Bilingual {
  if (value === 'unset') return both('未设定', 'not set');
  const from = isMap(value) ? value.from : undefined;
  if (typeof from === 'string') {
    const name = nameText(from, side.names);
    return both(`取自${name.zh}`, `taken from ${name.en}`);
  }
  if (type === undefined) return wordingOf(value) ?? nameText(value, side.names);
  if (isList(value)) {
    const of = type.kind === 'list' ? type.of : type;
    return joinTexts(
      value.map((item) => typedText(item, of, side)),
      listSeparator,
    );
  }
  if (type.kind === 'code' && typeof value === 'string') return codeText(value, type);
  const amount = typeof value === 'string' ? readAmount(value) : undefined;
  return amount ? same(literalText(amount, type)) : (wordingOf(value) ?? nameText(value, side.names));
}

const numberOr = (
  value: WrittenData,
  text: (amount: NonNullable<ReturnType<typeof readAmount>>) => string,
) => {
  const amount = typeof value === 'string' ? readAmount(value) : undefined;
  return amount ? same(text(amount)) : plainText(value);
};

function nameText(value: WrittenData, names: Names): Bilingual {
  if (isList(value))
    return joinTexts(
      value.map((name) => nameText(name, names)),
      listSeparator,
    );
  return (typeof value === 'string' && names.get(value)?.label) || plainText(value);
}

function typeSourceText(value: WrittenData): Bilingual {
  const type = isMap(value) ? readType(value as unknown as TypeSource, [], () => {}) : undefined;
  return type ? typeText(type) : plainText(value);
}

const plainText = (value: WrittenData): Bilingual => {
  if (typeof value === 'boolean') return value ? both('是', 'yes') : both('否', 'no');
  return same(typeof value === 'string' ? value : canonicalText(value));
};

function wordingOf(value: WrittenData): Bilingual | undefined {
  if (!isMap(value) || typeof value.zh !== 'string' || typeof value.en !== 'string') return undefined;
  return { zh: value.zh, en: value.en };
}

export const formOf = (words: Words): Form => words.form ?? plain;

export type WrittenMapData = { readonly [key: string]: WrittenData };

export const isMap = (value: WrittenData | undefined): value is WrittenMapData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: WrittenData | undefined): value is readonly WrittenData[] =>
  Array.isArray(value);
/** A member of a map, if the value is a map that has it. */
export const memberAt = (value: WrittenData | undefined, key: string): WrittenData | undefined =>
  isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A label as it stands in a text, or `otherwise` where there is none. */
export function labelIn(data: WrittenData | undefined, member: string, otherwise: string): Bilingual {
  const label = memberAt(data, member);
  return both(String(memberAt(label, 'zh') ?? otherwise), String(memberAt(label, 'en') ?? otherwise));
}
