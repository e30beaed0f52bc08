// The words of a shape finding, keyword by keyword: a stable code, what was found, and what to write instead.
import { type Bilingual, both, joinTexts, listSeparator, same } from '../values/bilingual.ts';
import { nearest } from '../values/nearest.ts';
import { keysOf, listOf, type ShapeError } from './shape-error.ts';
import { formText } from './shape-forms.ts';

export interface ShapeWords {
  readonly code: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
  /** The trouble lies with this key of the value, not with the value. */
  readonly key?: string;
  /** The trouble is that something is not there. */
  readonly missing?: boolean;
}

/** What stands at the place of an error: in words, and the keys where it is a map. */
export interface Found {
  readonly text: Bilingual;
  readonly keys: readonly string[];
  /** A text or number as written. */
  readonly written?: string;
}

type Wording = (error: ShapeError, found: Found) => ShapeWords;

/** The words for an error; a keyword nobody has described yet is named. */
export const shapeWords: Wording = (error, found) => (wordings[error.keyword] ?? otherwise)(error, found);

const missingKey = (key: string): ShapeWords => ({
  code: 'KEY_MISSING',
  message: both(`缺少 ${key}`, `${key} is missing`),
  hint: both(`请补上 ${key}: …`, `add ${key}: …`),
  missing: true,
});

const unknownKey: Wording = ({ params, parentSchema }, found) => {
  const key = String(params.additionalProperty ?? params.unevaluatedProperty);
  const known = keysOf(parentSchema?.properties);
  const forms = keysOf(parentSchema?.patternProperties);
  if (known.length === 0 && forms.length > 0) return misnamedKey(key, forms.map(formText));
  const free = known.filter((each) => !found.keys.includes(each));
  return {
    code: 'KEY_UNKNOWN',
    key,
    message: both(`这里没有 ${key} 这个键`, `there is no key ${key} here`),
    hint: suggestion(key, free, free),
  };
};

const misnamedKey = (key: string, forms: readonly Bilingual[]): ShapeWords => {
  const form = joinTexts(forms, both('或', ' or '));
  return {
    code: 'KEY_FORMAT',
    key,
    message: both(`键 ${quoted(key)} 的写法不对`, `the key ${quoted(key)} is not written as keys are here`),
    hint: both(`键应为${form.zh}`, `a key must be ${form.en}`),
  };
};

const wrongType: Wording = ({ params }, found) => {
  const types = joinTexts(listOf(params.type).map(typeText), both('或', ' or '));
  const quote = listOf(params.type).includes('string') && found.written !== undefined;
  return {
    code: 'VALUE_TYPE',
    message: both(
      `应为${types.zh},写的是${found.text.zh}`,
      `${types.en} belongs here, found ${found.text.en}`,
    ),
    hint: quote
      ? both(`若是文字请加引号:'${found.written}'`, `put it in quotes if it is text: '${found.written}'`)
      : both(`请改写为${types.zh}`, `write ${types.en}`),
  };
};

const notAllowed = (allowed: readonly unknown[], found: Found): ShapeWords => {
  const texts = allowed.map(String);
  return {
    code: 'VALUE_NOT_ALLOWED',
    message: both(`这里不能是${found.text.zh}`, `${found.text.en} is not allowed here`),
    hint: suggestion(found.written ?? '', texts, texts),
  };
};

const wrongTag: Wording = ({ params, parentSchema }, found) => {
  const tag = String(params.tag);
  if (!found.keys.includes(tag)) return missingKey(tag);
  const allowed = listOf(parentSchema?.oneOf).flatMap((branch) => tagValues(branch, tag));
  const { tagValue } = params;
  const words = notAllowed(allowed, { text: same(String(tagValue)), keys: [], written: String(tagValue) });
  return { ...words, key: tag };
};

const wrongForm: Wording = ({ params }, found) => {
  const form = formText(String(params.pattern ?? params.format));
  return {
    code: 'VALUE_FORMAT',
    message: both(`${found.text.zh}的写法不对`, `${found.text.en} is not written as it must be here`),
    hint: both(`请写成${form.zh}`, `write ${form.en}`),
  };
};

const tooShort: Wording = ({ params }) =>
  params.limit === 1
    ? {
        code: 'VALUE_EMPTY',
        message: both('文字是空的', 'the text is empty'),
        hint: both('请填写内容,或删除这个键', 'write something, or leave the key out'),
      }
    : {
        code: 'VALUE_TOO_SHORT',
        message: both(
          `文字少于 ${params.limit} 个字符`,
          `the text has fewer than ${params.limit} characters`,
        ),
        hint: both('请写得完整些', 'write more'),
      };

const tooLong: Wording = ({ params }) => ({
  code: 'VALUE_TOO_LONG',
  message: both(`文字超过 ${params.limit} 个字符`, `the text has more than ${params.limit} characters`),
  hint: both('请缩短', 'shorten it'),
});

const tooFew: Wording = ({ params }, found) => ({
  code: 'COUNT_TOO_SMALL',
  message: both(
    `至少要有 ${params.limit} 项,这里是${found.text.zh}`,
    `at least ${params.limit} belong here, found ${found.text.en}`,
  ),
  hint: both('请补上,或删除这个键', 'add what is missing, or leave the key out'),
  missing: true,
});

const tooMany: Wording = ({ params }, found) => ({
  code: 'COUNT_TOO_LARGE',
  message: both(
    `最多 ${params.limit} 项,这里是${found.text.zh}`,
    `at most ${params.limit} belong here, found ${found.text.en}`,
  ),
  hint: both('请删减', 'remove some'),
  missing: true,
});

const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' };

const outOfRange: Wording = ({ params }, found) => {
  const bound = `${signs[String(params.comparison)] ?? ''} ${params.limit}`;
  return {
    code: 'VALUE_RANGE',
    message: both(`${found.text.zh}不在范围内`, `${found.text.en} is out of range`),
    hint: both(`应 ${bound}`, `it must be ${bound}`),
  };
};

const repeated: Wording = ({ params }) => ({
  code: 'VALUE_REPEATED',
  message: both(
    `第 ${ordinal(params.j)} 项与第 ${ordinal(params.i)} 项相同`,
    `items ${ordinal(params.j)} and ${ordinal(params.i)} are the same`,
  ),
  hint: both('请删除其中一项', 'remove one of them'),
  missing: true,
});

const otherwise: Wording = ({ keyword }, found) => ({
  code: 'VALUE_SHAPE',
  message: both(
    `${found.text.zh}不符合这里的结构(${keyword})`,
    `${found.text.en} has not the shape needed here (${keyword})`,
  ),
  hint: both('请对照同类的写法', 'compare it with others of its sort'),
});

const wordings: Readonly<Record<string, Wording>> = {
  required: ({ params }) => missingKey(String(params.missingProperty)),
  dependentRequired: ({ params }) => missingKey(String(params.missingProperty)),
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  propertyNames: ({ params, parentSchema }) =>
    misnamedKey(String(params.propertyName), namePatterns(parentSchema?.propertyNames).map(formText)),
  type: wrongType,
  enum: ({ params }, found) => notAllowed(listOf(params.allowedValues), found),
  const: ({ params }, found) => notAllowed([params.allowedValue], found),
  discriminator: wrongTag,
  pattern: wrongForm,
  format: wrongForm,
  minLength: tooShort,
  maxLength: tooLong,
  minItems: tooFew,
  minProperties: tooFew,
  maxItems: tooMany,
  maxProperties: tooMany,
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  exclusiveMaximum: outOfRange,
  uniqueItems: repeated,
};

const typeTexts: Readonly<Record<string, Bilingual>> = {
  string: both('文字', 'text'),
  number: both('数', 'a number'),
  integer: both('整数', 'a whole number'),
  boolean: both('true 或 false', 'true or false'),
  array: both('列表', 'a list'),
  object: both('「键: 值」的映射', 'a map of `key: value`'),
  null: both('空值', 'nothing'),
};

const typeText = (type: unknown): Bilingual => typeTexts[String(type)] ?? same(String(type));

/** "Did you mean…", or all there is to choose from. */
function suggestion(word: string, candidates: readonly string[], all: readonly string[]): Bilingual {
  const near = nearest(word, candidates);
  if (near !== undefined) return both(`是否想写 ${near}?`, `did you mean ${near}?`);
  if (all.length === 0) return both('请删除它', 'remove it');
  const list = joinTexts(all.map(same), listSeparator);
  return both(`可用的有:${list.zh}`, `allowed are: ${list.en}`);
}

const namePatterns = (schema: unknown): readonly string[] =>
  typeof schema === 'object' && schema !== null && 'pattern' in schema ? [String(schema.pattern)] : [];

/** The values a branch of a tagged union has for its tag. */
function tagValues(branch: unknown, tag: string): readonly unknown[] {
  const tagged = branch as {
    readonly properties?: Readonly<Record<string, { const?: unknown; enum?: unknown }>>;
  };
  const schema = tagged?.properties?.[tag];
  return [...listOf(schema?.const), ...listOf(schema?.enum)];
}

const ordinal = (index: unknown): string => (typeof index === 'number' ? String(index + 1) : '?');

const quoted = (text: string): string => JSON.stringify(text);
