// The rate of each band as steps, today and in the draft: what each further amount earns. Only where bands carry rates.
import { type Amount, readAmount } from '../../../engine/index.ts';
import { type RateStep, RateSteps } from '../../charts/index.ts';
import { bandsText } from '../../language/bands.ts';
import { say, useText } from '../../language/language.ts';
import { figureText } from '../figure-field.tsx';
import { useLastDefined } from '../use-last-defined.ts';
import { rateAsPercent } from '../written-figure.ts';
import type { Versions } from './bench-data.ts';
import { axisOf, unitOf } from './figures.ts';
import { hasRates, type ShownBands } from './read-bands.ts';
import type { ShownBlock } from './shown-block.ts';

export interface StepsChartProps {
  readonly block: ShownBlock;
  readonly versions: Versions;
  readonly to: Amount;
}

export function StepsChart({ block, versions: { now, before }, to }: StepsChartProps) {
  const text = useText(bandsText);
  const { shown, onType } = block;
  const stepOf = (bands: ShownBands): readonly RateStep[] =>
    bands.bands.flatMap(({ edge, worth, lifted }): readonly RateStep[] => {
      const [from, rate, up] = [edge, worth, lifted].map((figure) => readAmount(figure)?.toPixels());
      if (from === undefined || rate === undefined) return [];
      const words = { fromText: text.from(figureText(edge, onType)), rateText: rateAsPercent(worth) };
      return [
        {
          from,
          rate,
          lifted: up,
          ...words,
          liftedText: up === undefined ? undefined : rateAsPercent(lifted),
        },
      ];
    });
  // While an edge is being typed the bands may stand in no order; a step that runs backwards is not drawn.
  const readable = shown.bands.length > 0 && block.policy ? stepOf(shown) : undefined;
  const steps = useLastDefined(readable);
  if (!hasRates(shown.mode) || !steps) return null;
  const earlier = before && block.before ? stepOf(block.before) : undefined;
  return (
    <RateSteps
      title={text.steps}
      titleX={text.unit(say(now.on.label), unitOf(now.on.type, text.currency))}
      textX={axisOf(now.on.type)}
      today={earlier ?? steps}
      draft={earlier && steps}
      to={to.toPixels()}
      height={240}
    />
  );
}
