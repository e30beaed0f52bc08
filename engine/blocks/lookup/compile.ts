// Lookup: source → plan. Checks what a schema cannot: keys that the column can take, all of them, and every cell against its type.
import { adviseCode } from '../../expression/unknown-name.ts';
import { type LabelledPart, readParts, readPartValues } from '../../program/stated-parts.ts';
import type { PartValues } from '../../program/stated-schema.ts';
import { readStatedValue, type StatedValue } from '../../program/stated-value.ts';
import { Amount } from '../../values/amount.ts';
import { both } from '../../values/bilingual.ts';
import type { Report } from '../../values/finding.ts';
import type { Named } from '../../values/named.ts';
import type { Path } from '../../values/position.ts';
import { typeText } from '../../values/types.ts';
import type { Compiled, CompileScope } from '../kind.ts';
import type { LookupPlan, LookupRow } from './plan.ts';
import type { LookupSource } from './schema.ts';

export function compileLookup(source: LookupSource, scope: CompileScope): Compiled<LookupPlan> | undefined {
  const by = readBy(source, scope);
  const report = (trouble: Report): void => scope.report(trouble);
  const parts = readParts(source.gives, scope.label, ['key'], report);
  if (!parts) return undefined;
  const rows = Object.entries(source.rows).map(([key, values]) => readRow(key, values, parts, by, scope));
  const otherwise = source.otherwise && readValues(source.otherwise, parts, ['otherwise'], scope);
  const complete = rows.filter((row) => row !== undefined);
  if (!by || complete.length < rows.length || (source.otherwise && !otherwise)) return undefined;
  if (!answersEveryKey(source, by, scope)) return undefined;
  const plan: LookupPlan = {
    kind: 'lookup',
    by: by.name,
    byType: by.type,
    parts: parts.map(({ part, type }) => ({ part, type })),
    rows: complete,
    otherwise,
  };
  return { plan, gives: parts };
}

const keyKinds: readonly string[] = ['code', 'flag', 'count'];

function readBy(source: LookupSource, scope: CompileScope): Named | undefined {
  const by = scope.name(source.by, ['by']);
  if (!by || keyKinds.includes(by.type.kind)) return by;
  const type = typeText(by.type);
  scope.report({
    code: 'TYPE_MISMATCH',
    path: ['by'],
    message: both(
      `${by.name} 是${type.zh},不能作为表的键`,
      `${by.name} is ${type.en}, which cannot be a key`,
    ),
    hint: both(
      '键须是代码、是/否或整数;金额分档请用 bands',
      'a key is a code, yes or no, or a whole number; where an amount falls is a matter for bands',
    ),
  });
  return undefined;
}

function readRow(
  key: string,
  values: PartValues,
  parts: readonly LabelledPart[],
  by: Named | undefined,
  scope: CompileScope,
): LookupRow | undefined {
  const path = ['rows', key];
  const trouble = by && keyTrouble(key, by);
  if (trouble) scope.report({ ...trouble, path, atKey: true });
  const read = readValues(values, parts, path, scope);
  return trouble || !read ? undefined : { key, values: read };
}

const readValues = (
  values: PartValues,
  parts: readonly LabelledPart[],
  path: Path,
  scope: CompileScope,
): readonly StatedValue[] | undefined => {
  const report = (trouble: Report): void => scope.report(trouble);
  return readPartValues(values, parts, path, report, (written, type, at) =>
    readStatedValue(written, type, at, report),
  );
};

/** Why `by` can never have the value `key`; undefined when it can. */
function keyTrouble(key: string, by: Named): Omit<Report, 'path'> | undefined {
  if (by.type.kind === 'code') {
    const { codes } = by.type;
    return codes.some(({ code }) => code === key)
      ? undefined
      : { code: 'CODE_UNKNOWN', ...adviseCode(key, codes) };
  }
  const fits = by.type.kind === 'flag' ? key === 'true' || key === 'false' : isWholeText(key);
  if (fits) return undefined;
  return {
    code: 'LOOKUP_KEY',
    message: both(`${by.name} 不会是“${key}”`, `${by.name} is never "${key}"`),
    hint:
      by.type.kind === 'flag'
        ? both('键只能是 true 或 false', 'the keys are true and false')
        : both('键须是整数,写成 2 而不是 2.0', 'a key is a whole number, written 2 and not 2.0'),
  };
}

/** A whole number as its shortest text, so that one number is never two keys. */
const isWholeText = (key: string): boolean => {
  const amount = Amount.parse(key);
  return amount?.isWhole() === true && amount.toExactText() === key;
};

/** Every key has an answer: all are listed, or the table says what the others give. */
function answersEveryKey(source: LookupSource, by: Named, scope: CompileScope): boolean {
  if (source.otherwise) return true;
  if (by.type.kind === 'count') {
    scope.report({
      code: 'LOOKUP_OTHERWISE_MISSING',
      path: ['rows'],
      atKey: true,
      message: both(
        `没有说明 ${by.name} 为其他数时的结果`,
        `nothing is said about other values of ${by.name}`,
      ),
      hint: both('写 otherwise', 'add otherwise'),
    });
    return false;
  }
  const missing = keysOf(by).filter((key) => !Object.hasOwn(source.rows, key));
  if (missing.length === 0) return true;
  scope.report({
    code: 'LOOKUP_KEY_MISSING',
    path: ['rows'],
    atKey: true,
    message: both(`表中没有 ${missing.join('、')}`, `there is no row for ${missing.join(', ')}`),
    hint: both('为每个键写一行,或写 otherwise', 'write a row for every key, or otherwise'),
  });
  return false;
}

const keysOf = (by: Named): readonly string[] =>
  by.type.kind === 'code' ? by.type.codes.map(({ code }) => code) : ['true', 'false'];
