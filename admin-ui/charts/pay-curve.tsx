// Cumulative pay against gross profit: today's curve grey, the draft's in colour, the team as dots on it.
// It draws what it is given and computes no pay; the figures in tooltips and table are the caller's texts.
import { useState } from 'preact/hooks';
import { chartsText } from '../language/charts.ts';
import { useText } from '../language/language.ts';
import { Axes } from './axes.tsx';
import { ChartCursor } from './chart-cursor.tsx';
import { ChartFrame, type DataTable } from './chart-frame.tsx';
import { ChartTip } from './chart-tip.tsx';
import { BandEdges, ExampleMark, People, Probe } from './pay-curve-marks.tsx';
import { pointerIn } from './pointer.ts';
import { betweenPath, linePath, nearest, type Plot, type Point, plotOf } from './scale.ts';
import { ChartSlider, type Slider } from './slider.tsx';

/** Points in order of x; straight between them. */
export type Curve = readonly Point[];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly today: number;
  readonly draft?: number | undefined;
  /** The exact figures as text: label and value. */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

export interface Edge {
  readonly x: number;
  readonly isChanged?: boolean | undefined;
}

export interface Example extends Point {
  readonly title: string;
}

export interface PayCurveProps {
  readonly title: string;
  /** The axes with their unit: 季度毛利(美元). */
  readonly titleX: string;
  readonly titleY: string;
  /** The figures on the axes, where they are not plain amounts. */
  readonly textX?: ((value: number) => string) | undefined;
  readonly textY?: ((value: number) => string) | undefined;
  /** What the curves and marks are called, where it is not today and the draft, the team and an example. */
  readonly names?:
    | { readonly today: string; readonly draft: string; readonly people: string; readonly example: string }
    | undefined;
  readonly today: Curve;
  /** Absent while the draft is the same as today. */
  readonly draft?: Curve | undefined;
  readonly people?: readonly Person[] | undefined;
  /** The lower edges of the bands above the first. */
  readonly edges?: readonly Edge[] | undefined;
  readonly example?: Example | undefined;
  /** A place to move along the curve, with what is paid there in words. */
  readonly slider?: Slider | undefined;
  /** The curve's figures as texts, for the table. */
  readonly data: DataTable;
  readonly height?: number | undefined;
}

const margin = { top: 40, right: 14, bottom: 44, left: 46 };
const reach = 26;

export function PayCurve(props: PayCurveProps) {
  const text = useText(chartsText);
  const people = props.people ?? [];
  const names = props.names ?? text;
  const legend = [
    { title: names.today, colour: '--today' },
    ...(props.draft ? [{ title: names.draft, colour: '--draft' }] : []),
    ...(people.length > 0 ? [{ title: names.people, colour: '--draft', shape: 'dot' as const }] : []),
    ...(props.example ? [{ title: names.example, colour: '--warn', shape: 'dot' as const }] : []),
  ];
  const height = props.height ?? 380;
  return (
    <>
      <ChartFrame title={props.title} height={height} legend={legend} data={props.data}>
        {(width) => <Drawing {...props} people={people} width={width} height={height} />}
      </ChartFrame>
      {props.slider ? <ChartSlider {...props.slider} from={0} to={domains(props).x[1]} /> : null}
    </>
  );
}

type DrawingProps = PayCurveProps & {
  readonly people: readonly Person[];
  readonly width: number;
  readonly height: number;
};

function Drawing({
  title,
  titleX,
  titleY,
  textX,
  textY,
  today,
  draft,
  people,
  edges,
  example,
  slider,
  ...size
}: DrawingProps) {
  const text = useText(chartsText);
  const [active, setActive] = useState<number | undefined>(undefined);
  const domain = domains({ today, draft, people });
  const plot = plotOf({ ...size, margin, domainX: domain.x, domainY: domain.y });
  const places = people.map((person) => placeOf(person, plot));
  const person = active === undefined ? undefined : people[active];
  const place = active === undefined ? undefined : places[active];
  return (
    <div
      onPointerMove={(event) => setActive(nearest(places, pointerIn(event), reach))}
      onPointerLeave={() => setActive(undefined)}
    >
      <svg width={size.width} height={size.height} role="img" aria-label={title}>
        <Axes plot={plot} titleX={titleX} titleY={titleY} textX={textX} textY={textY} />
        <BandEdges plot={plot} edges={edges ?? []} text={textX} />
        {draft ? <path class="wash" d={betweenPath(today, draft, plot)} /> : null}
        <path class="line today" d={linePath(today, plot)} />
        {draft ? <path class="line draft" d={linePath(draft, plot)} /> : null}
        {slider ? <Probe plot={plot} at={slider.value} curves={draft ? [today, draft] : [today]} /> : null}
        {example ? <ExampleMark plot={plot} example={example} /> : null}
        <People plot={plot} people={people} active={active} />
      </svg>
      <ChartCursor
        label={text.read(title)}
        count={people.length}
        at={active}
        onMove={setActive}
        textOf={(at) => wordsOf(people[at])}
      />
      {person && place ? (
        <ChartTip {...place} width={size.width} title={person.name} lines={person.lines} />
      ) : null}
    </div>
  );
}

const placeOf = (person: Person, { x, y }: Plot): Point => ({
  x: x(person.x),
  y: y(person.draft ?? person.today),
});

const wordsOf = (person: Person | undefined): string =>
  person ? [person.name, ...person.lines.map((line) => `${line.label} ${line.value}`)].join(', ') : '';

function domains(props: Pick<PayCurveProps, 'today' | 'draft' | 'people'>) {
  const people = props.people ?? [];
  const points = [...props.today, ...(props.draft ?? [])];
  const xs = [...points.map((point) => point.x), ...people.map((person) => person.x)];
  const ys = [
    ...points.map((point) => point.y),
    ...people.flatMap((person) => [person.today, person.draft ?? person.today]),
  ];
  return {
    x: [Math.min(0, ...xs), Math.max(1, ...xs)],
    y: [Math.min(0, ...ys), Math.max(1, ...ys)],
  } as const;
}
