// A horizontal bar from zero to the left or right: who loses, who gains. The figure stands beside it as text.

export interface BarProps {
  /** For drawing only. */
  readonly value: number;
  /** The ends of the scale, the same for every bar of a table; zero lies within. */
  readonly least: number;
  readonly greatest: number;
}

export function Bar({ value, least, greatest }: BarProps) {
  const from = Math.min(least, 0);
  const span = Math.max(greatest, 0) - from || 1;
  const percent = (length: number) => `${(length / span) * 100}%`;
  const zero = percent(-from);
  const width = percent(Math.abs(value));
  const left = percent(Math.min(value, 0) - from);
  return (
    <span
      class="bar"
      data-direction={value < 0 ? 'down' : 'up'}
      style={{ '--bar-zero': zero }}
      aria-hidden="true"
    >
      <span style={{ left, width }} />
    </span>
  );
}
