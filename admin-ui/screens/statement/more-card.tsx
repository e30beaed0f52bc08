// "10,000 more gross profit": what it adds, into which bands it falls, and what reaching the next edge brings.
import type { Amount, Pieces } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { exactFigure, exactRate, shortFigure } from './exact-figures.ts';
import { edgeAfter, gainOf, moreProfit, type NextEdge, profitOf } from './response.ts';
import { type Slice, slicesBetween } from './slices.ts';
import { profitFact, type Statement } from './statement.ts';

export interface MoreCardProps {
  readonly statement: Statement;
  readonly pieces: Pieces;
}

type Texts = (typeof statementText)['zh'];
type Figure = (amount: Amount) => string;

export function MoreCard({ statement, pieces }: MoreCardProps) {
  const text = useText(statementText);
  const type = statement.policy.names.get(profitFact)?.type ?? { kind: 'text' };
  const profit: Figure = (amount) => shortFigure(amount, type);
  const pay: Figure = (amount) => exactFigure(amount, statement.total.type);
  const from = profitOf(statement);
  const more = from && gainOf(pieces, from, moreProfit);
  const edge = from && edgeAfter(pieces, from);
  return (
    <Card title={text.moreTitle(profit(moreProfit))}>
      {from && more ? (
        <div class="statement-more">
          <strong>{gainText(more.gain, pay, text)}</strong>
          <p>{whereText(slicesBetween(statement, from, more.to), profit, text)}</p>
          <p class="muted">{edge ? edgeText(edge, profit, pay, text) : text.topBand}</p>
        </div>
      ) : (
        <p class="muted">
          {pieces.shapes.some(({ kind }) => kind === 'curve') ? text.notFollowed : text.moreUnknown}
        </p>
      )}
    </Card>
  );
}

const gainText = (gain: Amount, pay: Figure, text: Texts): string =>
  gain.isZero() ? text.moreNone : gain.isNegative() ? text.moreLess(pay(gain)) : text.moreGain(pay(gain));

function edgeText({ edge, away, gain, beyond }: NextEdge, profit: Figure, pay: Figure, text: Texts): string {
  const more = profit(moreProfit);
  const brings = gain.isZero()
    ? text.nextEdgeSame(more, pay(beyond))
    : text.nextEdgeGain(pay(gain), more, pay(beyond));
  return `${text.nextEdge(profit(away), profit(edge))}${text.stop}${brings}`;
}

function whereText(slices: readonly Slice[], profit: Figure, text: Texts): string {
  const [first, ...others] = slices.map(({ band, rate, amount }) => {
    const named = text.moreBand(band, exactRate(rate));
    return slices.length === 1 ? named : text.moreSlice(profit(amount), named);
  });
  return first === undefined ? text.moreLoss : text.moreWhere([first, ...others].join(text.separator));
}
