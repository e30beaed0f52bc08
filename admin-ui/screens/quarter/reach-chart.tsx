// How gross profit is spread over the three bands, against the shares aimed at. It says what it finds in words;
// a small sample is shown in people, never in percentages.

import type { Amount } from '../../../engine/index.ts';
import { Histogram } from '../../charts/index.ts';
import { axisText } from '../../language/axis.ts';
import { useText } from '../../language/language.ts';
import { moneyText, percentText } from '../../language/numbers.ts';
import { reachText } from '../../language/reach.ts';
import { type Reachability, type ReachBand, type Reached, reachEdges } from '../../workspace/reachability.ts';

export interface ReachChartProps {
  readonly reach: Reachability;
  readonly height?: number | undefined;
}

export function ReachChart({ reach, height }: ReachChartProps) {
  const text = useText(reachText);
  if (reach.sample === 0) return <p class="muted">{text.noSample}</p>;
  const names = bandNames(text);
  const shareText = ({ share, count }: Reached): string =>
    reach.hasVerdict && share ? percentText(share.toText(3)) : text.countOf(count, reach.sample);
  return (
    <div class="stack">
      <Histogram
        title={text.title}
        height={height}
        buckets={reach.bands.map((each) => ({
          title: names[each.band],
          count: each.count,
          target: each.target.toPixels(),
          targetText: percentText(each.target.toText()),
          shareText: shareText(each),
        }))}
      />
      <ReachWords reach={reach} names={names} />
    </div>
  );
}

type Names = Readonly<Record<ReachBand, string>>;

const dollars = (amount: Amount): string => moneyText(amount.toFixed(0), 'USD', { places: 0 });

function bandNames(text: (typeof reachText)['zh']): Names {
  const [low, high] = reachEdges;
  return {
    below: text.belowEdge(axisText(low.toPixels())),
    within: text.between(axisText(low.toPixels()), axisText(high.toPixels())),
    above: text.fromEdge(axisText(high.toPixels())),
  };
}

function ReachWords({ reach, names }: { readonly reach: Reachability; readonly names: Names }) {
  const text = useText(reachText);
  if (!reach.hasVerdict) return <p class="muted small">{text.tooFew(reach.sample)}</p>;
  const odd = reach.bands.filter(({ verdict }) => verdict === 'fewer' || verdict === 'more');
  return (
    <div class="small">
      {odd.length === 0 ? <p>{text.fits}</p> : null}
      {odd.map(({ band, count, expected, verdict }) => (
        <p key={band}>
          {text[verdict === 'fewer' ? 'fewer' : 'more'](names[band], count, expected.least, expected.most)}
        </p>
      ))}
      {reach.edgesToFit ? (
        <p class="muted">{text.toFit(dollars(reach.edgesToFit[0]), dollars(reach.edgesToFit[1]))}</p>
      ) : null}
    </div>
  );
}
