// Gallery: every chart, with the invented team under today's table and under the draft.
import { useState } from 'preact/hooks';
import { DivergingBars, Histogram, PayCurve, Radar, RateSteps, StackedCost } from '../../charts/index.ts';
import { Card } from '../../components/card.tsx';
import { galleryText } from '../../language/gallery.ts';
import { language, useText } from '../../language/language.ts';
import { numberText, percentText } from '../../language/numbers.ts';
import { bandsDraft, bandsToday, curveOf, dollars, everythingMet, payOf, team } from './sample-team.ts';

export function ChartSamples() {
  return (
    <>
      <div class="split">
        <PayCurveSample />
        <div class="stack">
          <RateStepsSample />
          <DistributionSample />
        </div>
      </div>
      <div class="split">
        <WinnersSample />
        <div class="stack">
          <CostSample />
          <RadarSample />
        </div>
      </div>
    </>
  );
}

function PayCurveSample() {
  const text = useText(galleryText);
  const [at, setAt] = useState(420_000);
  const payToday = payOf(bandsToday, at, everythingMet);
  const payDraft = payOf(bandsDraft, at, everythingMet);
  const people = team.map((each) => {
    const today = payOf(bandsToday, each.grossProfit, each.met);
    const draft = payOf(bandsDraft, each.grossProfit, each.met);
    const lines = [
      { label: text.grossProfitLine, value: dollars(each.grossProfit) },
      { label: text.todayLine, value: dollars(today) },
      { label: text.draftLine, value: dollars(draft) },
    ];
    return {
      id: each.id,
      name: language.value === 'zh' ? each.zh : each.en,
      x: each.grossProfit,
      today,
      draft,
      lines,
    };
  });
  return (
    <Card>
      <PayCurve
        title={text.payCurve}
        titleX={text.axisGrossProfit}
        titleY={text.axisPay}
        today={curveOf(bandsToday)}
        draft={curveOf(bandsDraft)}
        people={people}
        edges={bandsDraft.slice(1).map(({ from }) => ({ x: from, isChanged: from === 300_000 }))}
        example={{ x: 500_000, y: payOf(bandsDraft, 500_000, everythingMet), title: text.example }}
        slider={{
          label: text.ifEarned,
          value: at,
          step: 5000,
          text: text.curveAt(dollars(at), dollars(payToday), dollars(payDraft)),
          onMove: setAt,
        }}
        data={{
          columns: [text.grossProfit, text.todayLine, text.draftLine],
          rows: curveOf(bandsDraft).map(({ x, y }) => [
            dollars(x),
            dollars(payOf(bandsToday, x, everythingMet)),
            dollars(y),
          ]),
        }}
        height={420}
      />
    </Card>
  );
}

const stepsOf = (bands: typeof bandsToday) =>
  bands.map(({ from, rate, lifted }) => ({
    from,
    rate,
    lifted,
    fromText: `≥ $${numberText(String(from))}`,
    rateText: percentText(String(rate)),
    liftedText: lifted === undefined ? undefined : percentText(String(lifted)),
  }));

function RateStepsSample() {
  const text = useText(galleryText);
  return (
    <Card>
      <RateSteps
        title={text.rateSteps}
        titleX={text.axisGrossProfit}
        today={stepsOf(bandsToday)}
        draft={stepsOf(bandsDraft)}
        to={700_000}
      />
    </Card>
  );
}

function DistributionSample() {
  const text = useText(galleryText);
  return (
    <Card>
      <Histogram
        title={text.distribution}
        buckets={[
          { title: text.below, count: 5, shareText: '20.8%', target: 0.1, targetText: '10%' },
          { title: text.middle, count: 14, shareText: '58.3%', target: 0.7, targetText: '70%' },
          { title: text.above, count: 5, shareText: '20.8%', target: 0.2, targetText: '20%' },
        ]}
      />
    </Card>
  );
}

function WinnersSample() {
  const text = useText(galleryText);
  const people = team.map((each) => {
    const difference =
      payOf(bandsDraft, each.grossProfit, each.met) - payOf(bandsToday, each.grossProfit, each.met);
    return {
      id: each.id,
      name: language.value === 'zh' ? each.zh : each.en,
      difference,
      text: dollars(difference, true),
      driver: difference > 0 ? text.driverBand : difference < 0 ? text.driverEdge : text.driverNone,
    };
  });
  return (
    <Card title={text.winners} flush>
      <DivergingBars title={text.winners} people={people} />
    </Card>
  );
}

function CostSample() {
  const text = useText(galleryText);
  const part = (
    id: 'baseSalary' | 'processBonus' | 'commission' | 'specials',
    base: number,
    candidate: number,
  ) => ({
    id,
    title: text[id],
    base,
    candidate,
    baseText: dollars(base),
    candidateText: dollars(candidate),
    differenceText: dollars(candidate - base, true),
  });
  return (
    <Card>
      <StackedCost
        title={text.cost}
        base={text.base}
        candidate={text.candidate}
        parts={[
          part('baseSalary', 98_400, 98_400),
          part('processBonus', 71_250, 71_250),
          part('commission', 148_900, 156_482.4),
          part('specials', 18_300, 17_150),
        ]}
        total={{
          baseText: dollars(336_850),
          candidateText: dollars(343_282.4),
          differenceText: dollars(6_432.4, true),
        }}
      />
    </Card>
  );
}

function RadarSample() {
  const text = useText(galleryText);
  const axis = (id: string, title: string, value: number | undefined, before: number) => ({
    id,
    title,
    value,
    before,
    text: value === undefined ? '—' : percentText(String(value)),
    beforeText: percentText(String(before)),
  });
  return (
    <Card>
      <Radar
        title={text.attainment}
        now="2026-Q3"
        before="2026-Q2"
        target="100%"
        axes={[
          axis('deals', text.axisDeals, 1.04, 0.92),
          axis('samples', text.axisSamples, 0.86, 0.95),
          axis('repurchase', text.axisRepurchase, undefined, 1),
          axis('replies', text.axisReplies, 0.97, 0.9),
        ]}
      />
    </Card>
  );
}
