// The tooltip of a chart, beside the point it tells about and always within the plot.

export interface ChartTipProps {
  readonly x: number;
  readonly y: number;
  /** The width of the plot. */
  readonly width: number;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

const gap = 14;
const widthMost = 256;

export function ChartTip({ x, y, width, title, lines }: ChartTipProps) {
  // On a narrow plot it lies above the point, centred as far as there is room; else beside it.
  const isLeft = x > width / 2;
  const shift = isLeft ? '-100%' : '0px';
  const left = isLeft ? x - gap : x + gap;
  const isNarrow = width < 2 * widthMost;
  const style = isNarrow
    ? { transform: `translate(calc(${x}px - ${(x / width) * 100}%), calc(${y - gap}px - 100%))` }
    : { transform: `translate(calc(${left}px + ${shift}), calc(${y}px - 50%))` };
  return (
    <div class="chart-tip" style={style} aria-hidden="true">
      <strong>{title}</strong>
      <dl>
        {lines.map(({ label, value }) => [<dt key={`${label}?`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
    </div>
  );
}
