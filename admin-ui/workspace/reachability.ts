// Are the targets within reach? Gross profit per person and quarter against the shares that are aimed at: 10 % below 300,000,
// 70 % from there to 500,000, 20 % above (rule I5). Exact: counts are compared with counts, and a small sample gets no verdict.
import { Amount } from '../../engine/index.ts';

export type ReachBand = 'below' | 'within' | 'above';

export interface Reached {
  readonly band: ReachBand;
  readonly count: number;
  readonly target: Amount;
  /** The share of the sample; undefined for an empty one. */
  readonly share: Amount | undefined;
  /** How many of a sample of this size chance alone would still explain, at 95 %. */
  readonly expected: { readonly least: number; readonly most: number };
  readonly verdict: 'fits' | 'fewer' | 'more' | undefined;
}

export interface Reachability {
  /** Person-quarters. */
  readonly sample: number;
  readonly hasVerdict: boolean;
  readonly bands: readonly Reached[];
  /** The edges that would give the shares aimed at on this very data; undefined while there is no verdict. */
  readonly edgesToFit: readonly [Amount, Amount] | undefined;
}

/** Under so many person-quarters nothing is judged. */
export const sampleLeast = 20;

export const reachEdges: readonly [Amount, Amount] = [Amount.of('300000'), Amount.of('500000')];

const targets = { below: Amount.of('0.1'), within: Amount.of('0.7'), above: Amount.of('0.2') } as const;

/** 1.96², the 95 % of a normal distribution. */
const spread = Amount.of('3.8416');

export function reachabilityOf(grossProfits: readonly Amount[]): Reachability {
  const sample = grossProfits.length;
  const hasVerdict = sample >= sampleLeast;
  const [low, high] = reachEdges;
  const below = grossProfits.filter((each) => each.lt(low)).length;
  const above = grossProfits.filter((each) => each.gte(high)).length;
  const counts = { below, within: sample - below - above, above } as const;
  const bands = (['below', 'within', 'above'] as const).map((band) =>
    reached(band, counts[band], sample, hasVerdict),
  );
  return { sample, hasVerdict, bands, edgesToFit: hasVerdict ? edgesToFit(grossProfits) : undefined };
}

function reached(band: ReachBand, count: number, sample: number, hasVerdict: boolean): Reached {
  const target = targets[band];
  const expected = expectedCounts(sample, target);
  const verdict = count < expected.least ? 'fewer' : count > expected.most ? 'more' : 'fits';
  return {
    band,
    count,
    target,
    share: sample === 0 ? undefined : Amount.count(count).dividedBy(Amount.count(sample)),
    expected,
    verdict: hasVerdict ? verdict : undefined,
  };
}

/** Every count k with (k − n·p)² ≤ 1.96² · n·p·(1 − p): the whole numbers around the one aimed at. */
export function expectedCounts(
  sample: number,
  target: Amount,
): { readonly least: number; readonly most: number } {
  const aim = Amount.count(sample).times(target);
  const limit = spread.times(aim).times(Amount.one.minus(target));
  const fits = (count: number): boolean => {
    const off = Amount.count(count).minus(aim);
    return off.times(off).lte(limit);
  };
  const middle = aim.round(0).toCount();
  let [least, most] = [middle, middle];
  while (least > 0 && fits(least - 1)) least -= 1;
  while (most < sample && fits(most + 1)) most += 1;
  return { least, most };
}

/** The 10 % and the 80 % quantile: who stands on an edge belongs above it. */
function edgesToFit(grossProfits: readonly Amount[]): readonly [Amount, Amount] | undefined {
  const sorted = grossProfits.toSorted((a, b) => a.compare(b));
  const low = sorted[placeOf(sorted.length, targets.below)];
  const high = sorted[placeOf(sorted.length, targets.below.plus(targets.within))];
  return low && high ? [low, high] : undefined;
}

const placeOf = (sample: number, share: Amount): number =>
  Amount.count(sample).times(share).round(0).toCount();
