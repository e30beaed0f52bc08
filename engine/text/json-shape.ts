// The shape check for JSON from outside, such as the body of a request: what does not fit, where, and what to write instead.
// It must not judge meaning, and what is computed with never passes through it.
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Path, pathText } from '../values/position.ts';
import { isWrittenList, isWrittenMap, type Written, WrittenNumber } from '../values/written.ts';
import { toPlain } from './json.ts';
import { pointerParts, type Validate } from './shape-error.ts';
import { withoutNoise } from './shape-noise.ts';
import { type Found, shapeWords } from './shape-words.ts';

export interface JsonTroublePlace {
  /** `rows[2].grossProfit`; empty for the whole. */
  readonly path: string;
  readonly code: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** Checks data by a generated validator; nothing is found when it fits. */
export function checkJsonShape(value: Written, validate: Validate): readonly JsonTroublePlace[] {
  if (validate(toPlain(value))) return [];
  return withoutNoise(validate.errors ?? []).map((error) => {
    const { path, at } = follow(value, error.instancePath);
    const { code, message, hint, key } = shapeWords(error, foundIn(at));
    return { path: pathText(key === undefined ? path : [...path, key]), code, message, hint };
  });
}

/** A pointer's parts are all texts; whether one is an index is for the data to say. */
function follow(value: Written, pointer: string): { readonly path: Path; readonly at: Written } {
  const path: (string | number)[] = [];
  let at = value;
  for (const part of pointerParts(pointer)) {
    if (isWrittenList(at)) {
      const index = Number.parseInt(part, 10);
      path.push(index);
      at = at[index] ?? null;
    } else {
      path.push(part);
      at = isWrittenMap(at) ? (at[part] ?? null) : null;
    }
  }
  return { path, at };
}

const longest = 40;

function foundIn(value: Written): Found {
  if (isWrittenList(value))
    return { text: both(`有 ${value.length} 项的列表`, `a list of ${value.length}`), keys: [] };
  if (isWrittenMap(value)) {
    const keys = Object.keys(value);
    return { text: both(`有 ${keys.length} 个键的对象`, `an object of ${keys.length} keys`), keys };
  }
  if (value === null) return { text: both('空值', 'null'), keys: [] };
  const whole = String(value);
  const text = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
  if (value instanceof WrittenNumber) return { text: both(`数 ${text}`, `the number ${text}`), keys: [] };
  if (typeof value === 'boolean') return { text: both(text, text), keys: [] };
  return { text: both(`「${text}」`, `"${text}"`), keys: [], written: text };
}
