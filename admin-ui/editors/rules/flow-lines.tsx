// The lines of a drawn flow. They are a picture of what the exits of the steps say in words.
import type { FlowPlaces } from './flow-places.ts';
import { type Measures, pathText, type Route, routesOf } from './flow-routes.ts';
import type { FlowWays } from './flow-ways.ts';

export interface FlowLinesProps {
  readonly places: FlowPlaces;
  readonly plan: FlowWays;
  readonly measures: Measures;
  readonly chosen: string | undefined;
  /** Lines that go round although nobody allowed it. */
  readonly wrong: ReadonlySet<number>;
}

export function FlowLines({ places, plan, measures, chosen, wrong }: FlowLinesProps) {
  const routes = routesOf(places, plan, measures);
  const toneOf = ({ way }: Route): string => {
    if (wrong.has(way.line)) return 'wrong';
    if (way.from === chosen || way.to === chosen) return 'chosen';
    return way.isBack ? 'back' : 'on';
  };
  // What matters most is drawn last, on top of the others.
  const order = ['on', 'back', 'chosen', 'wrong'];
  const drawn = routes.toSorted((a, b) => order.indexOf(toneOf(a)) - order.indexOf(toneOf(b)));
  return (
    <svg class="flow-lines" width={measures.width} height={measures.height} aria-hidden="true">
      {drawn.map((route) => (
        <g key={route.way.line} data-tone={toneOf(route)} data-back={route.way.isBack ? '' : undefined}>
          <path d={pathText(route.points)} />
          <path class="flow-tip" d={tipOf(route)} />
        </g>
      ))}
    </svg>
  );
}

/** The arrow's tip at the end of a line. */
function tipOf({ points }: Route): string {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? end;
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const [x, y] = [end.x - dx * 6, end.y - dy * 6];
  return `M${end.x} ${end.y}L${x + dy * 3.5} ${y + dx * 3.5}L${x - dy * 3.5} ${y - dx * 3.5}Z`;
}
