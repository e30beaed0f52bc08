// The team of a quarter: red alerts first, then the heat map of the chosen scorecards for the chosen unit and role.
import { useMemo } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { quarter, quarterRows, teamRows } from '../../workspace/team.ts';
import { AlertBanners } from './alert-banners.tsx';
import { chooseEveryone, chosenPolicy, chosenRole, chosenUnit, rowsOf } from './choices.ts';
import { Filters } from './filters.tsx';
import { HeatLegend } from './heat-cell.tsx';
import { HeatTable } from './heat-table.tsx';
import { LeftOut } from './left-out.tsx';
import { QuarterSelect } from './quarter-select.tsx';
import { scorecardsOf } from './scorecards.ts';

export function TeamPage({ edition }: { readonly edition: Edition }) {
  const text = useText(teamText);
  if (teamRows.value.length === 0) {
    return (
      <Page title={text.title}>
        <EmptyState
          icon="data"
          title={text.noTeam}
          action={<ButtonLink href="/data">{text.toData}</ButtonLink>}
        >
          {text.noTeamText}
        </EmptyState>
      </Page>
    );
  }
  const subtitle = text.subtitle(quarterText(quarter.value), edition.head.id);
  const policy = edition.policies.get(chosenPolicy.value);
  return (
    <Page title={text.title} subtitle={subtitle} actions={<QuarterSelect />} wide>
      <AlertBanners edition={edition} rows={quarterRows.value} />
      <Filters edition={edition} rows={quarterRows.value} />
      <HeatMap edition={edition} />
      {policy ? (
        <NextStep href={`/policies/${policy.id}`} title={text.nextPolicy(say(policy.title))}>
          {text.nextPolicyText}
        </NextStep>
      ) : null}
    </Page>
  );
}

function HeatMap({ edition }: { readonly edition: Edition }) {
  const text = useText(teamText);
  const [id, all] = [chosenPolicy.value, quarterRows.value];
  const [unit, role] = [chosenUnit.value, chosenRole.value];
  const scorecards = useMemo(
    () => scorecardsOf(edition, id, rowsOf(all, unit, role)),
    [edition, id, all, unit, role],
  );
  if (!scorecards) {
    return (
      <EmptyState icon="policy" title={text.noPolicy(id)}>
        {text.noPolicyText}
      </EmptyState>
    );
  }
  const { groups } = scorecards;
  if (groups.length === 0) {
    return (
      <EmptyState
        icon="team"
        title={text.nobody}
        action={<Button onClick={chooseEveryone}>{text.showEveryone}</Button>}
      >
        {text.nobodyText}
      </EmptyState>
    );
  }
  return (
    <>
      <HeatLegend />
      <div class={groups.length > 1 ? 'heat-groups' : undefined}>
        {groups.map((group) => (
          <HeatTable key={group.block} policy={scorecards.policy} group={group} totals={scorecards.totals} />
        ))}
      </div>
      <LeftOut scorecards={scorecards} />
    </>
  );
}
