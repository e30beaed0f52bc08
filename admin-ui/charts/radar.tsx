// A radar: attainment by measure, one axis each, with the ring of the targets; the quarter before as a dashed outline.
// A measure without a figure has no point, and the outline does not cross its axis.
import { useState } from 'preact/hooks';
import { chartsText } from '../language/charts.ts';
import { useText } from '../language/language.ts';
import { ChartCursor } from './chart-cursor.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTip } from './chart-tip.tsx';
import { pointerIn } from './pointer.ts';
import { outlinePath, radarExtent, radarPoint, radarReach, ringPath } from './radar-shape.ts';
import { nearest } from './scale.ts';

export interface RadarAxis {
  readonly id: string;
  readonly title: string;
  /** For drawing only: 1 is on target. Undefined when there is no figure. */
  readonly value: number | undefined;
  readonly before?: number | undefined;
  /** As people read them: `93.33%`, or that it is missing. */
  readonly text: string;
  readonly beforeText?: string | undefined;
}

export interface RadarProps {
  readonly title: string;
  /** What the outline shows, and what the dashed one. */
  readonly now: string;
  readonly before?: string | undefined;
  /** What the ring says: `目标 100%`. */
  readonly target: string;
  readonly axes: readonly RadarAxis[];
  readonly height?: number | undefined;
}

export function Radar(props: RadarProps) {
  const text = useText(chartsText);
  const { title, now, before, target, axes, height = 310 } = props;
  const legend = [
    { title: now, colour: '--draft' },
    ...(before === undefined ? [] : [{ title: before, colour: '--today', shape: 'dash' as const }]),
    { title: target, colour: '--ink-muted' },
  ];
  const data = {
    columns: [text.measure, now, ...(before === undefined ? [] : [before])],
    rows: axes.map((axis) => [
      axis.title,
      axis.text,
      ...(before === undefined ? [] : [axis.beforeText ?? '—']),
    ]),
  };
  return (
    <ChartFrame title={title} height={height} legend={legend} data={data}>
      {(width) => <Drawing {...props} width={width} height={height} />}
    </ChartFrame>
  );
}

interface DrawingProps extends RadarProps {
  readonly width: number;
  readonly height: number;
}

/** Room for the names around the rings. */
const room = { side: 88, end: 44 } as const;
const reach = 24;

function Drawing(props: DrawingProps) {
  const { title, axes, width, height } = props;
  const text = useText(chartsText);
  const [active, setActive] = useState<number | undefined>(undefined);
  const extent = radarExtent(axes.length);
  const radius = Math.max(
    48,
    Math.min((width / 2 - room.side) / extent.side, (height - 2 * room.end) / (extent.top + extent.bottom)),
  );
  const most = radarReach(axes.flatMap(({ value, before }) => [value, before]));
  const distance = (value: number) => (Math.max(0, Math.min(value, most)) / most) * radius;
  const middle = { x: width / 2, y: (height + radius * (extent.top - extent.bottom)) / 2 };
  const places = axes.map(({ value }, at) => {
    const { x, y } = radarPoint(at, axes.length, distance(value ?? 0));
    return { x: x + middle.x, y: y + middle.y };
  });
  const axis = active === undefined ? undefined : axes[active];
  const place = active === undefined ? undefined : places[active];
  return (
    <div
      onPointerMove={(event) => setActive(nearest(places, pointerIn(event), reach))}
      onPointerLeave={() => setActive(undefined)}
    >
      <svg width={width} height={height} role="img" aria-label={title}>
        <g transform={`translate(${middle.x} ${middle.y})`}>
          <Grid count={axes.length} radius={radius} target={distance(1)} />
          <path
            class="radar-before"
            d={outlinePath(
              axes.map((each) => each.before),
              distance,
            )}
          />
          <path
            class="radar-now"
            d={outlinePath(
              axes.map((each) => each.value),
              distance,
            )}
          />
          <Points axes={axes} distance={distance} active={active} />
        </g>
      </svg>
      <Names axes={axes} radius={radius} {...middle} />
      <ChartCursor
        label={text.read(title)}
        count={axes.length}
        at={active}
        onMove={setActive}
        textOf={(at) => wordsOf(axes[at], props)}
      />
      {axis && place ? (
        <ChartTip x={place.x} y={place.y} width={width} title={axis.title} lines={linesOf(axis, props)} />
      ) : null}
    </div>
  );
}

const linesOf = ({ text, beforeText }: RadarAxis, { now, before }: RadarProps) => [
  { label: now, value: text },
  ...(before === undefined || beforeText === undefined ? [] : [{ label: before, value: beforeText }]),
];

const wordsOf = (axis: RadarAxis | undefined, props: RadarProps): string =>
  axis ? [axis.title, ...linesOf(axis, props).map(({ label, value }) => `${label} ${value}`)].join(', ') : '';

interface GridProps {
  readonly count: number;
  readonly radius: number;
  readonly target: number;
}

function Grid({ count, radius, target }: GridProps) {
  return (
    <g>
      {Array.from({ length: count }, (_, at) => {
        const { x, y } = radarPoint(at, count, radius);
        return <line key={`${at}`} class="radar-axis" x1={0} y1={0} x2={x} y2={y} />;
      })}
      <path class="radar-ring" d={ringPath(count, target / 2)} />
      <path class="radar-target" d={ringPath(count, target)} />
    </g>
  );
}

interface PointsProps {
  readonly axes: readonly RadarAxis[];
  readonly distance: (value: number) => number;
  readonly active: number | undefined;
}

function Points({ axes, distance, active }: PointsProps) {
  return (
    <g>
      {axes.map(({ id, value }, at) => {
        if (value === undefined) return null;
        const { x, y } = radarPoint(at, axes.length, distance(value));
        return <circle key={id} class={at === active ? 'person active' : 'person'} cx={x} cy={y} r={4} />;
      })}
    </g>
  );
}

interface NamesProps {
  readonly axes: readonly RadarAxis[];
  readonly radius: number;
  readonly x: number;
  readonly y: number;
}

/** Names as HTML, so that they break into lines by themselves. The cursor and the table read them aloud. */
function Names({ axes, radius, x, y }: NamesProps) {
  return (
    <div class="radar-names" aria-hidden="true">
      {axes.map(({ id, title, text, value }, at) => {
        const place = radarPoint(at, axes.length, radius + 10);
        const aside = radarPoint(at, axes.length, 50);
        const shift = `translate(calc(${x + place.x}px + ${aside.x - 50}%), calc(${y + place.y}px + ${aside.y - 50}%))`;
        return (
          <span
            key={id}
            style={{ transform: shift }}
            data-missing={value === undefined ? '' : undefined}
            data-upright={Math.abs(aside.x) < 10 ? '' : undefined}
          >
            {title}
            <strong>{text}</strong>
          </span>
        );
      })}
    </div>
  );
}
