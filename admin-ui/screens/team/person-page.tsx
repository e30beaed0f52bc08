// One person of the team: the figures of the quarter, the radar of each scorecard, how the score came about, and the quarters before.
import { useMemo } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { teamText } from '../../language/team.ts';
import { quarter, type TeamRow, teamData, teamRows } from '../../workspace/team.ts';
import { statementLink } from '../statement/place.ts';
import { policiesOf } from './choices.ts';
import { roleText } from './filters.tsx';
import { LeftOut } from './left-out.tsx';
import { OrderList } from './order-list.tsx';
import { personScores } from './person.ts';
import { PersonAlert } from './person-alert.tsx';
import { PersonScorecard } from './person-scorecard.tsx';
import { PersonStats } from './person-stats.tsx';
import { QuarterSelect } from './quarter-select.tsx';
import { scorecardsOf } from './scorecards.ts';

export interface PersonPageProps {
  readonly person: string;
  readonly edition: Edition;
}

export function PersonPage({ person, edition }: PersonPageProps) {
  const [text, statement] = [useText(teamText), useText(statementText)];
  const [all, shown] = [teamRows.value, quarter.value];
  const rows = useMemo(() => all.filter((row) => row.person === person), [all, person]);
  const latest = rows.at(-1);
  if (!latest) {
    return (
      <Page title={text.notFound(person)} back={{ href: '/team', title: text.title }}>
        <EmptyState
          icon="search"
          title={text.notFound(person)}
          action={<ButtonLink href="/team">{text.back}</ButtonLink>}
        >
          {text.notFoundText}
        </EmptyState>
      </Page>
    );
  }
  const row = rows.find((each) => each.quarter === shown);
  const { name, unit, role } = row ?? latest;
  const subtitle = [say(unit), roleText(edition, role), quarterText(shown), edition.head.id];
  return (
    <Page
      title={say(name)}
      subtitle={subtitle.filter(Boolean).join(' · ')}
      back={{ href: '/team', title: text.title }}
      actions={
        <>
          <QuarterSelect />
          <ButtonLink icon="receipt" href={statementLink({ person, quarter: shown })}>
            {statement.link}
          </ButtonLink>
        </>
      }
    >
      {row ? (
        <PersonQuarter edition={edition} rows={rows} row={row} />
      ) : (
        <Banner tone="note" title={text.noRow(say(name), quarterText(shown))}>
          {text.noRowText(rows.map((each) => quarterText(each.quarter)))}
        </Banner>
      )}
    </Page>
  );
}

interface PersonQuarterProps {
  readonly edition: Edition;
  readonly rows: readonly TeamRow[];
  readonly row: TeamRow;
}

function PersonQuarter({ edition, rows, row }: PersonQuarterProps) {
  const scores = useMemo(
    () =>
      Object.values(policiesOf)
        .flat()
        .map((id) => personScores(edition, id, rows, row.quarter))
        .filter((each) => each !== undefined),
    [edition, rows, row],
  );
  const text = useText(teamText);
  return (
    <>
      <PersonAlert edition={edition} row={row} />
      {scores.length > 0 ? <PersonStats scores={scores} /> : null}
      {scores.map((each) => (
        <PersonScorecard key={each.scorecards.policy.id} scores={each} />
      ))}
      {scores.length === 0 ? <EmptyState icon="team" title={text.noScorecard} /> : null}
      {teamData.value.orders ? (
        <Card title={text.orders} hint={text.ordersHint}>
          <OrderList person={row.person} quarter={row.quarter} />
        </Card>
      ) : null}
      <NotRead edition={edition} row={row} />
    </>
  );
}

/** Why the row of this quarter could not be read or placed. */
function NotRead({ edition, row }: { readonly edition: Edition; readonly row: TeamRow }) {
  const scorecards = useMemo(
    () => policiesOf.roles.flatMap((id) => scorecardsOf(edition, id, [row]) ?? []),
    [edition, row],
  );
  return <LeftOut scorecards={scorecards} />;
}
