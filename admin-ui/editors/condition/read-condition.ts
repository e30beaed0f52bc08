// A condition as its author wrote it, for the tree of sentences: whatever can be read of it, each part with its path.
// It judges nothing; the engine's findings do.
import type { Path, WrittenData } from '../../../engine/index.ts';
import { listOf, mapOf, memberOf, textOf } from '../written-data.ts';

export type Junction = 'all' | 'any';

export interface ShownLeaf {
  readonly kind: 'leaf';
  readonly path: Path;
  readonly fact: string;
  readonly operator: string;
}

export interface ShownGroup {
  readonly kind: 'group';
  readonly junction: Junction;
  readonly path: Path;
  readonly parts: readonly ShownCondition[];
}

export interface ShownNot {
  readonly kind: 'not';
  readonly path: Path;
  readonly part: ShownCondition;
}

export type ShownCondition = ShownLeaf | ShownGroup | ShownNot;

/** The tree of a condition; undefined where none is written. */
export function readCondition(data: WrittenData | undefined, path: Path): ShownCondition | undefined {
  if (mapOf(data) === undefined) return undefined;
  for (const junction of ['all', 'any'] as const) {
    const parts = memberOf(data, junction);
    if (parts !== undefined) {
      const shown = listOf(parts).map((part, at) => readCondition(part, [...path, junction, at]));
      return { kind: 'group', junction, path, parts: shown.filter((part) => part !== undefined) };
    }
  }
  const inner = memberOf(data, 'not');
  const part = inner === undefined ? undefined : readCondition(inner, [...path, 'not']);
  if (part) return { kind: 'not', path, part };
  return { kind: 'leaf', path, fact: textOf(data, 'fact'), operator: textOf(data, 'operator') };
}
