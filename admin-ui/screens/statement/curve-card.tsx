// The total against gross profit: the curve under these rules, the other edition's beside it where it differs, and the person's own quarters.
import { useMemo, useState } from 'preact/hooks';
import { Amount, isAmount, least, type Pieces } from '../../../engine/index.ts';
import { type Curve, PayCurve, type Person } from '../../charts/index.ts';
import { Card } from '../../components/card.tsx';
import { quarterText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { teamRows } from '../../workspace/team.ts';
import { exactFigure } from './exact-figures.ts';
import { type CurvePlace, curveOf, earlierPlaces, profitOf, reachOf, totalAt } from './response.ts';
import { profitFact, type Statement } from './statement.ts';

export interface CurveCardProps {
  readonly statement: Statement;
  readonly pieces: Pieces;
  readonly other: { readonly edition: string; readonly pieces: Pieces } | undefined;
}

type Texts = (typeof statementText)['zh'];

export function CurveCard({ statement, pieces, other }: CurveCardProps) {
  const text = useText(statementText);
  const [rows, now] = [teamRows.value, profitOf(statement)];
  const [probe, setProbe] = useState<Amount | undefined>(undefined);
  const earlier = useMemo(() => earlierPlaces(statement, rows), [statement, rows]);
  const { from, to } = useMemo(() => extent(pieces, now, earlier), [pieces, now, earlier]);
  const curves = useMemo(
    () => [pieces, ...(other ? [other.pieces] : [])].map((each) => curveOf(each, from, to)),
    [pieces, other, from, to],
  );
  const [shown = [], beside] = curves;
  if (shown.length < 2) return null;
  const { id } = statement.edition.head;
  const at = probe ?? now ?? Amount.zero;
  const { total } = statement;
  const currency =
    total.type.kind === 'money' ? (text.currency[total.type.currency] ?? total.type.currency) : '';
  return (
    <Card>
      <PayCurve
        title={text.curve}
        titleX={text.axisProfit}
        titleY={text.axisTotal(currency)}
        names={{ today: other?.edition ?? id, draft: id, people: text.earlier, example: text.here }}
        today={drawn(beside ?? shown)}
        draft={beside && drawn(shown)}
        people={earlier.map((place) => personOf(place, statement, text))}
        edges={pieces.cuts
          .filter(({ at: edge }) => edge.gt(from) && edge.lt(to))
          .map(({ at: edge }) => ({ x: edge.toPixels() }))}
        example={
          now && isAmount(total.cell)
            ? { x: now.toPixels(), y: total.cell.toPixels(), title: text.here }
            : undefined
        }
        slider={{
          label: text.slider,
          value: at.toPixels(),
          step: 1000,
          text: placeText(statement, pieces, other, at, text),
          onMove: (value) => setProbe(Amount.of(String(Math.round(value)))),
        }}
        data={tableOf(statement, pieces, other, shown, text)}
        height={300}
      />
      {earlier.length > 0 ? <p class="muted small">{text.earlierText(earlier.length, id)}</p> : null}
    </Card>
  );
}

function extent(pieces: Pieces, now: Amount | undefined, earlier: readonly CurvePlace[]) {
  const profits = [...earlier.map(({ profit }) => profit), ...(now ? [now] : [])];
  return { from: profits.reduce(least, Amount.zero), to: reachOf(pieces, profits) };
}

const drawn = (places: readonly CurvePlace[]): Curve =>
  places.map(({ profit, total }) => ({ x: profit.toPixels(), y: total.toPixels() }));

const profitText = ({ policy }: Statement, amount: Amount): string =>
  exactFigure(amount, policy.names.get(profitFact)?.type ?? { kind: 'text' });

function personOf(
  { quarter, profit, total }: CurvePlace & { readonly quarter: string },
  statement: Statement,
  text: Texts,
): Person {
  return {
    id: quarter,
    name: quarterText(quarter),
    x: profit.toPixels(),
    today: total.toPixels(),
    lines: [
      { label: text.profit, value: profitText(statement, profit) },
      { label: text.total, value: exactFigure(total, statement.total.type) },
    ],
  };
}

function placeText(
  statement: Statement,
  pieces: Pieces,
  other: CurveCardProps['other'],
  at: Amount,
  text: Texts,
): string {
  const { type } = statement.total;
  const [here, there] = [totalAt(pieces, at), other && totalAt(other.pieces, at)];
  const [profit, total] = [profitText(statement, at), here ? exactFigure(here, type) : '—'];
  return other && there
    ? text.sliderBoth(profit, total, other.edition, exactFigure(there, type))
    : text.sliderText(profit, total);
}

/** The curve in figures, without the places that only show on which side of an edge it jumps. */
function tableOf(
  statement: Statement,
  pieces: Pieces,
  other: CurveCardProps['other'],
  places: readonly CurvePlace[],
  text: Texts,
) {
  const { type } = statement.total;
  const edges = pieces.cuts.map(({ at }) => at);
  const shown = places.filter(
    ({ profit }, at) => at === 0 || at === places.length - 1 || edges.some((edge) => edge.eq(profit)),
  );
  return {
    columns: [text.profit, statement.edition.head.id, ...(other ? [other.edition] : [])],
    rows: shown.map(({ profit, total }) => {
      const beside = other && totalAt(other.pieces, profit);
      return [
        profitText(statement, profit),
        exactFigure(total, type),
        ...(other ? [beside ? exactFigure(beside, type) : '—'] : []),
      ];
    }),
  };
}
