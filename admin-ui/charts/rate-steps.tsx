// The marginal rate over the bands: what each further amount earns. Base rates as steps, lifted rates dashed above them.
import { useState } from 'preact/hooks';
import { axisPercent, axisText } from '../language/axis.ts';
import { chartsText } from '../language/charts.ts';
import { useText } from '../language/language.ts';
import { Axes } from './axes.tsx';
import { ChartCursor } from './chart-cursor.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTip } from './chart-tip.tsx';
import { pointerIn } from './pointer.ts';
import { type Plot, plotOf } from './scale.ts';

export interface RateStep {
  /** For drawing only. */
  readonly from: number;
  readonly rate: number;
  readonly lifted?: number | undefined;
  /** As people read them: `100,000 起`, `2.5%`, `3%`. */
  readonly fromText: string;
  readonly rateText: string;
  readonly liftedText?: string | undefined;
}

export interface RateStepsProps {
  readonly title: string;
  readonly titleX: string;
  /** The figures on the horizontal axis, where they are not plain amounts. */
  readonly textX?: ((value: number) => string) | undefined;
  readonly today: readonly RateStep[];
  readonly draft?: readonly RateStep[] | undefined;
  /** Where the axis ends: beyond the last edge. */
  readonly to: number;
  readonly height?: number | undefined;
}

const margin = { top: 22, right: 14, bottom: 44, left: 46 };

export function RateSteps(props: RateStepsProps) {
  const text = useText(chartsText);
  const height = props.height ?? 260;
  const shown = props.draft ?? props.today;
  const hasLift = shown.some((step) => step.lifted !== undefined);
  const colour = props.draft ? '--draft' : '--today';
  const legend = [
    { title: text.today, colour: '--today' },
    ...(props.draft ? [{ title: text.draft, colour: '--draft' }] : []),
    ...(hasLift ? [{ title: text.lifted, colour, shape: 'dash' as const }] : []),
  ];
  const data = {
    columns: [text.from, text.rate, text.lifted],
    rows: shown.map((step) => [step.fromText, step.rateText, step.liftedText ?? '—']),
  };
  return (
    <ChartFrame title={props.title} height={height} legend={legend} data={data}>
      {(width) => <Drawing {...props} shown={shown} width={width} height={height} />}
    </ChartFrame>
  );
}

type DrawingProps = RateStepsProps & {
  readonly shown: readonly RateStep[];
  readonly width: number;
  readonly height: number;
};

function Drawing({ title, titleX, textX, today, draft, shown, to, width, height }: DrawingProps) {
  const text = useText(chartsText);
  const [active, setActive] = useState<number | undefined>(undefined);
  const greatest = Math.max(...[...today, ...shown].map((step) => step.lifted ?? step.rate));
  const plot = plotOf({ width, height, margin, domainX: [0, to], domainY: [0, greatest * 1.12] });
  const step = active === undefined ? undefined : shown[active];
  const linesOf = ({ rateText, liftedText }: RateStep) => [
    { label: text.rate, value: rateText },
    ...(liftedText ? [{ label: text.lifted, value: liftedText }] : []),
  ];
  return (
    <div
      onPointerMove={(event) => setActive(stepAt(shown, plot.x.invert(pointerIn(event).x)))}
      onPointerLeave={() => setActive(undefined)}
    >
      <svg width={width} height={height} role="img" aria-label={title}>
        <Axes plot={plot} titleX={titleX} textX={textX ?? axisText} textY={axisPercent} />
        <Steps plot={plot} steps={today} to={to} look="today" lifts={!draft} />
        {draft ? <Steps plot={plot} steps={draft} to={to} look="draft" lifts /> : null}
        <StepLabels plot={plot} steps={shown} to={to} />
      </svg>
      <ChartCursor
        label={text.read(title)}
        count={shown.length}
        at={active}
        onMove={setActive}
        textOf={(at) => stepWords(shown[at], linesOf)}
      />
      {step ? (
        <ChartTip
          x={plot.x(middleOf(shown, active ?? 0, to))}
          y={plot.y(step.lifted ?? step.rate)}
          width={width}
          title={step.fromText}
          lines={linesOf(step)}
        />
      ) : null}
    </div>
  );
}

interface StepsProps {
  readonly plot: Plot;
  readonly steps: readonly RateStep[];
  readonly to: number;
  readonly look: 'today' | 'draft';
  readonly lifts: boolean;
}

function Steps({ plot: { x, y }, steps, to, look, lifts }: StepsProps) {
  const path = steps
    .map((step, at) => `${at === 0 ? 'M' : 'H'}${x(step.from)}${at === 0 ? ' ' : 'V'}${y(step.rate)}`)
    .join('');
  return (
    <g>
      <path class={`line ${look}`} d={`${path}H${x(to)}`} />
      {lifts
        ? steps.map((step, at) =>
            step.lifted === undefined ? null : (
              <path
                key={step.from}
                class={`line ${look} lifted`}
                d={`M${x(step.from)} ${y(step.lifted)}H${x(steps[at + 1]?.from ?? to)}`}
              />
            ),
          )
        : null}
    </g>
  );
}

function StepLabels({ plot: { x, y }, steps, to }: Pick<StepsProps, 'plot' | 'steps' | 'to'>) {
  return (
    <g>
      {steps.map((step, at) => {
        const middle = x(middleOf(steps, at, to));
        const hasRoom = x(steps[at + 1]?.from ?? to) - x(step.from) > 34;
        return hasRoom ? (
          <g key={step.from} transform={`translate(${middle} 0)`}>
            <text class="strong halo" y={y(step.rate) + 15} text-anchor="middle">
              {step.rateText}
            </text>
            {step.liftedText && step.lifted !== undefined ? (
              <text class="halo" y={y(step.lifted) - 6} text-anchor="middle">
                {step.liftedText}
              </text>
            ) : null}
          </g>
        ) : null;
      })}
    </g>
  );
}

const middleOf = (steps: readonly RateStep[], at: number, to: number): number =>
  ((steps[at]?.from ?? 0) + (steps[at + 1]?.from ?? to)) / 2;

function stepAt(steps: readonly RateStep[], x: number): number | undefined {
  const at = steps.findLastIndex((step) => step.from <= x);
  return at < 0 ? undefined : at;
}

function stepWords(
  step: RateStep | undefined,
  linesOf: (step: RateStep) => readonly { readonly label: string; readonly value: string }[],
): string {
  if (!step) return '';
  return [step.fromText, ...linesOf(step).map((line) => `${line.label} ${line.value}`)].join(', ');
}
