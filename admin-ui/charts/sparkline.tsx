// A line as small as a word: the course of a figure over a few quarters. The figure itself stands beside it.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface SparklineProps {
  /** What it shows, in words. */
  readonly label: string;
  readonly values: readonly number[];
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export function Sparkline({ label, values, width = 88, height = 24 }: SparklineProps) {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, width - 3]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - 3, 3]);
  const path = line<number>(
    (_, at) => x(at),
    (value) => y(value),
  )(values);
  const last = values.at(-1);
  return (
    <svg class="sparkline" width={width} height={height} role="img" aria-label={label}>
      <path d={path ?? ''} />
      {last === undefined ? null : <circle cx={x(values.length - 1)} cy={y(last)} r={2.25} />}
    </svg>
  );
}
