// What a change does to the loaded team: the two editions over the same rows, one policy at a time, computed in the browser.
import {
  type Answered,
  answerReadRows,
  changedFigures,
  type Driver,
  driversOf,
  type Edition,
  factsFor,
  type Policy,
  type ReadRow,
  type RowEffect,
  Simulation,
  type SimulationResult,
  type Table,
} from '../../engine/index.ts';
import type { TeamRow } from './team.ts';

/** One person under both editions. */
export interface PersonEffect {
  readonly row: TeamRow;
  readonly effect: RowEffect;
  readonly driver: Driver | undefined;
}

export interface TeamEffect {
  readonly policy: string;
  readonly result: SimulationResult;
  readonly people: readonly PersonEffect[];
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
  const [before, after] = [base.policies.get(id), candidate.policies.get(id)];
  if (!before || !after) return undefined;
  const reads = readTeam(candidate, after, rows);
  const simulation = new Simulation(before, after);
  const effects = simulation.add(reads);
  const result = simulation.result();
  const drivers = driversByRow(before, after, reads, effects, result.decider);
  const people = effects.flatMap((effect): readonly PersonEffect[] => {
    const row = rows[effect.row - 1];
    return row ? [{ row, effect, driver: drivers.get(effect.row) }] : [];
  });
  return { policy: id, result, people, figures: changedFigures(before, after).length };
}

/** The rows read against the facts of a policy; other columns of the team's data are not looked at. */
export function readTeam(edition: Edition, policy: Policy, rows: readonly TeamRow[]): readonly ReadRow[] {
  const facts = factsFor(edition.catalogue, policy.id);
  return rows.map((row) => row.read(facts));
}

/** The answers of one policy for the team, with the table they can be explained from. */
export function teamAnswers(
  edition: Edition,
  id: string,
  rows: readonly TeamRow[],
): { readonly table: Table; readonly results: readonly Answered[] } | undefined {
  const policy = edition.policies.get(id);
  return policy && answerReadRows(policy, readTeam(edition, policy, rows));
}

function driversByRow(
  before: Policy,
  after: Policy,
  reads: readonly ReadRow[],
  effects: readonly RowEffect[],
  outcome: string | undefined,
): ReadonlyMap<number, Driver | undefined> {
  if (outcome === undefined) return new Map();
  const rows = reads.flatMap((read) => (read.row ? [read.row] : []));
  const drivers = driversOf(before, after, rows, outcome);
  return new Map(effects.map((effect, at) => [effect.row, drivers[at]]));
}
