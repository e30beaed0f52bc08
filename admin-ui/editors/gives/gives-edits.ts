// What may be done to the columns a table or a set of rules gives, as edits: their types, codes, and columns that come and go.
import {
  type Bilingual,
  type Edit,
  type Path,
  unsetWord,
  type Written,
  type WrittenData,
} from '../../../engine/index.ts';
import { codeFrom, freeId, nameFrom } from '../fields/free-id.ts';
import { listOf, mapOf, memberOf } from '../written-data.ts';

export const typeNames = ['money', 'ratio', 'number', 'count', 'exchange', 'flag', 'code', 'text'] as const;
export type TypeName = (typeof typeNames)[number];

/** What each type says beside its name. */
const membersOfType: Readonly<Record<TypeName, readonly string[]>> = {
  money: ['currency'],
  ratio: [],
  number: ['unit'],
  count: ['unit'],
  exchange: ['from', 'to'],
  flag: [],
  code: ['codes'],
  text: [],
};

/** What a type must say, to begin with. */
const starts = (to: TypeName, sales: string, salary: string): Readonly<Record<string, Written>> => {
  switch (to) {
    case 'money':
      return { currency: sales };
    case 'number':
      return { unit: 'hours' };
    case 'exchange':
      return { from: sales, to: salary };
    case 'code':
      return { codes: { a: { zh: '选项一', en: 'option one' } } };
    default:
      return {};
  }
};

export interface Currencies {
  readonly sales: string;
  readonly salary: string;
}

/** States another type at a path. What the new type has no use for goes, what it needs gets something to begin with. */
export function typeEdits(
  path: Path,
  stated: WrittenData | undefined,
  to: TypeName,
  { sales, salary }: Currencies,
): readonly Edit[] {
  const known = Object.keys(mapOf(stated) ?? {});
  const start = starts(to, sales, salary);
  if (known.length === 0) return [{ op: 'set', path, value: { type: to, ...start } }];
  const members = Object.values(membersOfType).flat();
  const useless = known.filter((key) => members.includes(key) && !membersOfType[to].includes(key));
  return [
    { op: 'set', path: [...path, 'type'], value: to },
    ...useless.map((key): Edit => ({ op: 'remove', path: [...path, key] })),
    ...Object.entries(start).flatMap(([key, value]): readonly Edit[] =>
      known.includes(key) ? [] : [{ op: 'set', path: [...path, key], value }],
    ),
  ];
}

/** A new code with its labels; its name is made from the English one. */
export function addCodeEdit(path: Path, codes: readonly string[], label: Bilingual): Edit {
  const code = freeId(codeFrom(label.en) || 'code', codes);
  const value: Written = { ...label };
  return codes.length === 0
    ? { op: 'set', path, value: { [code]: value } }
    : { op: 'set', path: [...path, code], value };
}

/** Where a block states a value for every column it gives: its rows or rules, and what holds otherwise. */
export function valuePaths(block: Path, written: WrittenData | undefined): readonly Path[] {
  const rows = Object.keys(mapOf(memberOf(written, 'rows')) ?? {});
  const rules = listOf(memberOf(written, 'rules'));
  return [
    ...rows.map((key): Path => [...block, 'rows', key]),
    ...rules.map((_, at): Path => [...block, 'rules', at, 'then']),
    ...(memberOf(written, 'otherwise') === undefined ? [] : [[...block, 'otherwise']]),
  ];
}

/** One more column, not set anywhere yet. */
export function addPartEdits(
  block: Path,
  written: WrittenData | undefined,
  label: Bilingual,
): readonly Edit[] {
  const taken = Object.keys(mapOf(memberOf(written, 'gives')) ?? {});
  const key = freeId(nameFrom(label.en) || 'part', taken);
  return [
    { op: 'set', path: [...block, 'gives', key], value: { type: 'ratio', label: { ...label } } },
    ...valuePaths(block, written).map(
      (path): Edit => ({ op: 'set', path: [...path, key], value: unsetWord }),
    ),
  ];
}

/** A column less, with its value in every row. */
export function removePartEdits(block: Path, written: WrittenData | undefined, key: string): readonly Edit[] {
  const stated = valuePaths(block, written).filter((path) => {
    const values = path
      .slice(block.length)
      .reduce<WrittenData | undefined>(
        (data, part) => (typeof part === 'number' ? listOf(data)[part] : memberOf(data, part)),
        written,
      );
    return memberOf(values, key) !== undefined;
  });
  return [
    { op: 'remove', path: [...block, 'gives', key] },
    ...stated.map((path): Edit => ({ op: 'remove', path: [...path, key] })),
  ];
}
