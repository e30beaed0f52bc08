// What pay costs in total, by component: the edition in force above, the candidate below, on one scale.
import { scaleLinear } from 'd3-scale';
import { useState } from 'preact/hooks';
import { chartsText } from '../language/charts.ts';
import { useText } from '../language/language.ts';
import { ChartCursor } from './chart-cursor.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTip } from './chart-tip.tsx';

export interface CostPart {
  readonly id: string;
  readonly title: string;
  /** For drawing only. */
  readonly base: number;
  readonly candidate: number;
  readonly baseText: string;
  readonly candidateText: string;
  readonly differenceText: string;
}

export interface StackedCostProps {
  readonly title: string;
  /** The names of the two editions. */
  readonly base: string;
  readonly candidate: string;
  readonly parts: readonly CostPart[];
  /** The sums as texts. */
  readonly total: Omit<CostPart, 'id' | 'title' | 'base' | 'candidate'>;
  readonly height?: number | undefined;
}

const colours = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5'];
const colourOf = (at: number): string => colours[at % colours.length] ?? '--series-1';
const thickness = 30;

export function StackedCost(props: StackedCostProps) {
  const text = useText(chartsText);
  const height = props.height ?? 124;
  const legend = props.parts.map((part, at) => ({
    title: part.title,
    colour: colourOf(at),
    shape: 'box' as const,
  }));
  const rows = [...props.parts, { title: text.total, ...props.total }];
  const data = {
    columns: [text.component, props.base, props.candidate, text.difference],
    rows: rows.map((each) => [each.title, each.baseText, each.candidateText, each.differenceText]),
  };
  return (
    <ChartFrame title={props.title} height={height} legend={legend} data={data}>
      {(width) => <Drawing {...props} width={width} height={height} />}
    </ChartFrame>
  );
}

function Drawing(props: StackedCostProps & { readonly width: number; readonly height: number }) {
  const { title, base, candidate, parts, total, width, height } = props;
  const text = useText(chartsText);
  const [active, setActive] = useState<number | undefined>(undefined);
  const sum = (of: 'base' | 'candidate') => parts.reduce((whole, part) => whole + part[of], 0);
  const x = scaleLinear([0, Math.max(1, sum('base'), sum('candidate'))], [0, width]);
  const part = active === undefined ? undefined : parts[active];
  const linesOf = (each: CostPart) => [
    { label: base, value: each.baseText },
    { label: candidate, value: each.candidateText },
    { label: text.difference, value: each.differenceText },
  ];
  const bars = [
    { of: 'base', name: base, sumText: total.baseText, y: 22 },
    { of: 'candidate', name: candidate, sumText: total.candidateText, y: 22 + thickness + 34 },
  ] as const;
  return (
    <div onPointerLeave={() => setActive(undefined)}>
      <svg width={width} height={height} role="img" aria-label={title}>
        {bars.map(({ of, name, sumText, y }) => (
          <g key={of} transform={`translate(0 ${y})`}>
            <text y={-7}>{name}</text>
            <text class="strong" x={width} y={-7} text-anchor="end">
              {sumText}
            </text>
            {segments(parts, of).map(({ from, value }, at) => (
              <rect
                key={parts[at]?.id}
                x={x(from)}
                width={Math.max(0, x(value) - 1.5)}
                height={thickness}
                rx={3}
                fill={`var(${colourOf(at)})`}
                opacity={active === undefined || active === at ? 1 : 0.35}
                onPointerEnter={() => setActive(at)}
              />
            ))}
          </g>
        ))}
      </svg>
      <ChartCursor
        label={text.read(title)}
        count={parts.length}
        at={active}
        onMove={setActive}
        textOf={(at) => wordsOf(parts[at], linesOf)}
      />
      {part && active !== undefined ? (
        <ChartTip
          x={x(middleOf(parts, active))}
          y={height / 2}
          width={width}
          title={part.title}
          lines={linesOf(part)}
        />
      ) : null}
    </div>
  );
}

function segments(parts: readonly CostPart[], of: 'base' | 'candidate') {
  return parts.map((part, at) => ({
    from: parts.slice(0, at).reduce((whole, each) => whole + each[of], 0),
    value: part[of],
  }));
}

function middleOf(parts: readonly CostPart[], at: number): number {
  const segment = segments(parts, 'candidate')[at];
  return segment ? segment.from + segment.value / 2 : 0;
}

function wordsOf(
  part: CostPart | undefined,
  linesOf: (part: CostPart) => readonly { readonly label: string; readonly value: string }[],
): string {
  if (!part) return '';
  return [part.title, ...linesOf(part).map((line) => `${line.label} ${line.value}`)].join(', ');
}
