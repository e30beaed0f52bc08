// What more gross profit would bring, and what it takes to earn a wish: read off the exact pieces of the total, never tried out.
import {
  Amount,
  factsFor,
  greatest,
  includes,
  isAmount,
  leastReaching,
  nextEdge,
  outcomeWhere,
  type Pieces,
  responseOf,
} from '../../../engine/index.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { profitFact, type Statement, statementOf, totalOutcome } from './statement.ts';

/** How much more is asked about. */
export const moreProfit = Amount.of('10000');

/** The total over gross profit, every other fact as it is. */
export const totalOver = ({ policy, facts }: Statement): Pieces =>
  responseOf(policy, facts, profitFact, totalOutcome);

export function profitOf({ facts }: Statement): Amount | undefined {
  const cell = facts.get(profitFact);
  return isAmount(cell) ? cell : undefined;
}

export function totalAt(pieces: Pieces, profit: Amount): Amount | undefined {
  const cell = outcomeWhere(pieces, profit);
  return cell !== undefined && isAmount(cell) ? cell : undefined;
}

export interface More {
  readonly to: Amount;
  readonly gain: Amount;
}

/** What the next amount of gross profit adds to the total. */
export function gainOf(pieces: Pieces, from: Amount, more: Amount): More | undefined {
  const to = from.plus(more);
  const [before, after] = [totalAt(pieces, from), totalAt(pieces, to)];
  return before && after && { to, gain: after.minus(before) };
}

export interface NextEdge {
  readonly edge: Amount;
  readonly away: Amount;
  /** What reaching it adds. */
  readonly gain: Amount;
  /** What the next amount beyond it adds. */
  readonly beyond: Amount;
}

export function edgeAfter(pieces: Pieces, from: Amount): NextEdge | undefined {
  const edge = nextEdge(pieces, from);
  if (!edge) return undefined;
  const away = edge.minus(from);
  const [reached, beyond] = [gainOf(pieces, from, away), gainOf(pieces, edge, moreProfit)];
  return reached && beyond && { edge, away, gain: reached.gain, beyond: beyond.gain };
}

export type WishAnswer =
  | { readonly kind: 'needs'; readonly profit: Amount }
  /** Reached without any gross profit; `fixed` is what there is at none. */
  | { readonly kind: 'fixed'; readonly fixed: Amount }
  /** No gross profit that the data may hold comes to it. */
  | { readonly kind: 'never' }
  /** A fact is missing. */
  | { readonly kind: 'unknown' }
  /** The total bends in a way that cannot be turned round. */
  | { readonly kind: 'not-followed' };

/** The least gross profit, to the cent, at which the total is what is wished or more. */
export function profitFor(statement: Statement, pieces: Pieces, wish: Amount): WishAnswer {
  if (pieces.shapes.some(({ kind }) => kind === 'curve')) return { kind: 'not-followed' };
  const fixed = totalAt(pieces, Amount.zero);
  if (!fixed) return { kind: 'unknown' };
  if (fixed.gte(wish)) return { kind: 'fixed', fixed };
  const profit = leastReaching(pieces, wish, Amount.zero);
  const range = factsFor(statement.edition.catalogue, statement.policy.id).get(profitFact)?.range;
  return profit && (!range || includes(range, profit)) ? { kind: 'needs', profit } : { kind: 'never' };
}

/** The next round wish above the total: somewhere to begin. */
export function firstWish(pieces: Pieces, statement: Statement): Amount | undefined {
  const { cell } = statement.total;
  const now = isAmount(cell) ? cell : totalAt(pieces, Amount.zero);
  return now?.dividedBy(moreProfit).plus(Amount.of('0.01')).roundUp().times(moreProfit);
}

/** A place on the curve: exact, and for drawing. */
export interface CurvePlace {
  readonly profit: Amount;
  readonly total: Amount;
}

const cent = Amount.of('0.01');

/** Both sides of every edge, since the curve runs straight between them but for cents. */
export function curveOf(pieces: Pieces, from: Amount, to: Amount): readonly CurvePlace[] {
  const edges = pieces.cuts.flatMap(({ at }) => [at.minus(cent), at, at.plus(cent)]);
  const inside = edges.map((edge) => edge.round(2)).filter((edge) => edge.gt(from) && edge.lt(to));
  return [from, ...inside, to].flatMap((profit) => {
    const total = totalAt(pieces, profit);
    return total ? [{ profit, total }] : [];
  });
}

/** As far as is worth drawing: beyond the last edge, and where the person stands. */
export function reachOf(pieces: Pieces, profits: readonly Amount[]): Amount {
  const last = pieces.cuts.map(({ at }) => at).reduce(greatest, moreProfit);
  const widest = profits.reduce(greatest, last.times(Amount.of('1.3')));
  return widest.dividedBy(moreProfit).roundUp().times(moreProfit);
}

/** Where the person stood in the quarters before, each with its own facts, under the same rules. */
export function earlierPlaces(
  { edition, row }: Statement,
  rows: readonly TeamRow[],
): readonly (CurvePlace & { readonly quarter: string })[] {
  return rows
    .filter((each) => each.person === row.person && each.quarter < row.quarter)
    .flatMap((each) => {
      const result = statementOf(edition, each);
      if (result.kind !== 'statement') return [];
      const [profit, total] = [profitOf(result.statement), result.statement.total.cell];
      return profit && isAmount(total) ? [{ quarter: each.quarter, profit, total }] : [];
    });
}
