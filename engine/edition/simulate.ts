// Compares two policies on the same rows: who gains, who loses, what it costs. The baseline is only read.
// INVARIANT: sim(A,A) is zero everywhere; sim(A,B) = −sim(B,A); the order of the rows and cutting them into chunks change nothing.
import { evaluateTable, outcomeAt, type Table } from '../policy/evaluate.ts';
import type { Policy } from '../policy/policy.ts';
import type { Row } from '../program/run.ts';
import { Amount } from '../values/amount.ts';
import { type Cell, isAmount, isFailure, sameValue } from '../values/cell.ts';
import { isNumeric, type ValueType } from '../values/types.ts';
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
  /** Rows without an answer for the first outcome under both: part of `rowsSame`. */
  readonly rowsUnavailable: number;
  /** Rows that have an answer under one of the two only. */
  readonly rowsUncomparable: number;
  /** The outcome that decides up, down and same: the first in money, else the first number. */
  readonly decider: string | undefined;
  readonly totals: ReadonlyMap<string, Total>;
  /** How many rows answer differently, by outcome. */
  readonly changed: ReadonlyMap<string, number>;
  /** How many rows lack a fact that one of the policies reads, by fact. */
  readonly missing: ReadonlyMap<string, number>;
  readonly refused: readonly { readonly row: number; readonly why: readonly Refusal[] }[];
  /** True when no outcome of any row differs. */
  readonly noEffect: boolean;
}

/** The outcomes of the candidate that stand in columns. */
const columnOutcomes = (policy: Policy): readonly { readonly name: string; readonly type: ValueType }[] =>
  policy.plan.outcomes.filter((outcome) => outcome.source.kind === 'columns');

/** The outcomes both policies have in columns, with the first in money, else the first number, as the decider. */
function sharedOutcomes(base: Policy, candidate: Policy) {
  const known = new Map(columnOutcomes(base).map(({ name, type }) => [name, type]));
  const shared = columnOutcomes(candidate).filter(({ name, type }) => known.get(name)?.kind === type.kind);
  const decider =
    shared.find(({ type }) => type.kind === 'money') ?? shared.find(({ type }) => isNumeric(type));
  return { shared, decider: decider?.name };
}

/** Adds up a comparison chunk by chunk, so that a file of any length needs little memory. */
export class Simulation {
  private readonly base: Policy;
  private readonly candidate: Policy;
  private readonly shared: readonly { readonly name: string; readonly type: ValueType }[];
  private readonly decider: string | undefined;
  private readonly totals = new Map<string, Total>();
  private readonly changed = new Map<string, number>();
  private readonly missing = new Map<string, number>();
  private readonly refused: { row: number; why: readonly Refusal[] }[] = [];
  private readonly counts = { up: 0, down: 0, same: 0, uncomparable: 0 };
  private rows = 0;
  private unavailable = 0;
  private differs = false;

  constructor(base: Policy, candidate: Policy) {
    this.base = base;
    this.candidate = candidate;
    const { shared, decider } = sharedOutcomes(base, candidate);
    this.shared = shared;
    this.decider = decider;
    for (const { name, type } of shared) {
      if (type.kind === 'money')
        this.totals.set(name, { type, base: Amount.zero, candidate: Amount.zero, difference: Amount.zero });
      this.changed.set(name, 0);
    }
  }

  /** Evaluates one chunk under both policies and returns what happens to each of its rows that is not refused. */
  add(reads: readonly ReadRow[]): readonly RowEffect[] {
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
    const [before, after] = [evaluateTable(this.base, rows), evaluateTable(this.candidate, rows)];
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
      totals: this.totals,
      changed: this.changed,
      missing: this.missing,
      refused: this.refused,
      noEffect: !this.differs,
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
    const decisive = this.decider === undefined ? undefined : effect.outcomes.get(this.decider);
    if (decisive && isFailure(decisive.base) && isFailure(decisive.candidate)) this.unavailable += 1;
    for (const [name, outcome] of effect.outcomes) {
      if (!sameValue(outcome.base, outcome.candidate)) {
        this.changed.set(name, (this.changed.get(name) ?? 0) + 1);
        this.differs = true;
      }
      const total = this.totals.get(name);
      if (total) this.totals.set(name, addTo(total, outcome));
    }
    return effect;
  }

  private countMissing(row: Row): void {
    for (const name of factsRead([this.base, this.candidate])) {
      if (!row.has(name)) this.missing.set(name, (this.missing.get(name) ?? 0) + 1);
    }
  }
}

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

function directionOf({ base, candidate, difference }: OutcomeEffect): Direction {
  if (difference === undefined) return isFailure(base) && isFailure(candidate) ? 'same' : 'uncomparable';
  return difference.isZero() ? 'same' : difference.isNegative() ? 'down' : 'up';
}

/** Money that is answered under one policy only still costs, or is saved: each side adds what it has. */
function addTo(total: Total, { base, candidate }: OutcomeEffect): Total {
  const before = isAmount(base) ? total.base.plus(base) : total.base;
  const after = isAmount(candidate) ? total.candidate.plus(candidate) : total.candidate;
  return { type: total.type, base: before, candidate: after, difference: after.minus(before) };
}
