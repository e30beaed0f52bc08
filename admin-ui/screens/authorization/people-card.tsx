// Who asked and who overstepped, with the sanction the month has come to.
import { Badge, type Tone } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { say, useText } from '../../language/language.ts';
import type { AuthorizationReport, PersonCounts } from '../../workspace/authorization-report.ts';

export function PeopleCard({ report }: { readonly report: AuthorizationReport }) {
  const text = useText(authorizationText);
  const isJudged = report.sanctions === 'judged';
  const sanctions: Column<PersonCounts> = {
    id: 'sanction',
    title: text.sanction,
    cell: (person) => <Sanction person={person} />,
  };
  return (
    <Card title={text.byPerson} hint={isJudged ? text.byPersonHint : text.noSanctions} flush>
      <Table
        caption={text.byPerson}
        look="dense"
        tall
        rows={report.people}
        keyOf={({ person }) => JSON.stringify(person)}
        columns={[
          {
            id: 'person',
            title: text.person,
            cell: ({ person }) => person ?? <span class="muted">{text.noPerson}</span>,
          },
          {
            id: 'breaches',
            title: text.breaches,
            numeric: true,
            order: (a, b) => a.breaches - b.breaches,
            cell: ({ breaches }) => (breaches > 0 ? <strong>{breaches}</strong> : breaches),
          },
          ...(isJudged ? [sanctions] : []),
          {
            id: 'decisions',
            title: text.decisions,
            numeric: true,
            order: (a, b) => a.decisions - b.decisions,
            cell: ({ decisions }) => decisions,
          },
          {
            id: 'beyond',
            title: text.beyond,
            numeric: true,
            order: (a, b) => a.notAllowed - b.notAllowed,
            cell: ({ notAllowed }) => notAllowed,
          },
        ]}
      />
    </Card>
  );
}

/** The ladder ends with the authority taken away; what stands before it warns. */
const gravest = 'revoke';

function Sanction({ person: { sanction, breaches } }: { readonly person: PersonCounts }) {
  if (!sanction) return <>—</>;
  const tone: Tone = breaches === 0 ? 'neutral' : sanction.code === gravest ? 'error' : 'warning';
  return breaches === 0 ? (
    <span class="muted">{say(sanction.label)}</span>
  ) : (
    <Badge tone={tone}>{say(sanction.label)}</Badge>
  );
}
