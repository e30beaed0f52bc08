// Which way the lines of a flow take between its steps: through the channels beside the columns and the gaps above the layers,
// each on a track of its own, so that no line runs through a step and no two lie on each other. Lines to one step may join.
import type { FlowPlaces, Line, Spot } from './flow-places.ts';

export type Side = 'left' | 'right';

export interface Way {
  /** The number of its line. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** It leads to where the flow has been, or beside it. */
  readonly isBack: boolean;
  /** Straight down from the foot of its step, or out at the side. */
  readonly leaves: Side | 'foot';
  readonly enters: Side | 'top';
  /** The channel to the left of column `at`, and the track in it. */
  readonly channel?: Track | undefined;
  /** The gap above layer `at`, and the track in it. */
  readonly gap?: Track | undefined;
}

export interface Track {
  readonly at: number;
  readonly track: number;
}

export interface FlowWays {
  readonly ways: readonly Way[];
  /** How many tracks each channel has: one left of every column, and one right of the last. */
  readonly channels: readonly number[];
  /** How many tracks each gap has: one above every layer. */
  readonly gaps: readonly number[];
}

export function planWays(places: FlowPlaces, lines: readonly Line[]): FlowWays {
  const routes = lines.flatMap((line, at) => routeOf(line, at, lines, places) ?? []);
  const channels = tracksOf(routes.flatMap(({ channel, key }) => (channel ? [{ ...channel, key }] : [])));
  const gaps = tracksOf(routes.flatMap(({ gap, key }) => (gap ? [{ ...gap, key }] : [])));
  const numbers = (most: ReadonlyMap<number, number>, count: number): readonly number[] =>
    Array.from({ length: count }, (_, at) => most.get(at) ?? 0);
  return {
    ways: routes.map(({ channel, gap, key, ...way }) => ({
      ...way,
      channel: channel && { at: channel.at, track: channels.track(channel.at, key) },
      gap: gap && { at: gap.at, track: gaps.track(gap.at, key) },
    })),
    channels: numbers(channels.counts, places.columns + 1),
    gaps: numbers(gaps.counts, places.layers),
  };
}

/** A stretch of a line in a channel or gap. Positions count half places: a step is even, what lies between is odd. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Route = Omit<Way, 'channel' | 'gap'> & {
  readonly channel?: Stretch | undefined;
  readonly gap?: Stretch | undefined;
  /** Lines with one key may join. */
  readonly key: string;
};

function routeOf(line: Line, at: number, lines: readonly Line[], { spots }: FlowPlaces): Route | undefined {
  const { from, to } = line;
  const [source, target] = [spots.get(from), spots.get(to ?? '')];
  if (!source || !target || to === undefined) return undefined;
  const isBack = target.layer <= source.layer;
  const base = { line: at, from, to, isBack };
  const isLast = lines.findLastIndex((each) => each.from === from) === at;
  if (!isBack && source.column === target.column && isLast) {
    return { ...base, leaves: 'foot', enters: 'top', key: `${to} foot` };
  }
  const leaves: Side = target.column < source.column ? 'left' : 'right';
  const channel = source.column + (leaves === 'right' ? 1 : 0);
  const enters = isBack ? sideAt(channel, target) : 'top';
  const arrival = enters === 'top' ? 2 * target.layer - 1 : 2 * target.layer;
  return {
    ...base,
    leaves,
    enters,
    channel: { at: channel, from: 2 * source.layer, to: arrival },
    gap: enters === 'top' ? { at: target.layer, from: 2 * channel, to: 2 * target.column + 1 } : undefined,
    key: `${to} ${isBack ? 'back' : 'on'}`,
  };
}

/** A step beside the channel is entered from its side; any other from above. */
const sideAt = (channel: number, { column }: Spot): Way['enters'] =>
  channel === column ? 'left' : channel === column + 1 ? 'right' : 'top';

interface Tracks {
  readonly counts: ReadonlyMap<number, number>;
  track(at: number, key: string): number;
}

/** Gives every line the first track that is free along its whole stretch. */
function tracksOf(stretches: readonly (Stretch & { readonly key: string })[]): Tracks {
  const merged = mergedByKey(stretches).toSorted((a, b) => a.at - b.at || a.from - b.from || a.to - b.to);
  const tracks = new Map<string, number>();
  const counts = new Map<number, number>();
  for (const [order, stretch] of merged.entries()) {
    const beside = merged.slice(0, order).filter((other) => touches(stretch, other));
    const taken = beside.map(({ at, key }) => tracks.get(`${at} ${key}`));
    const track = Array.from({ length: taken.length + 1 }, (_, each) => each).find(
      (each) => !taken.includes(each),
    );
    tracks.set(`${stretch.at} ${stretch.key}`, track ?? 0);
    counts.set(stretch.at, Math.max(counts.get(stretch.at) ?? 0, (track ?? 0) + 1));
  }
  return { counts, track: (at, key) => tracks.get(`${at} ${key}`) ?? 0 };
}

const touches = (a: Stretch, b: Stretch): boolean => a.at === b.at && a.from <= b.to && b.from <= a.to;

function mergedByKey(
  stretches: readonly (Stretch & { readonly key: string })[],
): readonly (Stretch & { readonly key: string })[] {
  const merged = new Map<string, Stretch & { readonly key: string }>();
  for (const { at, key, ...ends } of stretches) {
    const known = merged.get(`${at} ${key}`);
    const places = [ends.from, ends.to, ...(known ? [known.from, known.to] : [])];
    merged.set(`${at} ${key}`, { at, key, from: Math.min(...places), to: Math.max(...places) });
  }
  return [...merged.values()];
}
