// The rows of the per-person table: what each person gets under both editions, why it differs, and what is missing.
import {
  type Amount,
  type Bilingual,
  type Cell,
  type Edition,
  factsFor,
  factsRead,
  isFailure,
  type OutcomeEffect,
  type Policy,
  type SimulationResult,
  same,
  type ValueType,
} from '../../../engine/index.ts';
import type { PersonEffect, TeamEffect } from '../../workspace/effect.ts';
import { grossProfitOf } from '../quarter/pay-figures.ts';

/** The outcome that is shown: the one that decides up and down, else the first that both policies give. */
export interface ShownOutcome {
  readonly name: string;
  readonly type: ValueType;
  readonly label: Bilingual;
}

export interface PersonRow {
  readonly id: string;
  readonly person: PersonEffect;
  readonly grossProfit: Amount | undefined;
  readonly base: Cell;
  readonly candidate: Cell;
  readonly difference: Amount | undefined;
  /** The facts that are missing, by their labels. */
  readonly missing: readonly Bilingual[];
}

export function shownOutcome(after: Policy, { result, people }: TeamEffect): ShownOutcome | undefined {
  const name = result.decider ?? people[0]?.effect.outcomes.keys().next().value;
  const plan = after.plan.outcomes.find((outcome) => outcome.name === name);
  return (
    plan && { name: plan.name, type: plan.type, label: after.outcomeLabels.get(plan.name) ?? same(plan.name) }
  );
}

export function personRows(
  { people }: TeamEffect,
  shown: ShownOutcome,
  edition: Edition,
  policies: readonly Policy[],
): readonly PersonRow[] {
  const [id = ''] = policies.map((policy) => policy.id);
  const facts = factsFor(edition.catalogue, id);
  const wanted = [...factsRead(policies)];
  return people.flatMap((person): readonly PersonRow[] => {
    const effect = person.effect.outcomes.get(shown.name);
    if (!effect) return [];
    const missing = wanted.filter((name) => !person.read.has(name));
    return [
      {
        id: `${person.effect.row}`,
        person,
        grossProfit: grossProfitOf(person.read),
        base: effect.base,
        candidate: effect.candidate,
        difference: effect.difference,
        missing: missing.map((name) => facts.get(name)?.label ?? same(name)),
      },
    ];
  });
}

/** Under which edition alone there is an answer: `base`, `candidate`, `neither`, or undefined where both give one. */
export function answeredBy({
  base,
  candidate,
}: Pick<OutcomeEffect, 'base' | 'candidate'>): 'base' | 'candidate' | 'neither' | undefined {
  if (isFailure(base)) return isFailure(candidate) ? 'neither' : 'candidate';
  return isFailure(candidate) ? 'base' : undefined;
}

/** True when no person stands in two rows: then a row is a person. */
export const isOneRowEach = ({ compared }: TeamEffect): boolean =>
  new Set(compared.map(({ person }) => person)).size === compared.length;

/** The rows whose difference is largest by size, for what is too long to show whole. */
export function largestFirst(rows: readonly PersonRow[], most: number): readonly PersonRow[] {
  if (rows.length <= most) return rows;
  const size = (row: PersonRow): Amount | undefined => row.difference?.abs();
  return rows
    .toSorted((a, b) => {
      const [left, right] = [size(a), size(b)];
      return left && right ? right.compare(left) : left ? -1 : right ? 1 : 0;
    })
    .slice(0, most);
}

/** True when what is shown can be added up. */
export const totalOf = (result: SimulationResult, { name }: ShownOutcome) => result.totals.get(name);
