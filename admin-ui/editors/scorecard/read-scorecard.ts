// A scorecard as its author wrote it, for the grid: whatever can be read of it, even while the policy has an error.
import {
  Amount,
  type Bilingual,
  type Names,
  readAmount,
  sum,
  type ValueType,
  type WrittenData,
} from '../../../engine/index.ts';
import { bilingualOf, listOf, mapOf, memberOf, textOf } from '../written-data.ts';
import { scalarText } from '../written-figure.ts';

export interface ShownMeasure {
  /** Its index in `measures`. */
  readonly at: number;
  readonly id: string;
  readonly label: Bilingual;
  /** The name it looks at. */
  readonly on: string;
  /** The type of that name; undefined while it names nothing. */
  readonly type: ValueType | undefined;
  readonly direction: Direction;
  /** As written; empty where there is none. */
  readonly target: string;
  readonly weight: string;
  readonly group: string;
  readonly hasQuestion: boolean;
}

export const directions = ['atLeast', 'atMost', 'from', 'yes'] as const;
export type Direction = (typeof directions)[number];

export interface ShownScorecard {
  readonly measures: readonly ShownMeasure[];
  readonly isWeighted: boolean;
  readonly groups: readonly { readonly id: string; readonly label: Bilingual }[];
}

export function readScorecard(block: WrittenData | undefined, names: Names): ShownScorecard {
  const groups = memberOf(block, 'groups');
  return {
    measures: listOf(memberOf(block, 'measures')).map((measure, at) => readMeasure(measure, at, names)),
    isWeighted: textOf(block, 'weights') === 'stated',
    groups: Object.keys(mapOf(groups) ?? {}).map((id) => ({
      id,
      label: bilingualOf(groups, id) ?? { zh: id, en: id },
    })),
  };
}

function readMeasure(measure: WrittenData, at: number, names: Names): ShownMeasure {
  const id = textOf(measure, 'id');
  const on = textOf(measure, 'on') || id;
  return {
    at,
    id,
    label: bilingualOf(measure, 'label') ?? { zh: id, en: id },
    on,
    type: names.get(on)?.type,
    direction: readDirection(memberOf(measure, 'direction')),
    target: scalarText(memberOf(measure, 'target')),
    weight: scalarText(memberOf(measure, 'weight')),
    group: textOf(measure, 'group'),
    hasQuestion: memberOf(measure, 'owner') !== undefined,
  };
}

/** A direction that starts somewhere is written as a map. */
export function readDirection(data: WrittenData | undefined): Direction {
  if (mapOf(data)) return 'from';
  return directions.find((each) => each === data) ?? 'atLeast';
}

/** The total of the weights as far as they are numbers, and how far it is from 100 %; both as exact decimals. */
export function weightTotal(measures: readonly ShownMeasure[]): {
  readonly total: string;
  readonly off: string;
  readonly direction: 'short' | 'over' | 'complete';
} {
  const total = sum(measures.map(({ weight }) => readAmount(weight) ?? Amount.zero));
  const off = total.minus(Amount.one);
  const direction = off.isZero() ? 'complete' : off.isNegative() ? 'short' : 'over';
  return { total: total.toExactText(), off: off.abs().toExactText(), direction };
}
