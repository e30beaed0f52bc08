// How entries of the vocabulary of changes are written: a name in both languages, a form, and how items are called.
import type { WrittenData } from '../text/document.ts';
import { type Bilingual, both, same } from '../values/bilingual.ts';
import type { Path } from '../values/position.ts';
import type { TypeSource } from '../values/schema.ts';
import { readType } from '../values/type-source.ts';
import type { ValueType } from '../values/types.ts';
import {
  type Form,
  type Items,
  isList,
  labelIn,
  memberAt,
  type Side,
  type TypeOf,
  type Words,
} from './diff-form.ts';

export type Members = Readonly<Record<string, Words>>;

export const named = (zh: string, en: string, form?: Form): Words => ({
  words: both(zh, en),
  ...(form && { form }),
});
export const aside = (zh: string, en: string): Words => ({
  words: both(zh, en),
  form: { kind: 'wording' },
  aside: true,
});

export const form = {
  rate: { kind: 'rate' },
  points: { kind: 'points' },
  condition: { kind: 'condition' },
  name: { kind: 'name' },
  type: { kind: 'type' },
  wording: { kind: 'wording' },
} as const satisfies Record<string, Form>;
export const typed = (typeOf: TypeOf): Form => ({ kind: 'typed', typeOf });
export const oneOf = (words: Readonly<Record<string, Bilingual>>): Form => ({ kind: 'words', words });

/** 第 3 档 / band 3: items called by their place. */
export const numbered =
  (zh: string, en: string): Items['name'] =>
  (_, key) =>
    typeof key === 'number' ? both(`第 ${key + 1} ${zh}`, `${en} ${key + 1}`) : same(key);

/** 规则“晋升” / rule "promote": items called by their label, else by their id or key. */
export const called =
  (zh: string, en: string): Items['name'] =>
  (item, key) => {
    const id = memberAt(item, 'id') ?? key;
    const label = memberAt(item, 'label');
    const [inZh, inEn] = [memberAt(label, 'zh') ?? id, memberAt(label, 'en') ?? id];
    return both(`${zh}“${String(inZh)}”`, `${en} "${String(inEn)}"`);
  };

const ownAnswers: Readonly<Record<string, Bilingual>> = {
  reading: both('按现有理解', 'as read'),
  own: both('另行决定', 'decided otherwise'),
};

/** An answer by the label of its alternative, which stands beside it; the path begins at the top, and the whole somewhere on it. */
function answerWords({ whole }: Side, path: Path, id: string): Bilingual | undefined {
  for (let from = 0; from < path.length; from++) {
    const question = path.slice(from, -1).reduce(partOf, whole);
    const alternatives = memberAt(question, 'alternatives');
    const chosen = isList(alternatives)
      ? alternatives.find((each) => memberAt(each, 'id') === id)
      : undefined;
    if (chosen !== undefined) return labelIn(chosen, 'label', id);
  }
  return ownAnswers[id];
}

const partOf = (data: WrittenData | undefined, part: string | number): WrittenData | undefined =>
  typeof part === 'number' ? (isList(data) ? data[part] : undefined) : memberAt(data, part);

export const owner: Words = {
  words: both('待确认问题', 'question to the owner'),
  aside: true,
  members: {
    question: aside('', ''),
    source: aside('的原文', 'source'),
    reading: aside('的理解', 'reading'),
    asRead: aside('的理解所写', 'reading as written'),
    alternatives: aside('的备选答案', 'alternatives'),
    answer: {
      ...aside('的答案', 'answer'),
      form: { kind: 'named', wordsOf: answerWords },
    },
  },
};

export const typeOfName = (side: Side, name: WrittenData | undefined): ValueType | undefined =>
  typeof name === 'string' ? side.names.get(name)?.type : undefined;

const typeOfSource = (source: WrittenData | undefined): ValueType | undefined =>
  source === undefined ? undefined : readType(source as unknown as TypeSource, [], () => {});

/** The type of a part the block gives, by the last key of the path. */
export const partType: TypeOf = ({ whole }, path: Path) =>
  typeOfSource(memberAt(memberAt(whole, 'gives'), String(path.at(-1) ?? '')));

/** The type of what a block gives: stated, else that of the column it stands on. */
export const valueType: TypeOf = (side) =>
  typeOfSource(memberAt(side.whole, 'gives')) ?? typeOfName(side, memberAt(side.whole, 'on'));
