// What the editor of bands may do to the text, as edits. The numbers of accepted steps follow their bands when a band comes or goes.
import { type Document, type Edit, type Path, type Written, WrittenNumber } from '../../../engine/index.ts';
import { copyOf } from '../written-data.ts';
import { writtenFigure } from '../written-figure.ts';
import { type BandsMode, hasRates, type ShownBand, type ShownBands, worthKey } from './read-bands.ts';

/** Sets a figure; an empty text takes it away. */
export const figureEdit = (path: Path, typed: string): Edit =>
  typed === '' ? { op: 'remove', path } : { op: 'set', path, value: writtenFigure(typed) };

/** Sets one end of the range a rate may be tuned in, or leaves it open; with both ends open nothing is said. */
export function allowedEdits(
  path: Path,
  { allowedFrom, allowedTo }: Pick<ShownBand, 'allowedFrom' | 'allowedTo'>,
  end: 'from' | 'to',
  typed: string,
): readonly Edit[] {
  const [now, other] = end === 'from' ? [allowedFrom, allowedTo] : [allowedTo, allowedFrom];
  if (typed === '') return now === '' ? [] : [{ op: 'remove', path: other === '' ? path : [...path, end] }];
  const value = writtenFigure(typed);
  return [
    now !== '' || other !== ''
      ? { op: 'set', path: [...path, end], value }
      : { op: 'set', path, value: { [end]: value } },
  ];
}

/** Counts another way. Between rates and values what a band pays is called otherwise, and values say their type. */
export function modeEdits(block: Path, { mode, bands }: ShownBands, to: BandsMode): readonly Edit[] {
  const set: Edit = { op: 'set', path: [...block, 'mode'], value: to };
  if (hasRates(mode) === hasRates(to)) return [set];
  const worths = bands
    .filter(({ worth }) => worth !== '')
    .map(
      ({ at }): Edit => ({ op: 'rename', path: [...block, 'bands', at, worthKey(mode)], to: worthKey(to) }),
    );
  const gives: Edit = hasRates(to)
    ? { op: 'remove', path: [...block, 'gives'] }
    : { op: 'set', path: [...block, 'gives'], value: { type: 'ratio' } };
  return [set, ...worths, gives];
}

/** Splits a band at a new edge: the part above it becomes a band of its own with the same rate, lift and range. */
export function splitEdits(
  document: Document,
  block: Path,
  shown: ShownBands,
  split: Split,
): readonly Edit[] {
  const { band, edge } = split;
  const copy: Record<string, Written> = { [band.edgeKey]: writtenFigure(edge) };
  for (const member of [worthKey(shown.mode), 'lifted', 'when', 'flat', 'allowed']) {
    const value = copyOf(document, [...block, 'bands', band.at, member]);
    if (value !== undefined) copy[member] = value;
  }
  const path = [...block, 'bands', band.at + 1];
  return [{ op: 'insert', path, value: copy }, ...renumber(block, shown, band.at + 1, 1)];
}

/** A band and where it is to be split. */
export interface Split {
  readonly band: ShownBand;
  readonly edge: string;
}

/** Gives a band's amounts to the band below it: the band goes, and what it said goes with it. */
export function mergeDownEdits(block: Path, shown: ShownBands, band: ShownBand): readonly Edit[] {
  return [{ op: 'remove', path: [...block, 'bands', band.at] }, ...renumber(block, shown, band.at, -1)];
}

/** Gives a band's amounts to the band above it, which then starts where this one did. */
export function mergeUpEdits(block: Path, shown: ShownBands, band: ShownBand): readonly Edit[] {
  const next = shown.bands[band.at + 1];
  if (!next) return [];
  const edge: Edit = {
    op: 'set',
    path: [...block, 'bands', next.at, next.edgeKey],
    value: writtenFigure(band.edge),
  };
  return [edge, ...mergeDownEdits(block, shown, band)];
}

/**
 * Keeps the accepted steps with the bands they were accepted for (`band` counts from 1, and is the upper one of the step).
 * `from` is the index of the band that came or went; a step into a band that went is accepted no more.
 */
function renumber(block: Path, { smoothing }: ShownBands, from: number, by: 1 | -1): readonly Edit[] {
  const list = [...block, 'smoothing', 'accepted'];
  const edits = (smoothing?.accepted ?? []).map(({ band }, item): Edit | undefined => {
    const at = Number.parseInt(band, 10) - 1;
    if (by === -1 && at === from) return { op: 'remove', path: [...list, item] };
    if (at < from) return undefined;
    return { op: 'set', path: [...list, item, 'band'], value: new WrittenNumber(String(at + 1 + by)) };
  });
  // Removed last to first, so that the places of those still to come hold.
  return edits.filter((edit) => edit !== undefined).reverse();
}

/** Accepts the step into the band at `at`, with the reason in both languages. */
export function acceptEdit(block: Path, { smoothing }: ShownBands, at: number, zh: string, en: string): Edit {
  const step: Written = { band: new WrittenNumber(String(at + 1)), reason: { zh, en } };
  const path = [...block, 'smoothing', 'accepted'];
  const count = smoothing?.accepted.length ?? 0;
  return count === 0
    ? { op: 'set', path, value: [step] }
    : { op: 'insert', path: [...path, count], value: step };
}

/** Takes an acceptance back; the last one takes the list with it. */
export function refuseEdit(block: Path, { smoothing }: ShownBands, item: number): Edit {
  const path = [...block, 'smoothing', 'accepted'];
  return { op: 'remove', path: smoothing?.accepted.length === 1 ? path : [...path, item] };
}
