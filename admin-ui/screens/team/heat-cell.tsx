// One attainment as a coloured tile, and the legend of the colours. The figure is always written: the colour only repeats it.
import { Amount, type Cell, percentText } from '../../../engine/index.ts';
import { useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { figureText } from './figure-text.ts';
import { type HeatStep, heatEdges, heatStep } from './heat-step.ts';

export interface HeatCellProps {
  /** What decides the colour: the attainment as it counts. */
  readonly attainment: Cell | undefined;
  /** What is written: the attainment before it is limited. */
  readonly shown?: Cell | undefined;
  readonly strong?: boolean | undefined;
}

const ratio = { kind: 'ratio' } as const;

export function HeatCell({ attainment, shown = attainment, strong }: HeatCellProps) {
  const text = useText(teamText);
  const step = heatStep(attainment);
  const figure = step === 'missing' ? text.missing : step === 'none' ? text.none : figureText(shown, ratio);
  return (
    <span class={strong ? 'heat strong' : 'heat'} data-step={step}>
      {figure}
    </span>
  );
}

export function HeatLegend() {
  const text = useText(teamText);
  return (
    <ul class="heat-legend" aria-label={text.legend}>
      {heatEdges.map(({ step, from }, at) => {
        const to = heatEdges[at - 1]?.from;
        const edge = percentText(from);
        return (
          <LegendItem key={step} step={step}>
            {to === undefined ? text.stepFrom(edge) : text.stepBetween(edge, percentText(to))}
          </LegendItem>
        );
      })}
      <LegendItem step="least">
        {text.stepBelow(percentText(heatEdges.at(-1)?.from ?? Amount.zero))}
      </LegendItem>
      <LegendItem step="missing">{text.stepMissing}</LegendItem>
    </ul>
  );
}

function LegendItem({ step, children }: { readonly step: HeatStep; readonly children: string }) {
  return (
    <li>
      <i class="heat" data-step={step} aria-hidden="true" />
      {children}
    </li>
  );
}
