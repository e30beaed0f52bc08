// Where conditions hold: all that can be the case, divided into finitely many regions in each of which every comparison comes out
// the same. What no region shows cannot be. Facts are taken as given; a missing one is not looked at here.
import { assert } from '../values/assert.ts';
import type { Names } from '../values/named.ts';
import { type Condition, leavesOf } from './condition.ts';
import { type Axis, axesOf, questionOf, verdictsOf } from './regions-axes.ts';

/** How many regions are looked at; beyond it `divide` gives up and says so. */
export const regionsMax = 50_000;

/** Which of the conditions hold somewhere, in their order. */
export type Verdicts = readonly boolean[];

/** A region: for every axis the number of its piece. */
type Region = readonly number[];

/** Several regions that make up one block: for every axis the numbers of its pieces, ascending. */
export type Box = readonly (readonly number[])[];

export interface Regions {
  readonly axes: readonly Axis[];
  /**
   * True when every axis is a fact compared with constants: then every region is a case that can come.
   * Otherwise some regions may be impossible, so that "nowhere" is still a proof and "here" is not.
   */
  readonly independent: boolean;
  verdicts(region: Region): Verdicts;
}

/** Divides all that can be the case along the conditions; undefined when there are more than `most` regions. */
export function divide(
  conditions: readonly Condition[],
  names: Names,
  most = regionsMax,
): Regions | undefined {
  const axes = axesOf(conditions.flatMap(leavesOf), names);
  // Checked factor by factor, so that the product of many axes never overflows.
  let count = 1;
  for (const { pieces } of axes) {
    count *= pieces.length;
    if (count > most) return undefined;
  }
  const judges = conditions.map((condition) => judgeOf(condition, axes));
  return {
    axes,
    independent: axes.every((axis) => axis.independent),
    verdicts: (region) => judges.map((judge) => judge(region)),
  };
}

/**
 * A block of regions where `wanted` is true of the verdicts, as wide as it could be grown; undefined when there is none.
 * The same conditions always give the same block.
 */
export function findBox(regions: Regions, wanted: (verdicts: Verdicts) => boolean): Box | undefined {
  const isWanted = (region: Region): boolean => wanted(regions.verdicts(region));
  for (const region of everyRegion(allPieces(regions)))
    if (isWanted(region)) return grow(regions, region, isWanted);
  return undefined;
}

/** One region of a box. */
export const firstRegion = (box: Box): Region =>
  box.map(([first]) => {
    assert(first !== undefined, 'a box has a piece on every axis');
    return first;
  });

/** Every region of a box, one after another; the last axis changes fastest. */
export function* everyRegion(box: Box): Generator<Region> {
  const [first, ...rest] = box;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const piece of first) for (const others of everyRegion(rest)) yield [piece, ...others];
}

/** The box of all regions. */
export const allPieces = ({ axes }: Regions): Box => axes.map(({ pieces }) => pieces.map((_, at) => at));

type Judge = (region: Region) => boolean;

function judgeOf(condition: Condition, axes: readonly Axis[]): Judge {
  switch (condition.kind) {
    case 'all': {
      const parts = condition.parts.map((part) => judgeOf(part, axes));
      return (region) => parts.every((part) => part(region));
    }
    case 'any': {
      const parts = condition.parts.map((part) => judgeOf(part, axes));
      return (region) => parts.some((part) => part(region));
    }
    case 'not': {
      const part = judgeOf(condition.part, axes);
      return (region) => !part(region);
    }
    case 'leaf': {
      const key = questionOf(condition);
      const at = axes.findIndex((axis) => axis.key === key);
      const axis = axes[at];
      assert(axis, 'every comparison has its axis');
      const verdicts = verdictsOf(condition, axis);
      return (region) => verdicts[region[at] ?? -1] === true;
    }
  }
}

/** Widens a region axis by axis, as long as every region in the box is wanted. Numbers grow to both sides only. */
function grow({ axes }: Regions, start: Region, isWanted: (region: Region) => boolean): Box {
  let box: Box = start.map((piece) => [piece]);
  const addable = (at: number, piece: number): boolean => {
    for (const region of everyRegion(box.with(at, [piece]))) if (!isWanted(region)) return false;
    return true;
  };
  for (const [at, axis] of axes.entries()) {
    const from = start[at] ?? 0;
    const contiguous = axis.pieces[0]?.kind === 'numbers';
    for (const candidates of [descending(from), ascending(from, axis.pieces.length)]) {
      for (const piece of candidates) {
        if (addable(at, piece))
          box = box.with(
            at,
            [...(box[at] ?? []), piece].sort((a, b) => a - b),
          );
        else if (contiguous) break;
      }
    }
  }
  return box;
}

const descending = (from: number): readonly number[] =>
  Array.from({ length: from }, (_, at) => from - 1 - at);
const ascending = (from: number, length: number): readonly number[] =>
  Array.from({ length: length - from - 1 }, (_, at) => from + 1 + at);
