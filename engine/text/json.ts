// JSON in, exactly: every number keeps its own text. Refused are duplicate keys, deep nesting and keys that objects inherit;
// the last a caller may take on, where one odd row of many must not take the others with it.
import { parse } from 'lossless-json';
import { type Bilingual, both } from '../values/bilingual.ts';
import {
  isWrittenList,
  isWrittenMap,
  type Written,
  type WrittenMap,
  WrittenNumber,
} from '../values/written.ts';
import { markOf } from './characters.ts';
import { type JsonTrouble, scanJson } from './json-scan.ts';
import { type LineColumn, Lines } from './lines.ts';

export interface JsonProblem extends LineColumn {
  /** `JSON_SYNTAX`, `JSON_DUPLICATE_KEY`, `JSON_TOO_DEEP` or `KEY_FORBIDDEN`. */
  readonly code: string;
  readonly message: Bilingual;
}

export type JsonResult =
  | { readonly value: Written; readonly problem?: never }
  | { readonly value?: never; readonly problem: JsonProblem };

/**
 * `keep` lets keys such as `toString` in, as keys like any other: no map has a prototype. Only for what is checked key by key
 * afterwards, so that they are refused where they stand.
 */
export function readJson(source: string, inheritedKeys: 'refuse' | 'keep' = 'refuse'): JsonResult {
  const text = source.slice(markOf(source).length);
  const trouble = scanJson(text, inheritedKeys);
  if (trouble) return { problem: problemAt(text, trouble) };
  try {
    return { value: bare(parse(text, undefined, (number) => new WrittenNumber(number))) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: problemAt(text, syntaxTrouble(error)) };
  }
}

/** The same data with ordinary numbers, for checking its shape only: what is computed with comes from the written value. */
export function toPlain(value: Written): unknown {
  // A number's text is JSON, so JSON itself reads it.
  if (value instanceof WrittenNumber) return JSON.parse(value.text);
  if (isWrittenList(value)) return value.map(toPlain);
  if (!isWrittenMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toPlain(member)]));
}

/** The parser's objects without their prototype. */
function bare(value: unknown): Written {
  if (Array.isArray(value)) return value.map(bare);
  if (value instanceof WrittenNumber || value === null) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const map: Record<string, Written> = Object.create(null);
  for (const [key, member] of Object.entries(value ?? {})) map[key] = bare(member);
  return map satisfies WrittenMap;
}

const problemAt = (text: string, { code, at, message }: JsonTrouble): JsonProblem => ({
  code,
  message,
  ...new Lines(text).at(at),
});

/** The parser's messages begin with what is wrong and end with where. */
const wordings: readonly (readonly [begins: string, message: Bilingual])[] = [
  ['JSON value expected', both('这里缺少值', 'a value is missing here')],
  ['Object value expected', both('冒号后缺少值', 'a value is missing after the colon')],
  ['Array item expected', both('这里缺少列表项', 'a list item is missing here')],
  ['Array item or end', both('列表没有用 ] 闭合', 'the list is not closed by ]')],
  ['Quoted object key or end', both('对象没有用 } 闭合', 'the object is not closed by }')],
  ['Quoted object key', both('这里应有带双引号的键', 'a key in double quotes belongs here')],
  ['Comma', both('这里缺少逗号', 'a comma is missing here')],
  ['Colon', both('这里缺少冒号', 'a colon is missing here')],
  ['End of string', both('字符串没有闭合', 'the string is not closed')],
  ['Invalid number', both('数的写法不完整', 'the number is not complete')],
  ['Invalid escape', both('反斜杠写法无效', 'this backslash means nothing')],
  ['Invalid unicode', both('\\u 后应有四位十六进制数', 'four hexadecimal digits belong after \\u')],
  [
    'Invalid character',
    both('字符串里有未转义的控制字符', 'a control character must be escaped in a string'),
  ],
  ['Expected end', both('值之后还有多余的内容', 'something stands after the value')],
];
const otherwise = both('不是合法的 JSON', 'not valid JSON');

function syntaxTrouble(error: SyntaxError): JsonTrouble {
  const position = /position (\d+)$/.exec(error.message)?.[1] ?? '0';
  const message = wordings.find(([begins]) => error.message.startsWith(begins))?.[1] ?? otherwise;
  return { code: 'JSON_SYNTAX', at: Number.parseInt(position, 10), message };
}
