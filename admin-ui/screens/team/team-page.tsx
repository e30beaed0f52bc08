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
import { chooseEveryone, chosenRole, chosenUnit, chosenView, policiesOf, rowsOf } from './choices.ts';
import { Filters } from './filters.tsx';
import { HeatLegend } from './heat-cell.tsx';
import { HeatTable, isWide } from './heat-table.tsx';
import { LeftOut } from './left-out.tsx';
import { QuarterSelect } from './quarter-select.tsx';
import { type Scorecards, scorecardsOf } from './scorecards.ts';

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
  const [policy] = policiesOf[chosenView.value].flatMap((id) => edition.policies.get(id) ?? []);
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
  const [view, all] = [chosenView.value, quarterRows.value];
  const [unit, role] = [chosenUnit.value, chosenRole.value];
  const scorecards = useMemo(() => {
    const rows = rowsOf(all, unit, role);
    return policiesOf[view].flatMap((id) => scorecardsOf(edition, id, rows) ?? []);
  }, [edition, view, all, unit, role]);
  if (scorecards.length === 0) {
    return (
      <EmptyState icon="policy" title={text.noPolicy(policiesOf[view])}>
        {text.noPolicyText}
      </EmptyState>
    );
  }
  return (
    <>
      {scorecards.every(({ groups }) => groups.length === 0) ? (
        <Nobody />
      ) : (
        <Groups scorecards={scorecards} />
      )}
      <LeftOut scorecards={scorecards} />
    </>
  );
}

function Nobody() {
  const text = useText(teamText);
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

/** Scorecards of many measures have the whole width; the others stand side by side where there is room. */
function Groups({ scorecards }: { readonly scorecards: readonly Scorecards[] }) {
  const tables = scorecards.flatMap(({ policy, groups, totals }) =>
    groups.map((group) => ({
      isWide: isWide(group, totals),
      table: <HeatTable key={`${policy.id} ${group.block}`} policy={policy} group={group} totals={totals} />,
    })),
  );
  const narrow = tables.filter((each) => !each.isWide);
  return (
    <>
      <HeatLegend />
      {tables.filter((each) => each.isWide).map(({ table }) => table)}
      {narrow.length > 0 ? <div class="heat-groups">{narrow.map(({ table }) => table)}</div> : null}
    </>
  );
}
