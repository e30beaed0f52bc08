// Into which bands more gross profit falls, and how much of it into each: the engine's own lines before and after.
import { type Amount, evaluateTable, explainRow, isAmount, sum } from '../../../engine/index.ts';
import { profitFact, type Statement } from './statement.ts';

export interface Slice {
  /** The number of the band. */
  readonly band: string;
  readonly rate: Amount;
  readonly amount: Amount;
}

/** Empty where the profit is below the first band, or where the whole amount is paid at one rate. */
export function slicesBetween({ policy, facts }: Statement, from: Amount, to: Amount): readonly Slice[] {
  const rows = [from, to].map((profit) => new Map([...facts, [profitFact, profit]]));
  const table = evaluateTable(policy, rows);
  const [before, after] = [0, 1].map((row) => bandsAt(explainRow(table, row)));
  const slices = [...(after ?? [])].flatMap(([key, slice]): readonly Slice[] => {
    const known = before?.get(key);
    const amount = known ? slice.amount.minus(known.amount) : slice.amount;
    return amount.isZero() ? [] : [{ ...slice, amount }];
  });
  return sum(slices.map(({ amount }) => amount)).lte(to.minus(from)) ? slices : [];
}

function bandsAt(sections: ReturnType<typeof explainRow>): ReadonlyMap<string, Slice> {
  const bands = sections
    .filter(({ kind }) => kind === 'bands')
    .flatMap(({ policy, block, lines }) =>
      lines.flatMap(({ item, values }): readonly [string, Slice][] => {
        const [amount, rate] = [values.amount?.cell, values.rate?.cell];
        if (item === undefined || !isAmount(amount) || !isAmount(rate)) return [];
        return [[`${policy} ${block} ${item}`, { band: item, rate, amount }]];
      }),
    );
  return new Map(bands);
}
