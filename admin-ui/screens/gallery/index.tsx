// Every component and chart on one page, with words and figures of the trade: for looking, and for the tests that look.
// Linked from nowhere. A new component is shown here before a screen uses it.

import { useEffect } from 'preact/hooks';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { galleryText } from '../../language/gallery.ts';
import { useText } from '../../language/language.ts';
import { unpublishedDraft } from '../../shell/draft-notice.tsx';
import { ChartSamples } from './chart-samples.tsx';
import { ControlSamples } from './control-samples.tsx';
import { FeedbackSamples } from './feedback-samples.tsx';
import { FieldSamples } from './field-samples.tsx';
import { OverlaySamples } from './overlay-samples.tsx';
import { StatSamples } from './stat-samples.tsx';
import { BandTable, PeopleTable } from './table-samples.tsx';

export function GalleryScreen() {
  const text = useText(galleryText);
  useEffect(showSampleNotice, []);
  return (
    <Page title={text.title} subtitle={text.subtitle} back={{ href: '/', title: text.backTitle }}>
      <StatSamples />
      <ChartSamples />
      <BandTable />
      <PeopleTable />
      <div class="split">
        <ControlSamples />
        <FieldSamples />
      </div>
      <FeedbackSamples />
      <OverlaySamples />
      <NextStep href="/simulate" title={text.nextStep}>
        {text.nextStepText}
      </NextStep>
    </Page>
  );
}

/** A notice in the top bar for as long as the gallery is open, unless there is a real one. */
function showSampleNotice(): (() => void) | undefined {
  if (unpublishedDraft.value) return undefined;
  unpublishedDraft.value = { edition: '2027-Q1', changes: 3 };
  return () => {
    unpublishedDraft.value = undefined;
  };
}
