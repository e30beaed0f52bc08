// The rows behind a red alert: everyone of the unit with what the policy read and answered, the red ones first, and how it came about.
import { cellText, type Edition } from '../../../engine/index.ts';
import { Badge } from '../../components/badge.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { teamData } from '../../workspace/team.ts';
import { type AlertReview, figuresOf, type JudgedRow, type UnitAlert } from './alerts.ts';
import { personLink } from './choices.ts';
import { figureText, titleText } from './figure-text.ts';
import { roleText } from './filters.tsx';
import { compareCells } from './heat-step.ts';
import { OrderList } from './order-list.tsx';

export interface AlertRowsProps {
  readonly edition: Edition;
  readonly review: AlertReview;
  readonly alert: UnitAlert;
}

export function AlertRows({ edition, review, alert }: AlertRowsProps) {
  const text = useText(teamText);
  return (
    <div class="stack">
      <p class="muted">{say(review.policy.because)}</p>
      <Table
        caption={text.alertRows(say(alert.unit), say(review.policy.title))}
        look="dense"
        rows={alert.rows}
        keyOf={({ row }) => `${row.person} ${row.quarter}`}
        columns={columnsOf(edition, review, text)}
      />
      {teamData.value.orders ? <Behind alert={alert} /> : null}
      <dl class="alert-words">
        {alert.rows.map(({ row, words }) => [
          <dt key={`${row.person}?`}>{say(row.name)}</dt>,
          <dd key={row.person}>
            {words.map((each) => (
              <p key={each.en}>{say(each)}</p>
            ))}
          </dd>,
        ])}
      </dl>
    </div>
  );
}

/** The orders of each red row; those of the first stand open. */
function Behind({ alert }: { readonly alert: UnitAlert }) {
  const text = useText(teamText);
  return (
    <div class="folds">
      {alert.red.map(({ row }, at) => (
        <Disclosure key={row.person} title={text.ordersBehind(say(row.name))} isOpen={at === 0}>
          {() => <OrderList person={row.person} quarter={row.quarter} />}
        </Disclosure>
      ))}
    </div>
  );
}

const columnsOf = (
  edition: Edition,
  review: AlertReview,
  text: (typeof teamText)['zh'],
): readonly Column<JudgedRow>[] => [
  {
    id: 'person',
    title: text.person,
    cell: ({ row }) => (
      <>
        <a href={personLink(row.person)}>{say(row.name)}</a>
        <span class="cell-note">{roleText(edition, row.role)}</span>
      </>
    ),
  },
  {
    id: 'state',
    title: text.alertState,
    cell: ({ state, outcomes }) => {
      const outcome = outcomes.get('alert');
      const label = outcome?.kind === 'cell' && say(cellText(outcome.cell, outcome.type));
      return state === 'red' ? (
        <Badge tone="error" icon="error">
          {label}
        </Badge>
      ) : (
        <span class="muted">{state === 'none' ? label : text.cannotTell}</span>
      );
    },
  },
  ...figuresOf(review).map(
    ({ name, label, type, cellOf }): Column<JudgedRow> => ({
      id: name,
      title: titleText(label),
      numeric: true,
      order: (a, b) => compareCells(cellOf(a), cellOf(b)),
      cell: (judged) => {
        const cell = cellOf(judged);
        return cell === undefined ? <span class="muted">{text.missing}</span> : figureText(cell, type);
      },
    }),
  ),
];
