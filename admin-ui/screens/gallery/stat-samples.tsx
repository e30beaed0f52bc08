// Gallery: the figures at the head of a screen.
import { Sparkline } from '../../charts/index.ts';
import { Stat, Stats } from '../../components/stat.tsx';
import { Tip } from '../../components/tip.tsx';
import { galleryText } from '../../language/gallery.ts';
import { useText } from '../../language/language.ts';

export function StatSamples() {
  const text = useText(galleryText);
  return (
    <Stats>
      <Stat
        label={text.expected}
        value="$156,482.40"
        change={{ text: '+5.1%', direction: 'up' }}
        hint={text.expectedHint}
      >
        <Sparkline label={text.trend} values={[98, 104, 101, 118, 122, 131, 128, 156]} />
      </Stat>
      <Stat
        label={
          <>
            {text.ofGrossProfit}
            <Tip about={text.ofGrossProfit}>{text.grossProfitTip}</Tip>
          </>
        }
        value="3.1%"
        change={{ text: text.points, direction: 'even' }}
        hint={text.upDown}
      />
      <Stat label={text.people} value="24" unit={text.peopleUnit} hint={text.missing} />
      <Stat label={text.daysLeft} value="38" unit={text.daysUnit} hint="2026-10-01 – 2026-12-31" />
    </Stats>
  );
}
