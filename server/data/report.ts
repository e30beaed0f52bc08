// A report of a simulation, row by row: what its columns are, and what stands in them. How it is written is for each format.
import {
  Amount,
  type Bilingual,
  both,
  type Cell,
  cellText,
  failureText,
  isFailure,
  joinTexts,
  type OutcomeEffect,
  type SharedOutcome,
  sharedOutcomes,
} from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import type { SimulatedRow, TableSimulation } from './simulate-table.ts';

export interface Report {
  row(row: SimulatedRow): Promise<void>;
  finish(simulated: TableSimulation): Promise<void>;
  /** Leaves nothing behind after trouble. */
  abandon(): Promise<void>;
}

/** A cell of a report: a number keeps its exact amount, and with it how many decimals it is shown with. */
export type ReportCell = string | null | { readonly amount: Amount; readonly places: number | undefined };

/** What became of a row, as one word for sorting and filtering. */
export type Fate = 'up' | 'down' | 'same' | 'one-edition-only' | 'unavailable' | 'refused';

/** The outcomes a report shows: those in money, else the one that decides. */
export function shownOutcomes({ before, after }: Comparison): readonly SharedOutcome[] {
  const { shared, decider } = sharedOutcomes(before, after);
  const money = shared.filter(({ type }) => type.kind === 'money');
  return money.length > 0 ? money : shared.filter(({ name }) => name === decider);
}

/** The headings: those of the data, then what was computed. */
export function reportHeadings(comparison: Comparison): readonly string[] {
  const { base, candidate, table } = comparison;
  const computed = shownOutcomes(comparison).flatMap(({ name }) => [
    `${name} ${base}`,
    `${name} ${candidate}`,
    `${name} difference`,
  ]);
  return [...table.headings, ...computed, 'effect', 'why'];
}

export function reportRow(comparison: Comparison, row: SimulatedRow): readonly ReportCell[] {
  const source = comparison.table.headings.map((_, at): ReportCell => {
    const cell = row.source.cells[at] ?? null;
    return cell === null ? null : String(cell);
  });
  const computed = shownOutcomes(comparison).flatMap(({ name, type }): readonly ReportCell[] => {
    const effect = row.effect?.outcomes.get(name);
    const places = type.kind === 'money' ? 2 : undefined;
    return [effect?.base, effect?.candidate, effect?.difference].map((cell) =>
      cell instanceof Amount ? { amount: cell, places } : null,
    );
  });
  const why = whyText(comparison, row);
  return [...source, ...computed, fateOf(comparison, row), why.zh === '' ? null : `${why.zh} / ${why.en}`];
}

export function fateOf(comparison: Comparison, { effect }: SimulatedRow): Fate {
  if (!effect) return 'refused';
  if (effect.direction === 'uncomparable') return 'one-edition-only';
  const decisive = deciding(comparison, effect.outcomes);
  return decisive && isFailure(decisive.base) ? 'unavailable' : effect.direction;
}

/** What moved the row, why it has no answer, or why it was refused. */
export function whyText(comparison: Comparison, { effect, driver, refusals }: SimulatedRow): Bilingual {
  if (refusals)
    return joinTexts(
      refusals.map(({ message }) => message),
      both(';', '; '),
    );
  if (driver) return driver.figure.text;
  const decisive = effect && deciding(comparison, effect.outcomes);
  const failed = [decisive?.candidate, decisive?.base].find((cell) => cell !== undefined && isFailure(cell));
  return failed !== undefined && isFailure(failed)
    ? failureText(failed, comparison.after.names)
    : both('', '');
}

function deciding(
  { before, after }: Comparison,
  outcomes: ReadonlyMap<string, OutcomeEffect>,
): OutcomeEffect | undefined {
  const { decider } = sharedOutcomes(before, after);
  return decider === undefined ? undefined : outcomes.get(decider);
}

/** A cell as plain text: exact, without thousands separators, so that it can be read back. */
export function plainText(cell: ReportCell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  return cell.places === undefined ? cell.amount.toText() : cell.amount.toFixed(cell.places);
}

/** An outcome as people read it. */
export const outcomeText = (cell: Cell | undefined, { type }: SharedOutcome): string =>
  cell === undefined ? '—' : cellText(cell, type).zh;
