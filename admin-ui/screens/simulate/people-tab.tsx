// The per-person table: what each gets under both editions, the difference and its driver, what is missing. A row opens both calculations.

import { type Cell, isAmount, joinTexts, listSeparator } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { toast } from '../../components/toast.tsx';
import { quarterText } from '../../language/dates.ts';
import { language, say, useText } from '../../language/language.ts';
import { amountMoney } from '../../language/money.ts';
import { simulateText } from '../../language/simulate.ts';
import { statementText } from '../../language/statement.ts';
import { statementLink } from '../statement/place.ts';
import { csvText, saveFile } from './csv.ts';
import { driverText } from './driver-text.ts';
import { differenceText, outcomeTexts, toneOf } from './outcome-text.ts';
import { csvRows } from './people-csv.ts';
import { largestFirst, type PersonRow, type ShownOutcome } from './person-rows.ts';
import type { EditionPair } from './scenario.ts';

export interface PeopleTabProps {
  readonly people: readonly PersonRow[];
  readonly shown: ShownOutcome;
  readonly pair: EditionPair;
  readonly policy: string;
  readonly isOneRowEach: boolean;
  readonly onOpen: (id: string) => void;
}

/** More rows than this a table does not draw; the file has them all. */
const rowsMost = 500;

export function PeopleTab(props: PeopleTabProps) {
  const { people, shown, pair, policy } = props;
  const text = useText(simulateText);
  const rows = largestFirst(people, rowsMost);
  const save = () => {
    saveFile(text.fileName(policy, pair.base, pair.candidate), csvText(csvRows(people, shown, pair, text)));
    toast(text.exported);
  };
  return (
    <Card
      title={text.peopleTitle}
      hint={rows.length < people.length ? text.mostShown(rows.length, people.length) : undefined}
      flush
      actions={
        <Button size="small" icon="download" onClick={save}>
          {text.export}
        </Button>
      }
    >
      <Table
        caption={text.peopleTitle}
        look="dense"
        tall
        rows={rows}
        keyOf={({ id }) => id}
        sorted={{ by: 'difference', direction: 'descending' }}
        columns={columnsOf(props, text)}
      />
    </Card>
  );
}

type Texts = (typeof simulateText)['zh'];

function columnsOf(props: PeopleTabProps, text: Texts): readonly Column<PersonRow>[] {
  const { people, shown, pair, isOneRowEach, onOpen } = props;
  const { type } = shown;
  const hasProfit = people.some(({ grossProfit }) => grossProfit !== undefined);
  const amount = (id: 'base' | 'candidate'): Column<PersonRow> => ({
    id,
    title: pair[id],
    numeric: true,
    order: (a, b) => byAmount(a[id], b[id]),
    cell: (row) => outcomeTexts([row.base, row.candidate], type)[id === 'base' ? 0 : 1],
  });
  return [
    {
      id: 'name',
      title: text.name,
      order: (a, b) => a.person.row.name.zh.localeCompare(b.person.row.name.zh, 'zh-CN'),
      cell: ({ id, person }) => (
        <button
          type="button"
          class="link-button"
          title={text.open(say(person.row.name))}
          onClick={() => onOpen(id)}
        >
          {say(person.row.name)}
        </button>
      ),
    },
    {
      id: 'unit',
      title: text.unit,
      order: (a, b) => a.person.row.unit.zh.localeCompare(b.person.row.unit.zh, 'zh-CN'),
      cell: ({ person }) => <span class="no-break">{say(person.row.unit)}</span>,
    },
    ...(isOneRowEach ? [] : [quarterColumn(text)]),
    ...(hasProfit ? [profitColumn(text)] : []),
    amount('base'),
    amount('candidate'),
    {
      id: 'difference',
      title: text.difference,
      numeric: true,
      order: (a, b) => byAmount(a.difference, b.difference),
      cell: ({ difference }) => (
        <span class={toneOf(difference)}>{difference ? differenceText(difference, type) : '—'}</span>
      ),
    },
    {
      id: 'driver',
      title: text.driver,
      prose: true,
      cell: (row) => <span class="muted">{driverText(row, pair, text)}</span>,
    },
    ...missingColumn(people, text),
    ...(hasProfit ? [statementColumn(pair)] : []),
  ];
}

const quarterColumn = (text: Texts): Column<PersonRow> => ({
  id: 'quarter',
  title: text.quarter,
  order: (a, b) => (a.person.row.quarter < b.person.row.quarter ? -1 : 1),
  cell: ({ person }) => <span class="no-break">{quarterText(person.row.quarter)}</span>,
});

const profitColumn = (text: Texts): Column<PersonRow> => ({
  id: 'profit',
  title: text.grossProfit,
  numeric: true,
  order: (a, b) => byAmount(a.grossProfit, b.grossProfit),
  cell: ({ grossProfit }) => (grossProfit ? amountMoney(grossProfit, 'USD') : '—'),
});

/** The person's whole statement, under the candidate. */
const statementColumn = (pair: EditionPair): Column<PersonRow> => ({
  id: 'statement',
  title: statementText[language.value].link,
  cell: ({ person: { row } }) => (
    <a
      href={statementLink({ person: row.person, quarter: row.quarter, edition: pair.candidate })}
      aria-label={statementText[language.value].linkOf(say(row.name))}
    >
      {statementText[language.value].link}
    </a>
  ),
});

function missingColumn(people: readonly PersonRow[], text: Texts): readonly Column<PersonRow>[] {
  if (people.every(({ missing }) => missing.length === 0)) return [];
  return [
    {
      id: 'missing',
      title: text.missing,
      order: (a, b) => a.missing.length - b.missing.length,
      cell: ({ missing }) => <span class="muted">{say(joinTexts(missing, listSeparator))}</span>,
    },
  ];
}

/** What has no amount comes last, or first where the order is turned. */
function byAmount(a: Cell | undefined, b: Cell | undefined): number {
  if (isAmount(a) && isAmount(b)) return a.compare(b);
  return isAmount(a) ? 1 : isAmount(b) ? -1 : 0;
}
