// Axes as hairlines: horizontal grid with figures at the left, figures below, and what each axis measures.
import { axisText } from '../language/axis.ts';
import type { Plot } from './scale.ts';

export interface AxesProps {
  readonly plot: Plot;
  readonly titleX?: string | undefined;
  readonly titleY?: string | undefined;
  readonly textX?: ((value: number) => string) | undefined;
  readonly textY?: ((value: number) => string) | undefined;
}

export function Axes({ plot, titleX, titleY, textX = axisText, textY = axisText }: AxesProps) {
  const { x, y, width, height, margin, ticksY } = plot;
  const bottom = height - margin.bottom;
  return (
    <g>
      {ticksY.map((value) => (
        <g key={value} transform={`translate(0 ${y(value)})`}>
          <line x1={margin.left} x2={width - margin.right} class={value === 0 ? 'zero-line' : 'grid-line'} />
          <text x={margin.left - 8} dy="0.35em" text-anchor="end">
            {textY(value)}
          </text>
        </g>
      ))}
      {x.ticks(Math.max(3, Math.floor(width / 110))).map((value) => (
        <text key={value} x={x(value)} y={bottom + 18} text-anchor="middle">
          {textX(value)}
        </text>
      ))}
      {titleY ? (
        <text x={0} y={11}>
          {titleY}
        </text>
      ) : null}
      {titleX ? (
        <text x={width - margin.right} y={height - 4} text-anchor="end">
          {titleX}
        </text>
      ) : null}
    </g>
  );
}
