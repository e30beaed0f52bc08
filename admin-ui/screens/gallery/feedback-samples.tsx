// Gallery: banners, findings, empty state, skeleton.
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FindingsList } from '../../components/findings-list.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { toast } from '../../components/toast.tsx';
import { galleryText } from '../../language/gallery.ts';
import { useText } from '../../language/language.ts';
import { sampleFindings } from './sample-findings.ts';

export function FeedbackSamples() {
  const text = useText(galleryText);
  return (
    <>
      <Banner tone="note" title={text.bannerDraft} actions={<Button size="small">{text.see}</Button>}>
        {text.bannerDraftText}
      </Banner>
      <Banner tone="warning" title={text.bannerWarn} actions={<Button size="small">{text.fixData}</Button>}>
        {text.bannerWarnText}
      </Banner>
      <div class="split">
        <Banner tone="good" title={text.bannerGood} />
        <Banner tone="error" title={text.bannerError}>
          {text.bannerErrorText}
        </Banner>
      </div>
      <div class="split">
        <Card title={text.findingsCard} flush>
          <FindingsList findings={sampleFindings} onJump={(finding) => toast(finding.code, 'note')} />
        </Card>
        <div class="stack">
          <Card title={text.findingsCard} flush>
            <FindingsList findings={[]} none={text.bannerGood} />
          </Card>
          <Card title={text.loadingCard}>
            <Skeleton lines={4} />
          </Card>
        </div>
      </div>
      <Card>
        <EmptyState
          icon="policy"
          title={text.emptyTitle}
          action={<Button look="primary">{text.startNext}</Button>}
        >
          {text.emptyText}
        </EmptyState>
      </Card>
    </>
  );
}
