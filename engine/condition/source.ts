// The shape of a condition as an author writes it: json-rules-engine's own JSON, and nothing that it would silently ignore.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Report } from '../values/finding.ts';
import { nearest } from '../values/nearest.ts';
import type { Path } from '../values/position.ts';

export type ReportTrouble = (report: Report) => void;

/** A map as it was read. Only its own keys count, so no prototype is ever part of a condition. */
export type SourceMap = Readonly<Record<string, unknown>>;

export const isMap = (source: unknown): source is SourceMap =>
  typeof source === 'object' && source !== null && !Array.isArray(source);

/** The value under one of the map's own keys. */
export const member = (map: SourceMap, key: string): unknown =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** Keys that json-rules-engine knows and this product does not: each with the reason, and what to do instead. */
const refused: ReadonlyMap<string, Bilingual> = new Map([
  [
    'params',
    both(
      '事实不带参数;请把它做成一个事实或块',
      'facts take no parameters: make it a fact or block of its own',
    ),
  ],
  [
    'path',
    both(
      '不能用 path 取值(它能运行脚本);块的一部分请写成 块.部分',
      'path can run scripts: refer to a part of a block as block.part',
    ),
  ],
  ['priority', both('顺序不影响结果,请删去', 'order never changes the outcome: remove it')],
  [
    'name',
    both(
      '条件没有名字;说明请写在块的 because',
      'a condition has no name: say why it is so in the block’s because',
    ),
  ],
  [
    'condition',
    both(
      '不能引用别处的条件;请用一个块得出是/否,再读它',
      'conditions are not shared by name: let a block give yes or no, and read that',
    ),
  ],
]);

/** Reports every key that is not one of `allowed`, at the key. True when there is none. */
export function onlyKeys(
  map: SourceMap,
  allowed: readonly string[],
  at: Path,
  report: ReportTrouble,
): boolean {
  const unknown = Object.keys(map).filter((key) => !allowed.includes(key));
  for (const key of unknown) {
    const near = nearest(key.slice(0, 60), allowed);
    report({
      code: 'CONDITION_KEY_UNKNOWN',
      path: [...at, key],
      atKey: true,
      message: both(`条件里不能写 ${key}`, `${key} cannot stand in a condition`),
      hint:
        refused.get(key) ??
        (near === undefined
          ? both(`可以写:${allowed.join('、')}`, `what can stand here: ${allowed.join(', ')}`)
          : both(`是否指 ${near}?`, `did you mean ${near}?`)),
    });
  }
  return unknown.length === 0;
}
