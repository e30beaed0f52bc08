// The slider below a chart: a place to move along the horizontal axis, with what holds there in words.
import { useId } from 'preact/hooks';

export interface Slider {
  readonly label: string;
  /** For drawing and moving only; the exact figure is in `text`. */
  readonly value: number;
  readonly step: number;
  /** What holds at that place, in words. */
  readonly text: string;
  readonly onMove: (value: number) => void;
}

export interface ChartSliderProps extends Slider {
  readonly from: number;
  readonly to: number;
}

export function ChartSlider({ label, value, step, text, onMove, from, to }: ChartSliderProps) {
  const id = useId();
  return (
    <div class="chart-slider">
      <div class="row">
        <label class="muted" for={id}>
          {label}
        </label>
        <output for={id}>{text}</output>
      </div>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        aria-valuetext={text}
        style={{ '--at': `${((value - from) / Math.max(1, to - from)) * 100}%` }}
        onInput={(event) => onMove(Number.parseFloat(event.currentTarget.value))}
      />
    </div>
  );
}
