// Compares two policies on the same rows: who gains, who loses, what it costs. The baseline is only read.
// INVARIANT: sim(A,A) is zero everywhere; sim(A,B) = −sim(B,A); the order of the rows and cutting them into chunks change nothing.
import { evaluateTable, outcomeAt, programOf, type Table } from '../policy/evaluate.ts';
import type { Policy } from '../policy/policy.ts';
import type { Row } from '../program/run.ts';
import { Amount } from '../values/amount.ts';
import type { Bilingual } from '../values/bilingual.ts';
import { type Cell, isAmount, isFailure, sameValue } from '../values/cell.ts';
import { isNumeric, sameType, type ValueType } from '../values/types.ts';
import type { ReadRow, Refusal } from './facts.ts';

export type Direction = 'up' | 'down' | 'same' | 'uncomparable';

/** The two answers of one row for one outcome. */
export interface OutcomeEffect {
  readonly base: Cell;
  readonly candidate: Cell;
  /** Candidate less base, where both have a value. */
  readonly difference: Amount | undefined;
}

/** What the change does to one row. */
export interface RowEffect {
  /** Its number in the data, from 1. */
  readonly row: number;
  readonly direction: Direction;
  readonly outcomes: ReadonlyMap<string, OutcomeEffect>;
}

export interface Total {
  readonly type: ValueType;
  /** How many rows have an answer under either: a total of none is no amount of money. */
  readonly rows: number;
  readonly base: Amount;
  readonly candidate: Amount;
  readonly difference: Amount;
}

export interface SimulationResult {
  readonly rows: number;
  readonly rowsUp: number;
  readonly rowsDown: number;
  /** Rows whose first outcome is the same under both, those without an answer under either included. */
  readonly rowsSame: number;
  /** Rows without an answer for the first outcome under both, or for any where no number decides: part of `rowsSame`. */
  readonly rowsUnavailable: number;
  /** Rows that have an answer under one of the two only. */
  readonly rowsUncomparable: number;
  /** The outcome that decides up, down and same: the first in money, else the first number. */
  readonly decider: string | undefined;
  readonly totals: ReadonlyMap<string, Total>;
  /** How many rows answer differently, by outcome. */
  readonly changed: ReadonlyMap<string, number>;
  /** Outcomes only one of the policies gives, or in another type: they are not compared. */
  readonly unshared: readonly string[];
  /** What people call every outcome of either policy; where the two differ, as the candidate does. */
  readonly labels: ReadonlyMap<string, Bilingual>;
  /** How many rows lack a fact that one of the policies reads, by fact. */
  readonly missing: ReadonlyMap<string, number>;
  readonly refused: readonly { readonly row: number; readonly why: readonly Refusal[] }[];
  /** True when no outcome of any row differs, of those both policies give. Rows nobody can answer prove nothing, unless the rules are the same. */
  readonly noEffect: boolean;
}

/** The outcomes of the candidate that stand in columns. */
const columnOutcomes = (policy: Policy): SharedOutcome[] =>
  policy.plan.outcomes.filter((outcome) => outcome.source.kind === 'columns');

/** An outcome both policies give, in one type. */
export interface SharedOutcome {
  readonly name: string;
  readonly type: ValueType;
}

export interface SharedOutcomes {
  readonly shared: readonly SharedOutcome[];
  readonly decider: string | undefined;
  readonly unshared: readonly string[];
}

/**
 * The outcomes both policies have in columns, with the first in money, else the first number, as the decider.
 * Where the two put them in different orders, both orders count alike, so that the decider is the same from either side.
 */
export function sharedOutcomes(base: Policy, candidate: Policy): SharedOutcomes {
  const [before, after] = [columnOutcomes(base), columnOutcomes(candidate)];
  const places = new Map<string, number>();
  const shared = after.filter(({ name, type }, at): boolean => {
    const place = before.findIndex((outcome) => outcome.name === name && sameType(outcome.type, type));
    places.set(name, place + at);
    return place >= 0;
  });
  const place = ({ name }: SharedOutcome): number => places.get(name) ?? 0;
  shared.sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
  const names = new Set(shared.map(({ name }) => name));
  const unshared = [...before, ...after].map(({ name }) => name).filter((name) => !names.has(name));
  const decider =
    shared.find(({ type }) => type.kind === 'money') ?? shared.find(({ type }) => isNumeric(type));
  return { shared, decider: decider?.name, unshared: [...new Set(unshared)].sort() };
}

/** Adds up a comparison chunk by chunk, so that a file of any length needs little memory. */
export class Simulation {
  private readonly base: Policy;
  private readonly candidate: Policy;
  private readonly shared: readonly SharedOutcome[];
  private readonly unshared: readonly string[];
  private readonly decider: string | undefined;
  private readonly facts: ReadonlySet<string>;
  private readonly totals = new Map<string, Total>();
  private readonly changed = new Map<string, number>();
  private readonly missing = new Map<string, number>();
  private readonly refused: { row: number; why: readonly Refusal[] }[] = [];
  private readonly counts = { up: 0, down: 0, same: 0, uncomparable: 0 };
  private rows = 0;
  private unavailable = 0;
  private differs = false;
  /** Whether any row has an answer. */
  private answered = false;

  constructor(base: Policy, candidate: Policy) {
    this.base = base;
    this.candidate = candidate;
    const { shared, decider, unshared } = sharedOutcomes(base, candidate);
    this.shared = shared;
    this.unshared = unshared;
    this.decider = decider;
    this.facts = factsRead([base, candidate]);
    for (const { name, type } of shared) {
      if (type.kind === 'money')
        this.totals.set(name, {
          type,
          rows: 0,
          base: Amount.zero,
          candidate: Amount.zero,
          difference: Amount.zero,
        });
      this.changed.set(name, 0);
    }
  }

  /**
   * Evaluates one chunk under both policies and returns what happens to each of its rows that is not refused. `asCandidate` is what
   * the candidate reads of a row, where the two are asked at different values of one fact.
   */
  add(reads: readonly ReadRow[], asCandidate?: (row: Row) => Row): readonly RowEffect[] {
    const rows: Row[] = [];
    const numbers: number[] = [];
    for (const read of reads) {
      this.rows += 1;
      if (read.row) {
        rows.push(read.row);
        numbers.push(this.rows);
        this.countMissing(read.row);
      } else this.refused.push({ row: this.rows, why: read.refusals });
    }
    const others = asCandidate ? rows.map(asCandidate) : rows;
    const [before, after] = [evaluateTable(this.base, rows), evaluateTable(this.candidate, others)];
    return numbers.map((row, at) => this.count({ row, ...this.effect(before, after, at) }));
  }

  result(): SimulationResult {
    return {
      rows: this.rows,
      rowsUp: this.counts.up,
      rowsDown: this.counts.down,
      rowsSame: this.counts.same,
      rowsUnavailable: this.unavailable,
      rowsUncomparable: this.counts.uncomparable,
      decider: this.decider,
      totals: new Map(this.totals),
      changed: new Map(this.changed),
      unshared: this.unshared,
      labels: new Map([...this.base.outcomeLabels, ...this.candidate.outcomeLabels]),
      missing: new Map(this.missing),
      refused: [...this.refused],
      noEffect: !this.differs && (this.answered || this.base.planHash === this.candidate.planHash),
    };
  }

  private effect(before: Table, after: Table, at: number): Omit<RowEffect, 'row'> {
    const outcomes = new Map(
      this.shared.map(({ name }) => [name, effectOf(cell(before, name, at), cell(after, name, at))]),
    );
    const decisive = this.decider === undefined ? undefined : outcomes.get(this.decider);
    return { direction: decisive ? directionOf(decisive) : 'same', outcomes };
  }

  private count(effect: RowEffect): RowEffect {
    this.counts[effect.direction] += 1;
    if (this.isUnanswered(effect)) this.unavailable += 1;
    else this.answered = true;
    for (const [name, outcome] of effect.outcomes) {
      if (!sameAnswer(outcome)) {
        this.changed.set(name, (this.changed.get(name) ?? 0) + 1);
        this.differs = true;
      }
      const total = this.totals.get(name);
      if (total) this.totals.set(name, addTo(total, outcome));
    }
    return effect;
  }

  /** By the outcome that decides; where none does, a row is answered by any of them. */
  private isUnanswered({ outcomes }: RowEffect): boolean {
    const decisive = this.decider === undefined ? undefined : outcomes.get(this.decider);
    const judged = decisive ? [decisive] : [...outcomes.values()];
    return (
      judged.length > 0 && judged.every(({ base, candidate }) => isFailure(base) && isFailure(candidate))
    );
  }

  private countMissing(row: Row): void {
    for (const name of this.facts) {
      if (!row.has(name)) this.missing.set(name, (this.missing.get(name) ?? 0) + 1);
    }
  }
}

/** True when a row's outcomes depend on the other rows: such a table cannot be cut into chunks. */
export const looksAcrossRows = (policies: readonly Policy[]): boolean =>
  policies.some((policy) =>
    programOf(policy).program.steps.some(({ operation }) => operation.kind === 'rank'),
  );

/** The facts policies read, those of the policies they use included. */
export function factsRead(policies: Iterable<Policy>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const policy of policies) {
    for (const { name } of policy.plan.facts) names.add(name);
    for (const name of factsRead(policy.used.values())) names.add(name);
  }
  return names;
}

function cell(table: Table, name: string, at: number): Cell {
  const outcome = outcomeAt(table, name, at);
  return outcome.kind === 'cell' ? outcome.cell : [];
}

const effectOf = (base: Cell, candidate: Cell): OutcomeEffect => ({
  base,
  candidate,
  difference: isAmount(base) && isAmount(candidate) ? candidate.minus(base) : undefined,
});

/** Two rows without an answer are alike, whatever each of them lacks: nobody gets anything else. */
const sameAnswer = ({ base, candidate }: OutcomeEffect): boolean =>
  (isFailure(base) && isFailure(candidate)) || sameValue(base, candidate);

function directionOf({ base, candidate, difference }: OutcomeEffect): Direction {
  if (difference === undefined) return isFailure(base) && isFailure(candidate) ? 'same' : 'uncomparable';
  return difference.isZero() ? 'same' : difference.isNegative() ? 'down' : 'up';
}

/** Money that is answered under one policy only still costs, or is saved: each side adds what it has. */
function addTo(total: Total, { base, candidate }: OutcomeEffect): Total {
  const before = isAmount(base) ? total.base.plus(base) : total.base;
  const after = isAmount(candidate) ? total.candidate.plus(candidate) : total.candidate;
  const rows = total.rows + (isAmount(base) || isAmount(candidate) ? 1 : 0);
  return { type: total.type, rows, base: before, candidate: after, difference: after.minus(before) };
}
