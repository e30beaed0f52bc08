// The heat map of one scorecard: a row per person, a column per measure, and what they come to. Sortable; a person opens.
import { type Code, isAmount, type Policy, percentText } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { personLink } from './choices.ts';
import { figureText, titleText } from './figure-text.ts';
import { HeatCell } from './heat-cell.tsx';
import { compareCells } from './heat-step.ts';
import { commonWeight, type ScoredGroup, type ScoredRow, type Total, valueIn } from './scorecards.ts';

export interface HeatTableProps {
  readonly policy: Policy;
  readonly group: ScoredGroup;
  readonly totals: readonly Total[];
}

export function HeatTable({ policy, group, totals }: HeatTableProps) {
  const text = useText(teamText);
  const title = titleText(group.label);
  return (
    <Card title={title} hint={text.people(group.rows.length)} flush>
      <div class={heatMapClass(group, totals)}>
        <Table
          caption={text.heatCaption(say(policy.title), title)}
          look="dense"
          rows={group.rows}
          keyOf={({ row }) => `${row.person} ${row.quarter}`}
          columns={[
            ...whoColumns(text),
            ...group.measures.map((measure) => measureColumn(group, measure)),
            ...totals.map(totalColumn),
          ]}
        />
      </div>
    </Card>
  );
}

/** So many figures stand beside each other without being squeezed. */
const roomFor = 6;

export const isWide = ({ measures }: ScoredGroup, totals: readonly Total[]): boolean =>
  measures.length + totals.length > roomFor;

export const heatMapClass = (group: ScoredGroup, totals: readonly Total[]): string =>
  isWide(group, totals) ? 'heat-map heat-wide' : 'heat-map';

type Texts = (typeof teamText)['zh'];

const whoColumns = (text: Texts): readonly Column<ScoredRow>[] => [
  {
    id: 'person',
    title: text.person,
    order: (a, b) => say(a.row.name).localeCompare(say(b.row.name), 'zh-CN'),
    cell: ({ row }) => (
      <>
        <a href={personLink(row.person)}>{say(row.name)}</a>
        <span class="cell-note heat-unit-note">{say(row.unit)}</span>
      </>
    ),
  },
  {
    id: 'unit',
    title: text.unit,
    order: (a, b) => say(a.row.unit).localeCompare(say(b.row.unit), 'zh-CN'),
    cell: ({ row }) => <span class="muted">{say(row.unit)}</span>,
  },
];

/** The attainment of one measure, with the weight it has for everyone below its name. */
export function measureColumn(group: ScoredGroup, { code, label }: Code): Column<ScoredRow> {
  const weight = commonWeight(group, code);
  const cellIn = ({ measures }: ScoredRow, name: string) => valueIn(measures.get(code), name);
  return {
    id: code,
    title: <FigureHead title={titleText(label)} note={isAmount(weight) ? percentText(weight) : ''} />,
    numeric: true,
    order: (a, b) => compareCells(cellIn(a, 'raw'), cellIn(b, 'raw')),
    cell: (row) => <HeatCell attainment={cellIn(row, 'attainment')} shown={cellIn(row, 'raw')} />,
  };
}

export const totalColumn = ({ name, label, type }: Total): Column<ScoredRow> => ({
  id: `total ${name}`,
  title: <FigureHead title={titleText(label)} note="" />,
  numeric: true,
  order: (a, b) => compareCells(a.totals.get(name), b.totals.get(name)),
  cell: ({ totals }) =>
    type.kind === 'ratio' ? (
      <HeatCell attainment={totals.get(name)} strong />
    ) : (
      <strong>{figureText(totals.get(name), type)}</strong>
    ),
});

/** The second line is there even when it is empty: the mark of the sorting stands in it. */
function FigureHead({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <span>
      {title}
      <span class="heat-weight">{note}</span>
    </span>
  );
}
