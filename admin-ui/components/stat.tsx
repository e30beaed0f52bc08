// Stat tiles: a few figures that matter, side by side in one frame.
import type { ComponentChildren } from 'preact';

export interface StatProps {
  readonly label: ComponentChildren;
  /** Already formatted: `$128,430.00`. */
  readonly value: ComponentChildren;
  readonly unit?: string | undefined;
  /** What changed, with its own sign: `+5.1%`. `even` for a change that is neither gain nor loss. */
  readonly change?: { readonly text: string; readonly direction: 'up' | 'down' | 'even' } | undefined;
  readonly hint?: ComponentChildren;
  /** A sparkline. */
  readonly children?: ComponentChildren;
}

export function Stat({ label, value, unit, change, hint, children }: StatProps) {
  return (
    <div class="stat">
      <dt>{label}</dt>
      <dd>
        <span class="stat-value">
          {value}
          {unit ? <small>{unit}</small> : null}
        </span>
        {change ? (
          <span class="stat-change" data-direction={change.direction}>
            {change.text}
          </span>
        ) : null}
        {children}
      </dd>
      {hint ? <dd class="stat-hint">{hint}</dd> : null}
    </div>
  );
}

export function Stats({ children }: { readonly children: ComponentChildren }) {
  return <dl class="stats">{children}</dl>;
}
