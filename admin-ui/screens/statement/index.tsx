// The screen "Statement": what one person earns in a quarter. Its address says who, when and, for a trial, under which edition:
// /statement/白帆/2026-Q3?edition=2027-Q1.
import { useLocation, useRoute } from 'preact-iso';
import { ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { useOpened } from '../../workspace/opened.ts';
import { quarter as chosenQuarter, type TeamRow, teamRows } from '../../workspace/team.ts';
import { editions } from '../../workspace/workspace.ts';
import { Choosers } from './choosers.tsx';
import { Content } from './content.tsx';
import { readPlace, rulesFor } from './place.ts';

export function StatementScreen() {
  const text = useText(statementText);
  return (
    <WhenReady title={text.screen}>
      <StatementOf />
    </WhenReady>
  );
}

function StatementOf() {
  const text = useText(statementText);
  const { params } = useRoute();
  const { query } = useLocation();
  const rows = teamRows.value;
  const asked = readPlace(params.rest ?? '');
  const quarter = asked.quarter || chosenQuarter.value;
  const rules = rulesFor(editions.value, quarter, query.edition);
  const shown = useOpened(rules.shown?.id)?.edition.value;
  const person = asked.person || (rows.find((row) => row.quarter === quarter)?.person ?? '');
  const row = rows.find((each) => each.person === person && each.quarter === quarter);
  const known = row ?? rows.findLast((each) => each.person === person);
  if (rows.length === 0) return <NoTeam />;
  if (!rules.shown)
    return (
      <Page title={text.screen}>
        <EmptyState icon="policy" title={text.noEdition}>
          {text.noEditionText}
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title={known ? text.title(say(known.name), quarterText(quarter)) : text.screen}
      subtitle={known ? say(known.unit) : undefined}
      actions={<Choosers edition={shown} rules={rules} person={person} quarter={quarter} />}
      wide
    >
      {row ? (
        <Content edition={shown} rules={rules} row={row} />
      ) : (
        <NoRow person={person} known={known} quarter={quarter} />
      )}
    </Page>
  );
}

function NoTeam() {
  const text = useText(statementText);
  return (
    <Page title={text.screen}>
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

interface NoRowProps {
  readonly person: string;
  /** Any row of the person. */
  readonly known: TeamRow | undefined;
  readonly quarter: string;
}

function NoRow({ person, known, quarter }: NoRowProps) {
  const text = useText(statementText);
  return known ? (
    <EmptyState icon="calendar" title={text.noRow(say(known.name), quarterText(quarter))}>
      {text.noRowText}
    </EmptyState>
  ) : (
    <EmptyState
      icon="search"
      title={text.noPerson(person)}
      action={<ButtonLink href="/statement">{text.choose}</ButtonLink>}
    >
      {text.noPersonText}
    </EmptyState>
  );
}
