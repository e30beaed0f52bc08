// The grid of measures: what counts as met, the target, the weight, and what it comes to for the person chosen.
import { type Cell, type Line, pricedText } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { say, useText } from '../../language/language.ts';
import { percentText } from '../../language/numbers.ts';
import { scorecardEditorText } from '../../language/scorecard.ts';
import { blockPath, findingsAt, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { labelOf } from '../fields/name-choices.ts';
import { unitText } from '../fields/units.ts';
import { bilingualOf } from '../written-data.ts';
import { DirectionCell } from './direction-cell.tsx';
import { type ShownMeasure, type ShownScorecard, weightTotal } from './read-scorecard.ts';
import { TargetCell } from './target-cell.tsx';

export interface MeasureTableProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly card: ShownScorecard;
  readonly lines: readonly Line[] | undefined;
  readonly onOpen: (measure: number) => void;
}

export function MeasureTable(props: MeasureTableProps) {
  const text = useText(scorecardEditorText);
  const { scope, at, card, lines } = props;
  const label = bilingualOf(writtenAt(scope, blockPath(at)), 'label');
  return (
    <Table
      caption={text.caption(label ? say(label) : '')}
      look="editable"
      rows={card.measures}
      keyOf={({ id, at }) => `${at} ${id}`}
      columns={[
        ...ruleColumns(text, props),
        ...(lines ? resultColumns(text, lines) : []),
        ...(scope.edit ? [actionColumn(text, props)] : []),
      ]}
    />
  );
}

type Texts = (typeof scorecardEditorText)['zh'];
type LineValue = Line['values'][string];
type MeasureColumn = Column<ShownMeasure>;

function ruleColumns(text: Texts, { scope, at, card }: MeasureTableProps): readonly MeasureColumn[] {
  const pathOf = (measure: ShownMeasure) => blockPath(at, 'measures', measure.at);
  const labelled = (measure: ShownMeasure, what: string): string => `${say(measure.label)} · ${what}`;
  const weight: MeasureColumn = {
    id: 'weight',
    title: text.weight,
    numeric: true,
    cell: (measure) => (
      <FigureCell
        scope={scope}
        path={[...pathOf(measure), 'weight']}
        label={labelled(measure, text.weight)}
        hideLabel
        type={{ kind: 'ratio' }}
      />
    ),
    foot: <WeightFoot card={card} />,
  };
  const group: MeasureColumn = {
    id: 'group',
    title: text.group,
    cell: (measure) => (
      <ChoiceCell
        scope={scope}
        path={[...pathOf(measure), 'group']}
        label={labelled(measure, text.group)}
        hideLabel
        absent="-"
        choices={[
          { value: '-', title: text.noGroup },
          ...card.groups.map(({ id, label }) => ({ value: id, title: say(label) })),
        ]}
      />
    ),
  };
  return [
    {
      id: 'measure',
      title: text.measure,
      cell: (measure) => <MeasureName {...{ scope, at, measure }} />,
      ...(card.isWeighted && { foot: text.total }),
    },
    {
      id: 'target',
      title: text.standard,
      cell: (measure) => (
        <span class="measure-standard">
          <DirectionCell
            {...{ scope, measure }}
            path={pathOf(measure)}
            label={labelled(measure, text.direction)}
          />
          <TargetCell
            {...{ scope, measure }}
            path={[...pathOf(measure), 'target']}
            label={labelled(measure, text.target)}
          />
        </span>
      ),
    },
    ...(card.isWeighted ? [weight] : []),
    ...(card.groups.length > 0 ? [group] : []),
  ];
}

function MeasureName({
  scope,
  at,
  measure,
}: {
  readonly scope: EditScope;
  readonly at: number;
  readonly measure: ShownMeasure;
}) {
  const path = blockPath(at, 'measures', measure.at);
  const on = labelOf(scope.names, measure.on);
  // Where there is nothing to fill in, every figure says its own unit.
  const unit = scope.edit && measure.type && measure.type.kind !== 'count' ? unitText(measure.type) : '';
  const own = findingsAt(scope.findings, path).filter(({ path: found }) =>
    ['id', 'on', 'label', measure.at].includes(found.at(-1) ?? ''),
  );
  return (
    <span class="measure-name" {...placeMark(path)}>
      {say(measure.label)}
      {unit ? <span class="muted small"> · {unit}</span> : null}
      {say(measure.label).endsWith(on) ? null : <span class="cell-note">{on}</span>}
      <CellFindings findings={own} />
    </span>
  );
}

function WeightFoot({ card }: { readonly card: ShownScorecard }) {
  const text = useText(scorecardEditorText);
  const { total, off, direction } = weightTotal(card.measures);
  return (
    <span class="weight-total" data-tone={direction === 'complete' ? 'good' : 'error'} role="status">
      {percentText(total)}
      <span class="cell-note">
        {direction === 'complete' ? text.complete : text[direction](percentText(off))}
      </span>
    </span>
  );
}

function resultColumns(text: Texts, lines: readonly Line[]): readonly MeasureColumn[] {
  const resultOf = (measure: ShownMeasure, name: string): LineValue | undefined =>
    lines.find(({ item }) => item === measure.id)?.values[name];
  return [
    {
      id: 'attainment',
      title: text.attainment,
      numeric: true,
      cell: (measure) => (
        <>
          {shown(resultOf(measure, 'attainment'))}
          <span class="cell-note">{text.actual(shown(resultOf(measure, 'actual')))}</span>
          <Met met={resultOf(measure, 'met')?.cell} />
        </>
      ),
    },
  ];
}

const shown = (value: LineValue | undefined): string =>
  value ? say(pricedText(value.cell, value.type)) : '';

function Met({ met }: { readonly met: Cell | undefined }) {
  const text = useText(scorecardEditorText);
  if (met === undefined) return null;
  if (typeof met !== 'boolean') return <span class="cell-note">{text.noData}</span>;
  return <span class={met ? 'cell-note met' : 'cell-note not-met'}>{met ? text.met : text.notMet}</span>;
}

function actionColumn(text: Texts, { scope, at, card, onOpen }: MeasureTableProps): MeasureColumn {
  const { edit } = scope;
  const list = blockPath(at, 'measures');
  return {
    id: 'actions',
    title: <span class="visually-hidden">{text.actions}</span>,
    cell: (measure) => {
      const label = say(measure.label);
      return (
        <span class="row-actions">
          <IconButton icon="edit" label={text.edit(label)} onClick={() => onOpen(measure.at)} />
          <IconButton
            icon="trash"
            label={text.remove(label)}
            disabled={card.measures.length === 1}
            onClick={() => edit?.([{ op: 'remove', path: [...list, measure.at] }])}
          />
        </span>
      );
    },
  };
}
