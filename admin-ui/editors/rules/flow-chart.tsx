// A flow drawn from its rules: steps in layers, lines between them, loops as broken lines that lead back. Where there is no room for
// lines, on a phone or on paper, the same steps stand one below the other and every exit says where it leads.
import type { Flow } from '../../../engine/index.ts';
import { flowText } from '../../language/flow.ts';
import { useText } from '../../language/language.ts';
import { FlowLines } from './flow-lines.tsx';
import { type FlowPlaces, placeSteps, type Spot } from './flow-places.ts';
import { FlowStep } from './flow-step.tsx';
import { type FlowWays, planWays } from './flow-ways.ts';
import { type ShownExit, type ShownStep, shownSteps, wrongLines } from './read-flow.ts';
import type { ShownRules } from './read-rules.ts';
import { useMeasures } from './use-measures.ts';

export interface FlowChartProps {
  readonly flow: Flow;
  readonly shown: ShownRules;
  readonly chosen: string | undefined;
  readonly onChoose: (step: string) => void;
  readonly onExit: (exit: ShownExit) => void;
}

/** The least width of a step, in pixels: some eight Chinese characters. */
const stepMin = 128;

export function FlowChart({ flow, shown, chosen, onChoose, onExit }: FlowChartProps) {
  const text = useText(flowText);
  const { root, measures } = useMeasures();
  const steps = shownSteps(flow, shown, text);
  const codes = steps.map(({ code }) => code);
  const places = placeSteps(flow.start, codes, flow.edges);
  const plan = planWays(places, flow.edges);
  const columns = plan.channels.map(channelWidth);
  const needed = places.columns * stepMin + columns.reduce((sum, width) => sum + width, 0);
  const isWide = measures !== undefined && measures.width >= needed;
  const ordered = steps
    .flatMap((step) => {
      const spot = places.spots.get(step.code);
      return spot ? [{ step, spot }] : [];
    })
    .toSorted((a, b) => a.spot.layer - b.spot.layer || a.spot.column - b.spot.column);
  const draw = (step: ShownStep) => (
    <FlowStep
      step={step}
      isChosen={step.code === chosen}
      onChoose={() => onChoose(step.code)}
      onExit={onExit}
      isBack={({ line }) => plan.ways.some((way) => way.line === line && way.isBack)}
    />
  );
  const apart = steps.filter(({ code }) => places.apart.includes(code));
  return (
    <>
      <div ref={root} class="flow-chart" data-wide={isWide ? '' : undefined}>
        {isWide && measures ? (
          <FlowLines {...{ places, plan, measures, chosen }} wrong={wrongLines(flow)} />
        ) : null}
        <ol class="flow-steps" style={isWide ? gridOf(places, plan) : undefined}>
          {ordered.map(({ step, spot }) => (
            <li key={step.code} style={isWide ? cellOf(spot) : undefined}>
              {draw(step)}
            </li>
          ))}
        </ol>
      </div>
      {apart.length > 0 ? (
        <div class="flow-apart">
          <h4>{text.apart}</h4>
          <ol class="flow-steps">
            {apart.map((step) => (
              <li key={step.code}>{draw(step)}</li>
            ))}
          </ol>
        </div>
      ) : null}
    </>
  );
}

const channelWidth = (tracks: number): number => (tracks === 0 ? 12 : 14 + 9 * tracks);
const gapHeight = (tracks: number): number => 22 + 9 * tracks;

/** Steps stand in the even columns and rows, channels and gaps take the odd ones before them. */
function gridOf({ layers }: FlowPlaces, { channels, gaps }: FlowWays) {
  const last = channels.length - 1;
  const columns = channels.map((tracks, at) =>
    at === last ? `${channelWidth(tracks)}px` : `${channelWidth(tracks)}px minmax(0, 1fr)`,
  );
  const rows = Array.from({ length: layers }, (_, layer) =>
    layer === 0 && gaps[0] === 0 ? '0 auto' : `${gapHeight(gaps[layer] ?? 0)}px auto`,
  );
  return { 'grid-template-columns': columns.join(' '), 'grid-template-rows': rows.join(' ') };
}

const cellOf = ({ layer, column }: Spot) => ({
  'grid-row': `${2 * layer + 2}`,
  'grid-column': `${2 * column + 2}`,
});
