// How people are spread over a few buckets, against the shares that were aimed at (10/70/20).
// A small sample shows counts and gives no verdict.
import { useState } from 'preact/hooks';
import { axisPercent } from '../language/axis.ts';
import { chartsText } from '../language/charts.ts';
import { useText } from '../language/language.ts';
import { Axes } from './axes.tsx';
import { ChartCursor } from './chart-cursor.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTip } from './chart-tip.tsx';
import { pointerIn } from './pointer.ts';
import { plotOf } from './scale.ts';

export interface ShareBucket {
  readonly title: string;
  readonly count: number;
  /** The share aimed at, 0 to 1. For drawing only; `targetText` is what is read. */
  readonly target?: number | undefined;
  readonly targetText?: string | undefined;
  readonly shareText: string;
}

export interface HistogramProps {
  readonly title: string;
  readonly buckets: readonly ShareBucket[];
  readonly height?: number | undefined;
}

const margin = { top: 26, right: 8, bottom: 30, left: 40 };
const sampleLeast = 20;

export function Histogram({ title, buckets, height = 260 }: HistogramProps) {
  const text = useText(chartsText);
  const total = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  const hasTarget = buckets.some((bucket) => bucket.target !== undefined);
  const legend = [
    { title: total < sampleLeast ? text.tooFew(total) : text.sample(total), colour: '--draft', shape: 'box' },
    ...(hasTarget ? [{ title: text.target, colour: '--ink', shape: 'line' } as const] : []),
  ] as const;
  const data = {
    columns: [text.band, text.count, text.share, text.target],
    rows: buckets.map((bucket) => [
      bucket.title,
      `${bucket.count}`,
      bucket.shareText,
      bucket.targetText ?? '—',
    ]),
  };
  return (
    <ChartFrame title={title} height={height} legend={legend} data={data}>
      {(width) => <Drawing title={title} buckets={buckets} total={total} width={width} height={height} />}
    </ChartFrame>
  );
}

interface DrawingProps {
  readonly title: string;
  readonly buckets: readonly ShareBucket[];
  readonly total: number;
  readonly width: number;
  readonly height: number;
}

function Drawing({ title, buckets, total, width, height }: DrawingProps) {
  const text = useText(chartsText);
  const [active, setActive] = useState<number | undefined>(undefined);
  const shareOf = (bucket: ShareBucket) => bucket.count / Math.max(1, total);
  const most = Math.max(0.1, ...buckets.flatMap((bucket) => [shareOf(bucket), bucket.target ?? 0]));
  const plot = plotOf({ width, height, margin, domainX: [0, buckets.length], domainY: [0, most] });
  const bucket = active === undefined ? undefined : buckets[active];
  const linesOf = (each: ShareBucket) => [
    { label: text.count, value: `${each.count}` },
    { label: text.share, value: each.shareText },
    ...(each.targetText ? [{ label: text.target, value: each.targetText }] : []),
  ];
  const wordsOf = (each: ShareBucket | undefined) =>
    each ? [each.title, ...linesOf(each).map((line) => `${line.label} ${line.value}`)].join(', ') : '';
  return (
    <div
      onPointerMove={(event) => {
        const at = Math.floor(plot.x.invert(pointerIn(event).x));
        setActive(buckets[at] ? at : undefined);
      }}
      onPointerLeave={() => setActive(undefined)}
    >
      <svg width={width} height={height} role="img" aria-label={title}>
        <Axes plot={plot} textX={() => ''} textY={total < sampleLeast ? () => '' : axisPercent} />
        {buckets.map((each, at) => (
          <BucketColumn
            key={each.title}
            bucket={each}
            share={shareOf(each)}
            plot={plot}
            at={at}
            isActive={at === active}
          />
        ))}
      </svg>
      <ChartCursor
        label={text.read(title)}
        count={buckets.length}
        at={active}
        onMove={setActive}
        textOf={(at) => wordsOf(buckets[at])}
      />
      {bucket ? (
        <ChartTip
          x={plot.x((active ?? 0) + 0.5)}
          y={plot.y(shareOf(bucket) / 2)}
          width={width}
          title={bucket.title}
          lines={linesOf(bucket)}
        />
      ) : null}
    </div>
  );
}

interface BucketColumnProps {
  readonly bucket: ShareBucket;
  readonly share: number;
  readonly plot: ReturnType<typeof plotOf>;
  readonly at: number;
  readonly isActive: boolean;
}

function BucketColumn({ bucket, share, plot, at, isActive }: BucketColumnProps) {
  const { x, y, height, margin: around } = plot;
  const slot = x(1) - x(0);
  const wide = Math.min(96, slot * 0.6);
  const bottom = height - around.bottom;
  const tall = Math.max(0, bottom - y(share));
  return (
    <g transform={`translate(${x(at + 0.5)} 0)`}>
      <rect
        class={isActive ? 'column active' : 'column'}
        x={-wide / 2}
        width={wide}
        y={bottom - tall}
        height={tall}
        rx={3}
      />
      <text class="strong halo" y={y(share) - 8} text-anchor="middle">
        {bucket.count}
      </text>
      {bucket.target === undefined ? null : (
        <line
          class="target-mark"
          x1={-wide / 2 - 8}
          x2={wide / 2 + 8}
          y1={y(bucket.target)}
          y2={y(bucket.target)}
        />
      )}
      <text y={bottom + 18} text-anchor="middle">
        {bucket.title}
      </text>
    </g>
  );
}
