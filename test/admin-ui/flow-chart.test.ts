// The drawing of a flow: where its steps stand, which way its lines take, and that no line runs through a step.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowPlaces, type Line, placeSteps } from '../../admin-ui/editors/rules/flow-places.ts';
import {
  type Box,
  type Measures,
  type Point,
  pathText,
  type Route,
  routesOf,
} from '../../admin-ui/editors/rules/flow-routes.ts';
import { type FlowWays, planWays } from '../../admin-ui/editors/rules/flow-ways.ts';
import { policyFlow } from '../../engine/index.ts';
import { edition } from '../policies/editions.ts';

const line = (from: string, to?: string): Line => ({ from, to });

/** Boxes as a browser might lay them out: columns of one width, each layer as tall as its tallest step. */
function measuresOf(
  places: FlowPlaces,
  plan: FlowWays,
  lines: readonly Line[],
  heights: readonly number[],
): Measures {
  const gutter = (at: number): number => 14 + 9 * (plan.channels[at] ?? 0);
  const xOf = (column: number): number =>
    Array.from({ length: column + 1 }, (_, at) => gutter(at)).reduce(
      (sum, width) => sum + width,
      column * 120,
    );
  const heightOf = (step: string): number => {
    const exits = lines.filter(({ from }) => from === step).length;
    return 30 + 20 * exits + (heights[[...places.spots.keys()].indexOf(step) % heights.length] ?? 0);
  };
  const tallest = (layer: number): number =>
    Math.max(...[...places.spots].flatMap(([step, spot]) => (spot.layer === layer ? [heightOf(step)] : [])));
  const yOf = (layer: number): number =>
    Array.from({ length: layer }, (_, at) => tallest(at)).reduce((sum, height) => sum + height, 0) +
    plan.gaps.slice(0, layer + 1).reduce((sum, tracks) => sum + 22 + 9 * tracks, 0);
  const steps = new Map(
    [...places.spots].map(([step, { layer, column }]): [string, Box] => [
      step,
      { x: xOf(column), y: yOf(layer), width: 120, height: heightOf(step) },
    ]),
  );
  const exits = new Map(
    lines.map(({ from }, at): [number, number] => {
      const before = lines.slice(0, at).filter((each) => each.from === from).length;
      return [at, (steps.get(from)?.y ?? 0) + 40 + 20 * before];
    }),
  );
  const width = xOf(places.columns - 1) + 120 + gutter(places.columns);
  return { steps, exits, width, height: yOf(places.layers - 1) + tallest(places.layers - 1) };
}

const stretches = ({ points }: Route): readonly (readonly [Point, Point])[] =>
  points.slice(1).map((point, at) => [points[at] ?? point, point]);

/** Whether a straight stretch runs through the inside of a box. */
const crosses = ([a, b]: readonly [Point, Point], { x, y, width, height }: Box): boolean =>
  Math.min(a.x, b.x) < x + width - 0.01 &&
  Math.max(a.x, b.x) > x + 0.01 &&
  Math.min(a.y, b.y) < y + height - 0.01 &&
  Math.max(a.y, b.y) > y + 0.01;

const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const flow = fc
  .array(
    fc.record({
      from: fc.constantFrom(...codes),
      to: fc.option(fc.constantFrom(...codes), { nil: undefined, freq: 5 }),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((lines): readonly Line[] => lines.toSorted((a, b) => codes.indexOf(a.from) - codes.indexOf(b.from)));
const heights = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 7, maxLength: 7 });

describe('the places of a flow', () => {
  it('stand side by side where a step may choose, and below each other where it leads on', () => {
    const policy = edition('2026-Q4').policies.get('sop-next-step');
    const drawn = policy && policyFlow(policy, 0);
    if (!drawn) throw new Error('the policy has a flow');
    const places = placeSteps(
      drawn.start,
      drawn.steps.map(({ code }) => code),
      drawn.edges,
    );
    const rows = Array.from({ length: places.layers }, (_, layer) =>
      Array.from(
        { length: places.columns },
        (_, column) =>
          [...places.spots].find(([, spot]) => spot.layer === layer && spot.column === column)?.[0] ?? '',
      ).join(' | '),
    );
    expect(rows).toEqual([
      ' |  | check | ',
      ' | custom-quote | value-content | monthly-update',
      'contract-terms | adjust-specs | escalate-touch | regrade',
      'order-confirmed |  | call-and-demo | ',
    ]);
    expect(places.apart).toEqual([]);
  });

  it('are told apart, each a layer below what leads to it first; what nothing leads to stands apart', () => {
    fc.assert(
      fc.property(flow, (lines) => {
        const { spots, apart, layers, columns } = placeSteps('a', codes, lines);
        const all = [...spots.values()].map(({ layer, column }) => `${layer} ${column}`);
        expect(new Set(all).size).toBe(all.length);
        expect([...spots.keys(), ...apart].sort()).toEqual(codes);
        for (const { layer, column } of spots.values()) {
          expect(layer).toBeLessThan(layers);
          expect(column).toBeLessThan(columns);
          expect(column).toBeGreaterThanOrEqual(0);
        }
        for (const { from, to } of lines) {
          const [source, target] = [spots.get(from), spots.get(to ?? '')];
          if (source && target) expect(target.layer).toBeLessThanOrEqual(source.layer + 1);
        }
      }),
    );
  });
});

describe('the lines of a flow', () => {
  it('run from their exit to their step and through no other', () => {
    fc.assert(
      fc.property(flow, heights, (lines, tall) => {
        const places = placeSteps('a', codes, lines);
        const plan = planWays(places, lines);
        const measures = measuresOf(places, plan, lines, tall);
        const routes = routesOf(places, plan, measures);
        const drawn = lines.filter(({ from, to }) => places.spots.has(from) && places.spots.has(to ?? ''));
        expect(routes.length).toBe(drawn.length);
        for (const route of routes) {
          for (const stretch of stretches(route)) {
            for (const box of measures.steps.values()) expect(crosses(stretch, box)).toBe(false);
            expect(stretch[0].x === stretch[1].x || stretch[0].y === stretch[1].y).toBe(true);
          }
        }
      }),
    );
  });

  it('never lie on each other in a channel or a gap, unless they lead to one step', () => {
    fc.assert(
      fc.property(flow, heights, (lines, tall) => {
        const places = placeSteps('a', codes, lines);
        const plan = planWays(places, lines);
        const routes = routesOf(places, plan, measuresOf(places, plan, lines, tall));
        for (const [at, route] of routes.entries()) {
          const others = routes.slice(0, at).filter(({ way }) => way.to !== route.way.to);
          // The first stretch leaves its own exit; all others are on tracks.
          const own = stretches(route).slice(1);
          for (const other of others) {
            for (const a of own) for (const b of stretches(other).slice(1)) expect(overlap(a, b)).toBe(false);
          }
        }
      }),
    );
  });

  it('lead back as what they are: to an earlier layer, or beside in their own', () => {
    const lines = [line('a', 'b'), line('a', 'c'), line('b', 'c'), line('c', 'd'), line('d', 'a'), line('d')];
    const { ways } = planWays(placeSteps('a', ['a', 'b', 'c', 'd'], lines), lines);
    expect(ways.filter(({ isBack }) => isBack).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'b c',
      'd a',
    ]);
  });

  it('turn round corners', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 20 },
    ];
    expect(pathText(points)).toBe('M0 0L14 0Q20 0 20 6L20 20');
  });
});

/** Whether two straight stretches share more than a point. */
function overlap(a: readonly [Point, Point], b: readonly [Point, Point]): boolean {
  const along = (from: keyof Point, on: keyof Point): boolean => {
    const isFlat = [...a, ...b].every((point) => Math.abs(point[on] - a[0][on]) < 0.01);
    const [start, end] = [a, b].map((each) => [
      Math.min(each[0][from], each[1][from]),
      Math.max(each[0][from], each[1][from]),
    ]);
    const shared = Math.min(start?.[1] ?? 0, end?.[1] ?? 0) - Math.max(start?.[0] ?? 0, end?.[0] ?? 0);
    return isFlat && shared > 0.01;
  };
  return along('x', 'y') || along('y', 'x');
}
