// Simulations that are running or have run. They live in memory: a simulation can always be run again, and nothing depends on one.
import { randomUUID } from 'node:crypto';
import {
  commonFacts,
  driversOf,
  factsRead,
  headline,
  isAmount,
  type Json,
  looksAcrossRows,
  type Policy,
  type ReadRow,
  type Row,
  type RowEffect,
  Simulation,
  sameValue,
} from '../../engine/index.ts';
import type { StoredEdition } from '../editions/stored-edition.ts';
import { effectJson, outcomeTypes, resultJson } from '../simulation-json.ts';
import { breathe } from './evaluation.ts';

/** A row that can be read by a vocabulary, and who it is about. */
export interface SimulationRow {
  readonly name: string;
  read(facts: ReturnType<typeof commonFacts>['facts'], names: ReadonlySet<string>): ReadRow;
}

export interface SimulationRequest {
  readonly base: StoredEdition;
  readonly candidate: StoredEdition;
  readonly policies: { readonly base: Policy; readonly candidate: Policy };
  readonly dataset: string | null;
  readonly rows: readonly SimulationRow[];
}

export interface RunningSimulation {
  readonly id: string;
  state: 'running' | 'done' | 'failed';
  readonly request: Omit<SimulationRequest, 'rows'>;
  readonly progress: { done: number; readonly rows: number };
  result: { readonly [key: string]: Json };
}

export interface Simulations {
  /** Begins; `finished` settles when it is done and never rejects. Undefined when too many run already. */
  start(
    request: SimulationRequest,
  ): { readonly simulation: RunningSimulation; readonly finished: Promise<void> } | undefined;
  find(id: string): RunningSimulation | undefined;
}

const keptMax = 50;
const runningMax = 4;
const rowsAtOnce = 250;
/** How many rows are listed one by one, and up to which size of table each is given its driver. */
export const listedMax = 2000;

export function createSimulations(report: (error: unknown) => void): Simulations {
  const kept = new Map<string, RunningSimulation>();
  return {
    start(request) {
      const running = [...kept.values()].filter(({ state }) => state === 'running');
      if (running.length >= runningMax) return undefined;
      const { rows, ...rest } = request;
      const simulation: RunningSimulation = {
        id: randomUUID(),
        state: 'running',
        request: rest,
        progress: { done: 0, rows: rows.length },
        result: {},
      };
      kept.set(simulation.id, simulation);
      forgetOldest(kept);
      const finished = run(request, simulation).catch((error: unknown) => {
        simulation.state = 'failed';
        report(error);
      });
      return { simulation, finished };
    },
    find: (id) => kept.get(id),
  };
}

function forgetOldest(kept: Map<string, RunningSimulation>): void {
  for (const [id, { state }] of kept) {
    if (kept.size <= keptMax) return;
    if (state !== 'running') kept.delete(id);
  }
}

async function run(request: SimulationRequest, simulation: RunningSimulation): Promise<void> {
  const { base, candidate } = request.policies;
  const { facts } = commonFacts(request.base.edition.catalogue, request.candidate.edition.catalogue, base.id);
  const names = factsRead([base, candidate]);
  const total = new Simulation(base, candidate);
  const [effects, rows]: [RowEffect[], Row[]] = [[], []];
  const size = looksAcrossRows([base, candidate]) ? Math.max(request.rows.length, 1) : rowsAtOnce;
  let omitted = 0;
  for (let from = 0; from < request.rows.length; from += size) {
    await breathe();
    const reads = request.rows.slice(from, from + size).map((row) => row.read(facts, names));
    for (const effect of total.add(reads)) {
      const listed = effects.length < listedMax && (request.rows.length <= listedMax || differs(effect));
      if (listed) effects.push(effect);
      else if (differs(effect)) omitted += 1;
    }
    if (request.rows.length <= listedMax) rows.push(...reads.flatMap(({ row }) => row ?? []));
    simulation.progress.done = Math.min(from + size, request.rows.length);
  }
  const result = total.result();
  const drivers =
    rows.length === 0 || result.decider === undefined ? [] : driversOf(base, candidate, rows, result.decider);
  const types = outcomeTypes(candidate);
  simulation.result = {
    ...resultJson(result, headline(result)),
    effects: effects.map((effect, at) => {
      const name = request.rows[effect.row - 1]?.name ?? '';
      return effectJson(effect, name, types, drivers[at]);
    }),
    effectsOmitted: omitted,
  };
  simulation.state = 'done';
}

const differs = ({ outcomes }: RowEffect): boolean =>
  [...outcomes.values()].some(({ base, candidate, difference }) =>
    difference === undefined ? !sameValue(base, candidate) : isAmount(difference) && !difference.isZero(),
  );

/** A simulation as a caller gets it. */
export const simulationJson = ({ id, state, request, progress, result }: RunningSimulation): Json => ({
  id,
  state,
  base: request.base.id,
  candidate: request.candidate.id,
  policy: request.policies.candidate.id,
  dataset: request.dataset,
  progress: { done: progress.done, rows: progress.rows },
  ...result,
});
