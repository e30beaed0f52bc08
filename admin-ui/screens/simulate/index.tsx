// Simulate: the same people under two editions. Choose what to compare; everything below is computed in this browser.

import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Banner } from '../../components/banner.tsx';
import { ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { teamRows } from '../../workspace/team.ts';
import { draft } from '../../workspace/workspace.ts';
import { Comparison } from './comparison.tsx';
import { dataQuarter, type EditionPair, pair, policyChoices, policyOf, rows } from './scenario.ts';
import { ScenarioBar } from './scenario-bar.tsx';
import { useEdition } from './use-edition.ts';

export function SimulateScreen() {
  const text = useText(simulateText);
  return (
    <WhenReady title={text.title}>
      <Page title={text.title} subtitle={text.subtitle}>
        <Simulate />
        {draft.value ? (
          <NextStep href="/review" title={text.next}>
            {text.nextText}
          </NextStep>
        ) : (
          <NextStep href="/" title={text.nextStart}>
            {text.nextStartText}
          </NextStep>
        )}
      </Page>
    </WhenReady>
  );
}

function Simulate() {
  const text = useText(simulateText);
  if (!pair.value)
    return (
      <EmptyState
        icon="simulate"
        title={text.needTwo}
        action={<ButtonLink href="/">{text.toQuarter}</ButtonLink>}
      >
        {text.needTwoText}
      </EmptyState>
    );
  if (teamRows.value.length === 0)
    return (
      <EmptyState
        icon="data"
        title={text.noTeam}
        action={<ButtonLink href="/data">{text.toData}</ButtonLink>}
      >
        {text.noTeamText}
      </EmptyState>
    );
  return <Opening pair={pair.value} />;
}

function Opening({ pair: ids }: { readonly pair: EditionPair }) {
  const text = useText(simulateText);
  const [base, candidate] = [useEdition(ids.base), useEdition(ids.candidate)];
  if (base === 'failed' || candidate === 'failed')
    return (
      <>
        <ScenarioBar pair={ids} policy={undefined} policies={[]} />
        <Banner tone="error" title={text.notOpened(base === 'failed' ? ids.base : ids.candidate)}>
          {text.notOpenedText}
        </Banner>
      </>
    );
  if (!base || !candidate) return <Skeleton lines={8} />;
  return <Opened pair={ids} base={base} candidate={candidate} />;
}

interface OpenedProps {
  readonly pair: EditionPair;
  readonly base: OpenedEdition;
  readonly candidate: OpenedEdition;
}

function Opened({ pair: ids, base, candidate }: OpenedProps) {
  const { query } = useLocation();
  const [before, after] = [base.edition.value, candidate.edition.value];
  const policies = useMemo(() => policyChoices(before, after), [before, after]);
  const policy = policyOf(policies, query.policy);
  return (
    <>
      <ScenarioBar pair={ids} policy={policy} policies={policies} />
      {policy === undefined ? null : (
        <Comparison
          pair={ids}
          base={before}
          candidate={after}
          policy={policy}
          policies={policies}
          team={rows.value}
          quarter={dataQuarter.value}
        />
      )}
    </>
  );
}
