// What stands on the pay curve: edges of bands, people, the worked example, and the line of the slider.
import { axisText } from '../language/axis.ts';
import type { Curve, Edge, Example, Person } from './pay-curve.tsx';
import { heightAt, type Plot } from './scale.ts';

interface BandEdgesProps {
  readonly plot: Plot;
  readonly edges: readonly Edge[];
  readonly text?: ((value: number) => string) | undefined;
}

export function BandEdges({ plot, edges, text = axisText }: BandEdgesProps) {
  const { x, margin, height } = plot;
  return (
    <g>
      {edges.map((edge) => (
        <g key={edge.x} transform={`translate(${x(edge.x)} 0)`}>
          <line
            y1={margin.top}
            y2={height - margin.bottom}
            class={edge.isChanged ? 'edge-line changed' : 'edge-line'}
          />
          <text y={margin.top - 6} text-anchor="middle" class={edge.isChanged ? 'strong' : undefined}>
            {text(edge.x)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface PeopleProps {
  readonly plot: Plot;
  readonly people: readonly Person[];
  readonly active: number | undefined;
}

/** A dot where each person stands under the draft, with a stem from where they stand today. */
export function People({ plot: { x, y }, people, active }: PeopleProps) {
  return (
    <g>
      {people.map(({ id, x: at, today, draft }, index) => (
        <g key={id} transform={`translate(${x(at)} 0)`}>
          {draft !== undefined && draft !== today ? (
            <>
              <line class="person-move" y1={y(today)} y2={y(draft)} />
              <circle class="person today" r={2.5} cy={y(today)} />
            </>
          ) : null}
          <circle
            class={index === active ? 'person active' : 'person'}
            r={index === active ? 6 : 4}
            cy={y(draft ?? today)}
          />
        </g>
      ))}
    </g>
  );
}

export function ExampleMark({ plot, example }: { readonly plot: Plot; readonly example: Example }) {
  const { x, y, width, margin } = plot;
  const isLeft = x(example.x) > width * 0.6;
  // At the top of the plot the label would stand on those of the edges.
  const isAbove = isLeft && y(example.y) > margin.top + 24;
  return (
    <g transform={`translate(${x(example.x)} ${y(example.y)})`}>
      <path class="example-mark" d="M0-7 7 0 0 7-7 0Z" />
      <text
        class="strong halo"
        x={isLeft ? -12 : 12}
        y={isAbove ? -10 : 18}
        text-anchor={isLeft ? 'end' : 'start'}
      >
        {example.title}
      </text>
    </g>
  );
}

interface ProbeProps {
  readonly plot: Plot;
  readonly at: number;
  readonly curves: readonly Curve[];
}

export function Probe({ plot, at, curves }: ProbeProps) {
  const { x, y, margin, height } = plot;
  return (
    <g transform={`translate(${x(at)} 0)`}>
      <line class="probe-line" y1={margin.top} y2={height - margin.bottom} />
      {curves.map((curve, index) => (
        <circle
          key={index === 0 ? 'today' : 'draft'}
          class={index === 0 ? 'person today' : 'person'}
          r={4.5}
          cy={y(heightAt(curve, at))}
        />
      ))}
    </g>
  );
}
