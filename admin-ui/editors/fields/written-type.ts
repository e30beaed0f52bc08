// The type a part of a block states, as far as it can be read while it is being written.
import { readType, type ValueType, type WrittenData } from '../../../engine/index.ts';
import { bilingualOf, mapOf, textOf } from '../written-data.ts';

/** The type under `gives`; undefined while something is missing from it. */
export function writtenType(data: WrittenData | undefined): ValueType | undefined {
  const map = mapOf(data);
  if (!map || textOf(map, 'type') === '') return undefined;
  const codes = mapOf(map['codes']);
  const labelled =
    codes && Object.keys(codes).map((code) => [code, bilingualOf(codes, code) ?? { zh: code, en: code }]);
  const source = { ...map, ...(labelled && { codes: Object.fromEntries(labelled) }) };
  return readType(source as unknown as Parameters<typeof readType>[0], [], () => undefined);
}
