// The keyboard's and screen reader's way through a chart: a slider one cannot see, whose steps are the points.
// Arrow keys move it, its value is read in words, and the chart shows the same point's tooltip.

export interface ChartCursorProps {
  readonly label: string;
  readonly count: number;
  /** The point shown, if any. */
  readonly at: number | undefined;
  readonly onMove: (at: number | undefined) => void;
  /** The point in words. */
  readonly textOf: (at: number) => string;
}

export function ChartCursor({ label, count, at, onMove, textOf }: ChartCursorProps) {
  if (count === 0) return null;
  const value = at ?? 0;
  return (
    <input
      class="chart-cursor"
      type="range"
      min={0}
      max={count - 1}
      step={1}
      value={value}
      aria-label={label}
      aria-valuetext={textOf(value)}
      onFocus={() => onMove(value)}
      onBlur={() => onMove(undefined)}
      onInput={(event) => onMove(Number.parseInt(event.currentTarget.value, 10))}
    />
  );
}
