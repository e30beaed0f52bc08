// The columns a table or a set of rules gives, as its author states them under `gives`: key, label and type of each.
import type { Bilingual, ValueType, WrittenData } from '../../../engine/index.ts';
import { bilingualOf, mapOf, memberOf } from '../written-data.ts';
import { writtenType } from './written-type.ts';

export interface ShownPart {
  /** `value` for the block's own column. */
  readonly key: string;
  readonly label: Bilingual;
  readonly type: ValueType;
}

/** The parts whose type can be read, in their order. */
export function shownParts(block: WrittenData | undefined): readonly ShownPart[] {
  const gives = mapOf(memberOf(block, 'gives')) ?? {};
  return Object.entries(gives).flatMap(([key, stated]): readonly ShownPart[] => {
    const type = writtenType(stated);
    const own = key === 'value' ? bilingualOf(block, 'label') : undefined;
    return type ? [{ key, type, label: bilingualOf(stated, 'label') ?? own ?? { zh: key, en: key } }] : [];
  });
}
