// The lines of a flow as points on the page: from where its steps were found to stand, along the tracks that were planned.
import type { FlowPlaces } from './flow-places.ts';
import type { FlowWays, Track, Way } from './flow-ways.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What was measured: every step, the middle of every exit, and the whole drawing. */
export interface Measures {
  readonly steps: ReadonlyMap<string, Box>;
  /** By the number of the line. */
  readonly exits: ReadonlyMap<number, number>;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Route {
  readonly way: Way;
  readonly points: readonly Point[];
}

export function routesOf(places: FlowPlaces, plan: FlowWays, measures: Measures): readonly Route[] {
  const channels = channelsOf(places, measures);
  const gaps = gapsOf(places, measures);
  return plan.ways.flatMap((way, at): readonly Route[] => {
    const [from, to] = [measures.steps.get(way.from), measures.steps.get(way.to)];
    if (!from || !to) return [];
    const x = way.channel && onTrack(channels, way.channel, plan.channels);
    const y = way.gap && onTrack(gaps, way.gap, plan.gaps);
    const exit = measures.exits.get(way.line) ?? from.y + from.height / 2;
    const points = [
      ...leave(way, from, exit, x),
      ...enter(way, to, x, y, entryOffset(way, plan.ways.slice(0, at), places)),
    ];
    return [{ way, points }];
  });
}

function leave({ leaves }: Way, from: Box, exit: number, x: number | undefined): readonly Point[] {
  if (leaves === 'foot' || x === undefined) return [{ x: from.x + from.width / 2, y: from.y + from.height }];
  return [
    { x: leaves === 'left' ? from.x : from.x + from.width, y: exit },
    { x, y: exit },
  ];
}

function enter(
  { enters }: Way,
  to: Box,
  x: number | undefined,
  y: number | undefined,
  offset: number,
): readonly Point[] {
  const middle = to.x + to.width / 2;
  if (enters === 'top') {
    const above =
      x === undefined || y === undefined
        ? []
        : [
            { x, y },
            { x: middle, y },
          ];
    return [...above, { x: middle, y: to.y }];
  }
  const side = enters === 'left' ? to.x : to.x + to.width;
  const level = to.y + Math.min(14 + offset, to.height - 6);
  return [
    { x: x ?? side, y: level },
    { x: side, y: level },
  ];
}

/** Lines that leave one channel for steps of one layer do so at levels of their own, on either side; those that join are one. */
function entryOffset(way: Way, earlier: readonly Way[], { spots }: FlowPlaces): number {
  const layerOf = ({ to }: Way): number | undefined => spots.get(to)?.layer;
  const beside = earlier.filter(
    (other) =>
      other.enters !== 'top' && other.channel?.at === way.channel?.at && layerOf(other) === layerOf(way),
  );
  const tracks = [...new Set(beside.map(({ channel }) => channel?.track))];
  const joined = tracks.indexOf(way.channel?.track);
  return (joined < 0 ? tracks.length : joined) * 9;
}

/** The free stretch on both sides of a channel or gap. */
interface Between {
  readonly from: number;
  readonly to: number;
}

const onTrack = (between: readonly Between[], { at, track }: Track, counts: readonly number[]): number => {
  const { from, to } = between[at] ?? { from: 0, to: 0 };
  return from + ((to - from) * (track + 1)) / ((counts[at] ?? 0) + 1);
};

function channelsOf({ spots, columns }: FlowPlaces, { steps, width }: Measures): readonly Between[] {
  const edges = Array.from({ length: columns }, (_, column) => {
    const boxes = boxesWhere(spots, steps, (spot) => spot.column === column);
    return {
      from: Math.min(...boxes.map(({ x }) => x)),
      to: Math.max(...boxes.map((box) => box.x + box.width)),
    };
  });
  return Array.from({ length: columns + 1 }, (_, at) => ({
    from: edges[at - 1]?.to ?? 0,
    to: edges[at]?.from ?? width,
  }));
}

function gapsOf({ spots, layers }: FlowPlaces, { steps }: Measures): readonly Between[] {
  return Array.from({ length: layers }, (_, layer) => {
    const above = boxesWhere(spots, steps, (spot) => spot.layer === layer - 1);
    const here = boxesWhere(spots, steps, (spot) => spot.layer === layer);
    return {
      from: Math.max(0, ...above.map(({ y, height }) => y + height)),
      to: Math.min(...here.map(({ y }) => y)),
    };
  });
}

const boxesWhere = (
  spots: FlowPlaces['spots'],
  steps: Measures['steps'],
  wanted: (spot: { readonly layer: number; readonly column: number }) => boolean,
): readonly Box[] => [...spots].flatMap(([step, spot]) => (wanted(spot) ? (steps.get(step) ?? []) : []));

const bend = 6;

/** The line as an SVG path, its corners rounded. */
export function pathText(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = rest.map((point, at) => {
    const next = rest[at + 1];
    const before = rest[at - 1] ?? first;
    if (!next) return `L${near(point)}`;
    return `L${near(towards(point, before))}Q${near(point)} ${near(towards(point, next))}`;
  });
  return `M${near(first)}${parts.join('')}`;
}

/** A point a bend's length from a corner, or half way where that is nearer. */
function towards(corner: Point, other: Point): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y];
  const length = Math.hypot(dx, dy);
  const share = length === 0 ? 0 : Math.min(bend, length / 2) / length;
  return { x: corner.x + dx * share, y: corner.y + dy * share };
}

const near = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
