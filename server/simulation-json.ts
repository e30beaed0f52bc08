// A simulation as JSON: what is true of the whole, and what happens to each row. It computes nothing.
import {
  type Bilingual,
  cellJson,
  type Driver,
  type Json,
  type OutcomeEffect,
  type Policy,
  type Refusal,
  type RowEffect,
  type SimulationResult,
  type ValueType,
} from '../engine/index.ts';

/** The counts, totals and refusals; money is in decimal texts. */
export const resultJson = (
  result: SimulationResult,
  headline: Bilingual,
): { readonly [key: string]: Json } => ({
  rows: result.rows,
  rowsUp: result.rowsUp,
  rowsDown: result.rowsDown,
  rowsSame: result.rowsSame,
  rowsUnavailable: result.rowsUnavailable,
  rowsUncomparable: result.rowsUncomparable,
  decider: result.decider ?? null,
  totals: Object.fromEntries(
    [...result.totals].map(([name, { type, rows, base, candidate, difference }]) => [
      name,
      {
        // A total of no rows is not nothing to pay: it is not known, and never read as zero.
        rows,
        currency: type.kind === 'money' ? type.currency : '',
        base: rows === 0 ? null : base.toFixed(2),
        candidate: rows === 0 ? null : candidate.toFixed(2),
        difference: rows === 0 ? null : difference.toFixed(2),
      },
    ]),
  ),
  changed: Object.fromEntries(result.changed),
  unshared: [...result.unshared],
  missing: Object.fromEntries(result.missing),
  refused: result.refused.map(({ row, why }) => ({ row, why: why.map(refusalOf) })),
  noEffect: result.noEffect,
  headline: { ...headline },
});

const refusalOf = ({ path, code, message, hint }: Refusal): Json => ({
  path,
  code,
  message: { ...message },
  hint: { ...hint },
});

/** One row: both answers and the difference by outcome, and the figure that moves it most. */
export const effectJson = (
  { row, direction, outcomes }: RowEffect,
  name: string,
  types: ReadonlyMap<string, ValueType>,
  driver: Driver | undefined,
): Json => ({
  row,
  name,
  direction,
  outcomes: Object.fromEntries(
    [...outcomes].flatMap(([outcome, effect]) => {
      const type = types.get(outcome);
      return type ? [[outcome, outcomeJson(effect, type)]] : [];
    }),
  ),
  ...(driver && { driver: { text: { ...driver.figure.text }, effect: driver.effect.toFixed(2) } }),
});

const outcomeJson = ({ base, candidate, difference }: OutcomeEffect, type: ValueType): Json => ({
  base: cellJson(base, type),
  candidate: cellJson(candidate, type),
  difference: difference ? (type.kind === 'money' ? difference.toFixed(2) : difference.toText(10)) : null,
});

export const outcomeTypes = (policy: Policy): ReadonlyMap<string, ValueType> =>
  new Map(policy.plan.outcomes.map(({ name, type }) => [name, type]));
