// This quarter: where things stand and what waits, with one button that starts or continues the next quarter.
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Banner } from '../../components/banner.tsx';
import { Button, ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { dateText, quarterText as quarterName } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { quarterText } from '../../language/quarter.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { dayInShanghai } from '../../workspace/quarters.ts';
import { chooseQuarter, quarter, quarters, teamRows } from '../../workspace/team.ts';
import { current, draft, editions, inForce } from '../../workspace/workspace.ts';
import { QuarterView } from './quarter-view.tsx';
import { StartDraft } from './start-draft.tsx';

export function QuarterScreen() {
  const text = useText(quarterText);
  return (
    <WhenReady title={text.title}>
      <Quarter />
    </WhenReady>
  );
}

function Quarter() {
  const text = useText(quarterText);
  const today = useMemo(() => dayInShanghai(new Date()), []);
  const active = inForce.value;
  const shown = current.value;
  return (
    <Page title={text.title} subtitle={<Subtitle />} actions={<Actions today={today} />}>
      {active ? null : <NoneInForce />}
      {shown ? <QuarterView today={today} shown={shown} /> : null}
      {editions.value.length > 0 ? <Next /> : null}
    </Page>
  );
}

function Next() {
  const text = useText(quarterText);
  return draft.value?.changes.value.length ? (
    <NextStep href="/simulate" title={text.nextSimulate}>
      {text.nextSimulateText}
    </NextStep>
  ) : (
    <NextStep href="/policies" title={text.nextPolicies}>
      {text.nextPoliciesText}
    </NextStep>
  );
}

function Subtitle() {
  const text = useText(quarterText);
  const head = inForce.value?.edition.value.head;
  return head ? <span>{text.inForce(head.id, dateText(head.effectiveFrom))}</span> : null;
}

function Actions({ today }: { readonly today: string }) {
  const text = useText(quarterText);
  const { path } = useLocation();
  const [isStarting, setStarting] = useState(false);
  const from = editions.value.filter(({ state }) => state === 'published').at(-1);
  return (
    <>
      {teamRows.value.length > 0 ? (
        <Select
          label={text.dataQuarter}
          hideLabel
          value={quarter.value}
          choices={quarters.value.toReversed().map((each) => ({ value: each, title: quarterName(each) }))}
          onChoose={chooseQuarter}
        />
      ) : null}
      {draft.value ? (
        <ButtonLink look="primary" icon="edit" href="/policies">
          {text.goOn(draft.value.id)}
        </ButtonLink>
      ) : from ? (
        <>
          <Button look="primary" icon="plus" onClick={() => setStarting(true)}>
            {text.start}
          </Button>
          <StartDraft
            key={path}
            isOpen={isStarting}
            onClose={() => setStarting(false)}
            from={from}
            today={today}
          />
        </>
      ) : null}
    </>
  );
}

function NoneInForce() {
  const text = useText(quarterText);
  const first = editions.value.find(({ state }) => state === 'published');
  if (editions.value.length === 0)
    return (
      <EmptyState icon="policy" title={text.noEditions}>
        {text.noEditionsText}
      </EmptyState>
    );
  return (
    <Banner tone="warning" title={text.noneInForce}>
      {first ? text.noneInForceText(first.id, dateText(first.effectiveFrom)) : null}
    </Banner>
  );
}
