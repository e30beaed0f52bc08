// The columns a table or a set of rules gives, as its author states them under `gives`: `value` is the block's own column, every
// other name a part of it. The same convention and the same words for every kind that states its values.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Report } from '../values/finding.ts';
import { nearest } from '../values/nearest.ts';
import type { Path } from '../values/position.ts';
import { readType } from '../values/type-source.ts';
import type { ValueType } from '../values/types.ts';
import type { PartsSource, PartValues } from './stated-schema.ts';
import { unsetWord } from './stated-value.ts';

/** A part with its type; `part` is empty for the block's own column. */
export interface StatedPart {
  readonly part: string;
  readonly type: ValueType;
}

export interface LabelledPart extends StatedPart {
  readonly label: Bilingual;
}

/** The name under which an author writes a part. */
export const partKey = ({ part }: StatedPart): string => (part === '' ? 'value' : part);

const partOf = (key: string): string => (key === 'value' ? '' : key);

/** What the lines of an answer already say under these names. */
const taken = ['block', 'role', 'item', 'text'];

type ReportTrouble = (report: Report) => void;

/** Reads `gives`; undefined after reporting what is wrong. `reserved` are the names that the kind uses itself. */
export function readParts(
  source: PartsSource,
  label: Bilingual,
  reserved: readonly string[],
  report: ReportTrouble,
): readonly LabelledPart[] | undefined {
  const entries = Object.entries(source);
  const parts = entries.map(([key, stated]): LabelledPart | undefined => {
    const path: Path = ['gives', key];
    const type = readType(stated, path, report);
    if ([...taken, ...reserved].includes(key)) return refuseName(key, path, report);
    if (stated.codes && Object.hasOwn(stated.codes, unsetWord)) return refuseUnset(path, report);
    const own = stated.label ?? (key === 'value' ? label : undefined);
    if (!own) return refuseUnlabelled(key, path, report);
    return type && { part: partOf(key), type, label: own };
  });
  const complete = parts.filter((part) => part !== undefined);
  return complete.length < entries.length ? undefined : complete;
}

function refuseName(key: string, path: Path, report: ReportTrouble): undefined {
  report({
    code: 'PART_NAME',
    path,
    atKey: true,
    message: both(`${key} 是块自己用的名称`, `${key} is a name the block uses itself`),
    hint: both('请换一个名称', 'choose another name'),
  });
}

function refuseUnset(path: Path, report: ReportTrouble): undefined {
  report({
    code: 'PART_NAME',
    path: [...path, 'codes', unsetWord],
    atKey: true,
    message: both(
      `${unsetWord} 表示尚未确定,不能作为代码`,
      `${unsetWord} means undecided and cannot be a code`,
    ),
    hint: both('请换一个代码', 'choose another code'),
  });
}

function refuseUnlabelled(key: string, path: Path, report: ReportTrouble): undefined {
  report({
    code: 'PART_LABEL',
    path,
    atKey: true,
    message: both(`${key} 没有名称(label)`, `${key} has no label`),
    hint: both('加上 label: { zh: …, en: … }', 'add label: { zh: …, en: … }'),
  });
}

/**
 * Reads one value for every part, in their order; undefined after reporting what is missing, unknown or wrong.
 * `read` reads a single value at its path.
 */
export function readPartValues<Stated>(
  source: PartValues,
  parts: readonly StatedPart[],
  path: Path,
  report: ReportTrouble,
  read: (written: unknown, type: ValueType, path: Path) => Stated | undefined,
): readonly Stated[] | undefined {
  const keys = parts.map(partKey);
  const strangers = Object.keys(source).filter((key) => !keys.includes(key));
  for (const key of strangers) report(unknownPart(key, keys, path));
  const values = parts.map((part): Stated | undefined => {
    const key = partKey(part);
    if (Object.hasOwn(source, key)) return read(source[key], part.type, [...path, key]);
    report(missingPart(key, path));
    return undefined;
  });
  const complete = values.filter((value) => value !== undefined);
  return strangers.length > 0 || complete.length < parts.length ? undefined : complete;
}

const missingPart = (key: string, path: Path): Report => ({
  code: 'PART_MISSING',
  path,
  atKey: true,
  message: both(`这里没有给出 ${key}`, `${key} is not given here`),
  hint: both(
    `写上 ${key};尚未确定时写 ${key}: ${unsetWord}`,
    `give ${key}, or write ${key}: ${unsetWord} while it is undecided`,
  ),
});

function unknownPart(key: string, keys: readonly string[], path: Path): Report {
  const near = nearest(key, keys);
  return {
    code: 'PART_UNKNOWN',
    path: [...path, key],
    atKey: true,
    message: both(`gives 中没有 ${key}`, `there is no ${key} under gives`),
    hint: near
      ? both(`是否指 ${near}?`, `did you mean ${near}?`)
      : both(`可以写:${keys.join('、')}`, `what can stand here: ${keys.join(', ')}`),
  };
}
