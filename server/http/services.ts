// What the server works with. Everything that touches the world is handed in, the clock included.
import type { DecisionIds } from '../decisions/decision-id.ts';
import type { DecisionStore } from '../decisions/decision-store.ts';
import type { EditionStore } from '../editions/edition-store.ts';
import type { Team } from '../team.ts';
import type { Metrics } from './metrics.ts';
import type { Simulations } from './simulations.ts';

export interface Services {
  readonly editions: EditionStore;
  readonly decisions: DecisionStore;
  readonly team: Team;
  readonly clock: () => Date;
  readonly ids: DecisionIds;
  readonly simulations: Simulations;
  readonly metrics: Metrics;
  /** The version of the engine, kept with every decision. */
  readonly engine: string;
}
