// What a change does to the loaded team: two editions over the same rows, one policy at a time, computed in the browser.
// A row is left out only when it holds none of the facts the policy reads, and those are handed back to be named.
import {
  type Answered,
  answerReadRows,
  changedFigures,
  commonFacts,
  type Driver,
  driversOf,
  type Edition,
  factsFor,
  factsRead,
  looksAcrossRows,
  type Policy,
  type ReadableRow,
  type ReadRow,
  type Row,
  type RowEffect,
  relatedRows,
  Simulation,
  type SimulationResult,
  sharedOutcomes,
  type Table,
} from '../../engine/index.ts';
import type { TeamRow } from './team.ts';

/** One person under both editions. */
export interface PersonEffect {
  readonly row: TeamRow;
  /** The row as both policies read it. */
  readonly read: Row;
  readonly effect: RowEffect;
  readonly driver: Driver | undefined;
}

export interface TeamEffect {
  readonly policy: string;
  readonly result: SimulationResult;
  readonly people: readonly PersonEffect[];
  /** Rows the policy has nothing to say about, since they hold none of its facts: not counted anywhere else. */
  readonly unrelated: readonly TeamRow[];
  /** The rows that were compared, refused ones included; `result.refused` counts them from 1. */
  readonly compared: readonly TeamRow[];
  /** How many figures differ between the two; none and no effect means the same rules. */
  readonly figures: number;
}

/** Compares one policy of two editions over the rows; undefined when either edition cannot answer it. */
export function teamEffect(
  base: Edition,
  candidate: Edition,
  id: string,
  rows: readonly TeamRow[],
): TeamEffect | undefined {
  const slices = teamEffectInSlices(base, candidate, id, rows, Math.max(1, rows.length));
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** The same in slices of `size` rows, so that a page can breathe in between. Yields how many rows are done. */
export function* teamEffectInSlices(
  base: Edition,
  candidate: Edition,
  id: string,
  rows: readonly TeamRow[],
  size: number,
): Generator<number, TeamEffect | undefined> {
  const [before, after] = [base.policies.get(id), candidate.policies.get(id)];
  if (!before || !after) return undefined;
  const { facts } = commonFacts(base.catalogue, candidate.catalogue, id);
  const wanted = factsRead([before, after]);
  const simulation = new Simulation(before, after);
  const { decider } = sharedOutcomes(before, after);
  const people: PersonEffect[] = [];
  const unrelated: TeamRow[] = [];
  const compared: TeamRow[] = [];
  const step = looksAcrossRows([before, after]) ? Math.max(1, rows.length) : size;
  for (let from = 0; from < rows.length; from += step) {
    const slice = relatedRows(rows.slice(from, from + step), facts, wanted);
    unrelated.push(...slice.unrelated);
    compared.push(...slice.related);
    const effects = simulation.add(slice.reads);
    people.push(...peopleOf(before, after, compared, slice.reads, effects, decider));
    yield Math.min(from + step, rows.length);
  }
  const figures = changedFigures(before, after).length;
  return { policy: id, result: simulation.result(), people, unrelated, compared, figures };
}

/** `effects` number the rows from 1 in the order of `compared`, over all slices. */
function peopleOf(
  before: Policy,
  after: Policy,
  compared: readonly TeamRow[],
  reads: readonly ReadRow[],
  effects: readonly RowEffect[],
  decider: string | undefined,
): readonly PersonEffect[] {
  const read = reads.flatMap(({ row }): readonly Row[] => (row ? [row] : []));
  const drivers = decider === undefined ? [] : driversOf(before, after, read, decider);
  return effects.flatMap((effect, at): readonly PersonEffect[] => {
    const [row, facts] = [compared[effect.row - 1], read[at]];
    return row && facts ? [{ row, read: facts, effect, driver: drivers[at] }] : [];
  });
}

/** The rows read against the facts of a policy; other columns of the team's data are not looked at. */
export function readTeam(edition: Edition, policy: Policy, rows: readonly ReadableRow[]): readonly ReadRow[] {
  const facts = factsFor(edition.catalogue, policy.id);
  return rows.map((row) => row.read(facts));
}

/** The answers of one policy for the team, with the table they can be explained from. */
export function teamAnswers(
  edition: Edition,
  id: string,
  rows: readonly ReadableRow[],
): { readonly table: Table; readonly results: readonly Answered[] } | undefined {
  const policy = edition.policies.get(id);
  return policy && answerReadRows(policy, readTeam(edition, policy, rows));
}
