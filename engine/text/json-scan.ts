// One pass over a JSON text before it is parsed, for what the parser lets through or dies of: depth and keys.
// It must not judge syntax: whatever it does not understand it leaves to the parser.
import { type Bilingual, both } from '../values/bilingual.ts';
import { isForbiddenKey } from './keys.ts';
import { depthMax } from './trouble.ts';

export interface JsonTrouble {
  readonly code: string;
  readonly at: number;
  readonly message: Bilingual;
}

/** The keys seen so far in each open object; an open list has none. */
type Open = Set<string> | undefined;

/** A string, or one of the characters that open and close; everything between them is passed over. */
const landmark = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;

export function scanJson(text: string, inheritedKeys: 'refuse' | 'keep'): JsonTrouble | undefined {
  const open: Open[] = [];
  for (const { 0: found, index } of text.matchAll(landmark)) {
    if (found === '{' || found === '[') {
      open.push(found === '{' ? new Set() : undefined);
      if (open.length > depthMax) return tooDeep(index);
    } else if (found === '}' || found === ']') open.pop();
    else {
      const trouble = keyTrouble(open.at(-1), { text, found, at: index }, inheritedKeys);
      if (trouble) return trouble;
    }
  }
  return undefined;
}

interface Found {
  readonly text: string;
  readonly found: string;
  readonly at: number;
}

function keyTrouble(
  keys: Open,
  { text, found, at }: Found,
  inheritedKeys: 'refuse' | 'keep',
): JsonTrouble | undefined {
  if (!keys || !isFollowedByColon(text, at + found.length)) return undefined;
  const key = decode(found);
  if (key === undefined) return undefined;
  if (inheritedKeys === 'refuse' && isForbiddenKey(key)) return forbidden(at, key);
  if (keys.has(key)) return duplicate(at, key);
  keys.add(key);
  return undefined;
}

const colonAhead = /\s*:/y;

function isFollowedByColon(text: string, at: number): boolean {
  colonAhead.lastIndex = at;
  return colonAhead.test(text);
}

/** The key two spellings of it share: `"a"` and `"\u0061"`. A string that is not JSON is the parser's to report. */
function decode(source: string): string | undefined {
  try {
    return String(JSON.parse(source));
  } catch {
    return undefined;
  }
}

const tooDeep = (at: number): JsonTrouble => ({
  code: 'JSON_TOO_DEEP',
  at,
  message: both(`嵌套超过 ${depthMax} 层`, `nested more than ${depthMax} levels deep`),
});

const duplicate = (at: number, key: string): JsonTrouble => ({
  code: 'JSON_DUPLICATE_KEY',
  at,
  message: both(`键 ${key} 出现了两次`, `the key ${key} stands here a second time`),
});

const forbidden = (at: number, key: string): JsonTrouble => ({
  code: 'KEY_FORBIDDEN',
  at,
  message: both(`键不能叫 ${key}`, `a key may not be called ${key}`),
});
