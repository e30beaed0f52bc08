// The bands as their author wrote them, for the table: whatever can be read of them, even while the policy has an error.
// It judges nothing; the engine's findings do.
import { type Bilingual, readAmount, type WrittenData } from '../../../engine/index.ts';
import { bilingualOf, listOf, mapOf, memberOf, textOf } from '../written-data.ts';
import { scalarText } from '../written-figure.ts';

export type BandsMode = 'marginal' | 'whole' | 'amount' | 'linear';

export interface ShownBand {
  /** Its index in `bands`. */
  readonly at: number;
  /** `from` takes in the edge, `above` leaves it to the band below. */
  readonly edgeKey: 'from' | 'above';
  readonly edge: string;
  /** The rate, or the value where the mode gives values. */
  readonly worth: string;
  /** Empty where there is none. */
  readonly lifted: string;
  readonly when: WrittenData | undefined;
  readonly allowedFrom: string;
  readonly allowedTo: string;
  readonly flat: boolean;
  readonly because: Bilingual | undefined;
  readonly owner: WrittenData | undefined;
}

export interface ShownSmoothing {
  readonly from: string;
  readonly to: string;
  readonly accepted: readonly { readonly band: string; readonly reason: Bilingual | undefined }[];
}

export interface ShownBands {
  readonly id: string;
  readonly mode: BandsMode;
  readonly on: string;
  /** What amounts below the first edge get; empty where it is not said. */
  readonly below: string;
  readonly bands: readonly ShownBand[];
  readonly smoothing: ShownSmoothing | undefined;
}

export const modes: readonly BandsMode[] = ['marginal', 'whole', 'amount', 'linear'];

export const hasRates = (mode: BandsMode): boolean => mode === 'marginal' || mode === 'whole';

export const worthKey = (mode: BandsMode): 'rate' | 'value' => (hasRates(mode) ? 'rate' : 'value');

export function readBands(block: WrittenData | undefined): ShownBands {
  const written = textOf(block, 'mode');
  const mode = modes.find((each) => each === written) ?? 'marginal';
  return {
    id: textOf(block, 'id'),
    mode,
    on: textOf(block, 'on'),
    below: scalarText(memberOf(block, 'below')),
    bands: listOf(memberOf(block, 'bands')).map((band, at) => readBand(band, at, mode)),
    smoothing: readSmoothing(memberOf(block, 'smoothing')),
  };
}

function readBand(band: WrittenData, at: number, mode: BandsMode): ShownBand {
  const allowed = memberOf(band, 'allowed');
  const edgeKey = mapOf(band) && memberOf(band, 'above') !== undefined ? 'above' : 'from';
  return {
    at,
    edgeKey,
    edge: scalarText(memberOf(band, edgeKey)),
    worth: scalarText(memberOf(band, worthKey(mode))),
    lifted: scalarText(memberOf(band, 'lifted')),
    when: memberOf(band, 'when'),
    allowedFrom: scalarText(memberOf(allowed, 'from')),
    allowedTo: scalarText(memberOf(allowed, 'to')),
    flat: scalarText(memberOf(band, 'flat')) === 'true',
    because: bilingualOf(band, 'because'),
    owner: memberOf(band, 'owner'),
  };
}

function readSmoothing(data: WrittenData | undefined): ShownSmoothing | undefined {
  if (mapOf(data) === undefined) return undefined;
  return {
    from: scalarText(memberOf(data, 'from')),
    to: scalarText(memberOf(data, 'to')),
    accepted: listOf(memberOf(data, 'accepted')).map((item) => ({
      band: scalarText(memberOf(item, 'band')),
      reason: bilingualOf(item, 'reason'),
    })),
  };
}

/** The band each was before the draft: the one with the same edge, else the one at the same place that no other has taken. */
export function matchBase(
  bands: readonly ShownBand[],
  base: readonly ShownBand[],
): readonly (ShownBand | undefined)[] {
  const byEdge = bands.map((band) => base.find((other) => sameFigure(other.edge, band.edge)));
  const taken = new Set(byEdge);
  return bands.map((band, at) => {
    if (byEdge[at]) return byEdge[at];
    const same = base[band.at];
    return same && !taken.has(same) && bands.length === base.length ? same : undefined;
  });
}

/** True for two writings of one number: `0.5` and `50%`. */
export function sameFigure(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [readAmount(a), readAmount(b)];
  return left !== undefined && right !== undefined && left.eq(right);
}
