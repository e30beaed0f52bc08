// Runs a simulation over rows in pieces, for tests: the result, and the effect on every row.
import { type Policy, type ReadRow, type RowEffect, Simulation } from '../../engine/index.ts';

export function simulate(
  before: Policy,
  after: Policy,
  reads: readonly ReadRow[],
  chunk = reads.length || 1,
) {
  const simulation = new Simulation(before, after);
  const effects: RowEffect[] = [];
  for (let at = 0; at < reads.length; at += chunk)
    effects.push(...simulation.add(reads.slice(at, at + chunk)));
  return { result: simulation.result(), effects };
}
