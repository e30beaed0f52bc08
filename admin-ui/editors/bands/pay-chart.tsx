// The pay curve of a bands block: today grey, the draft in colour, the people of the chosen quarter as dots, the example as a mark.
import { type Amount, isAmount, type ValueType } from '../../../engine/index.ts';
import { PayCurve, type Person } from '../../charts/index.ts';
import { bandsText } from '../../language/bands.ts';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { quarter } from '../../workspace/team.ts';
import { isBesideEdge } from './band-lab.ts';
import type { Curves, Example, PersonPoint, Versions } from './bench-data.ts';
import { amountFigure, axisOf, cellFigure, unitOf } from './figures.ts';

export interface PayChartProps {
  readonly versions: Versions;
  readonly curves: Curves;
  readonly people: readonly PersonPoint[];
  readonly example: Example;
  /** The slider under the chart moves the example. */
  readonly onMove: (amount: string) => void;
}

export function PayChart({ versions: { now, before }, curves, people, example, onMove }: PayChartProps) {
  const text = useText(bandsText);
  const label = say(now.policy.outcomeLabels.get(now.block) ?? now.on.label);
  const on = say(now.on.label);
  const point = isAmount(example.now.cell) ? example.now.cell.toPixels() : undefined;
  const amount = amountFigure(example.amount, now.on.type);
  const gives = cellFigure(example.now.cell, now.type);
  const gave = example.before && cellFigure(example.before.cell, now.type);
  return (
    <div class="bench-curve">
      <PayCurve
        title={text.curve(label, on)}
        titleX={text.unit(on, unitOf(now.on.type, text.currency))}
        titleY={text.unit(label, unitOf(now.type, text.currency))}
        textX={axisOf(now.on.type)}
        textY={axisOf(now.type)}
        today={curves.before ?? curves.now}
        draft={curves.before && curves.now}
        people={people.map((person) => personOf(person, now.on.type, now.type, text.person))}
        edges={now.edges.slice(1).map((edge) => ({
          x: edge.toPixels(),
          isChanged: before !== undefined && !before.edges.some((other) => other.eq(edge)),
        }))}
        example={
          point === undefined ? undefined : { x: example.amount.toPixels(), y: point, title: text.example }
        }
        slider={{
          label: text.slider(on),
          value: example.amount.toPixels(),
          step: stepOf(curves.grid.to, now.on.type),
          text:
            gave === undefined
              ? text.sliderText(amount, gives, undefined)
              : text.sliderText(amount, gave, gives),
          onMove: (value) => onMove(placeText(value, now.on.type)),
        }}
        data={tableOf(curves, now.on.type, now.type, [on, text.today, text.draft])}
        height={300}
      />
      <p class="muted small">
        {people.length === 0 ? text.noPeople : text.people(quarterText(quarter.value), people.length)}
      </p>
    </div>
  );
}

function personOf(
  { row, amount, now, before }: PersonPoint,
  onType: ValueType,
  type: ValueType,
  labels: { readonly amount: string; readonly today: string; readonly draft: string },
): Person {
  const [today, draft] = before ? [before, now] : [now, undefined];
  const lines = [
    { label: labels.amount, value: amountFigure(amount, onType) },
    { label: labels.today, value: cellFigure(today, type) },
    ...(draft ? [{ label: labels.draft, value: cellFigure(draft, type) }] : []),
  ];
  return {
    id: row.person,
    name: say(row.name),
    x: amount.toPixels(),
    today: today.toPixels(),
    draft: draft?.toPixels(),
    lines,
  };
}

/** The curve in figures. */
function tableOf(
  { now, before, grid: { edges } }: Curves,
  onType: ValueType,
  type: ValueType,
  titles: readonly [string, string, string],
) {
  const [on, today, draft] = titles;
  const shown = now.filter(({ amount }) => !isBesideEdge(amount, edges, onType));
  return {
    columns: before ? [on, today, draft] : [on, today],
    rows: shown.map(({ amount, cell }) => {
      const was = before?.find((point) => point.amount.eq(amount));
      const figures = was ? [cellFigure(was.cell, type), cellFigure(cell, type)] : [cellFigure(cell, type)];
      return [amountFigure(amount, onType), ...figures];
    }),
  };
}

/** A hundredth of the axis, rounded down to a round figure. */
function stepOf(to: Amount, type: ValueType): number {
  const hundredth = to.toPixels() / 100;
  const power = 10 ** Math.floor(Math.log10(hundredth || 1));
  return type.kind === 'count' ? Math.max(1, Math.round(power)) : power;
}

/** Where the slider stands, as an amount people would type. */
const placeText = (value: number, type: ValueType): string =>
  type.kind === 'money' || type.kind === 'count'
    ? String(Math.round(value))
    : value.toFixed(3).replace(/\.?0+$/, '');
