// Every kind of block, in one list. A new kind is one folder and one line here.
import { bands } from './bands/index.ts';
import { formula } from './formula/index.ts';
import type { BlockKind } from './kind.ts';
import { lookup } from './lookup/index.ts';
import { rank } from './rank/index.ts';
import { rules } from './rules/index.ts';
import { scorecard } from './scorecard/index.ts';

export const kinds = { bands, lookup, scorecard, rules, formula, rank } as const;

export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as KindName[];

/** A kind whose source and plan only that kind knows: what a policy sees of it. */
export type AnyKind = BlockKind<unknown, unknown>;

/** The kind by its name, or undefined. */
export function kindOf(name: string): AnyKind | undefined {
  return Object.hasOwn(kinds, name) ? (kinds[name as KindName] as unknown as AnyKind) : undefined;
}
