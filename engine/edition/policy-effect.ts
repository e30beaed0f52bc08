// Two versions of one policy over rows of mixed data, told outcome by outcome: money to the cent, everything else by how many rows
// change. Where nothing is found it says whether there was nothing to find, or nothing to find it in.
import { changesAnswers } from '../policy/asked-blocks.ts';
import type { Policy } from '../policy/policy.ts';
import type { Row } from '../program/run.ts';
import type { Amount } from '../values/amount.ts';
import { type Bilingual, same } from '../values/bilingual.ts';
import { isAmount } from '../values/cell.ts';
import type { Fact } from './catalogue.ts';
import type { ReadRow } from './facts.ts';
import { type ReadableRow, relatedRows } from './related-rows.ts';
import {
  factsRead,
  looksAcrossRows,
  type OutcomeEffect,
  type RowEffect,
  Simulation,
  type SimulationResult,
} from './simulate.ts';

/** An outcome in money, in total and by row. */
export interface MoneyEffect {
  readonly outcome: string;
  readonly label: Bilingual;
  readonly currency: string;
  readonly base: Amount;
  readonly candidate: Amount;
  readonly difference: Amount;
  readonly rowsUp: number;
  readonly rowsDown: number;
  /** Rows without this outcome any more, and rows that have it only now: the difference counts all of theirs. */
  readonly rowsLost: number;
  readonly rowsFound: number;
  /** Rows that have it under neither. */
  readonly rowsUnanswered: number;
}

/** An outcome that is no money, and in how many rows it differs. */
export interface OtherEffect {
  readonly outcome: string;
  readonly label: Bilingual;
  readonly rows: number;
}

export interface PolicyEffect {
  readonly policy: string;
  readonly title: Bilingual;
  /**
   * `none`: rows were answered and nothing differs; `lacking`: nothing differs, and no row could be answered; `unasked`: what differs
   * is for those who read the plan, such as a report, and no row can show it.
   */
  readonly verdict: 'changes' | 'none' | 'lacking' | 'unasked';
  /** True where both versions come to the same plan, whatever the data. */
  readonly sameRules: boolean;
  /** Rows that were compared, and rows the policy has nothing to say about. */
  readonly rows: number;
  readonly unrelated: number;
  readonly refused: number;
  /** The facts it reads that no compared row has. */
  readonly lacking: readonly Fact[];
  /** Outcomes in money that any row has, in the order of the policy. */
  readonly money: readonly MoneyEffect[];
  /** Other outcomes that differ in any row. */
  readonly others: readonly OtherEffect[];
}

export interface Comparing {
  readonly before: Policy;
  readonly after: Policy;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly rows: readonly ReadableRow[];
  readonly size: number;
  /** What each side reads of a row, where that is not the row itself. */
  readonly asBase?: ((row: Row) => Row) | undefined;
  readonly asCandidate?: ((row: Row) => Row) | undefined;
}

/** Yields after every slice how many rows are done. */
export function* policyEffect(comparing: Comparing): Generator<number, PolicyEffect> {
  const { before, after, facts, rows, size, asBase, asCandidate } = comparing;
  const wanted = factsRead([before, after]);
  const simulation = new Simulation(before, after);
  const tallies: Tallies = new Map();
  const step = looksAcrossRows([before, after]) ? Math.max(1, rows.length) : size;
  let unrelated = 0;
  for (let from = 0; from < rows.length; from += step) {
    const slice = relatedRows(rows.slice(from, from + step), facts, wanted);
    unrelated += slice.unrelated.length;
    const reads = asBase ? slice.reads.map((read) => readAs(read, asBase)) : slice.reads;
    count(tallies, simulation.add(reads, asCandidate));
    yield Math.min(from + step, rows.length);
  }
  const result = simulation.result();
  const sameRules = before.planHash === after.planHash;
  return {
    policy: after.id,
    title: after.title,
    verdict: sameRules || changesAnswers(before, after) ? verdictOf(result) : 'unasked',
    sameRules,
    rows: result.rows,
    unrelated,
    refused: result.refused.length,
    lacking: lackingFacts(result, wanted, facts),
    money: moneyEffects(after, result, tallies),
    others: otherEffects(after, result),
  };
}

/** What changes is told even where the outcome that decides has no answer yet, such as a score that still lacks a target. */
function verdictOf({ rows, refused, rowsUnavailable, changed }: SimulationResult): PolicyEffect['verdict'] {
  if ([...changed.values()].some((count) => count > 0)) return 'changes';
  return rows - refused.length - rowsUnavailable === 0 ? 'lacking' : 'none';
}

const readAs = (read: ReadRow, as: (row: Row) => Row): ReadRow => (read.row ? { row: as(read.row) } : read);

type Tally = Record<'up' | 'down' | 'lost' | 'found' | 'unanswered', number>;
type Tallies = Map<string, Tally>;

const nothing: Readonly<Tally> = { up: 0, down: 0, lost: 0, found: 0, unanswered: 0 };

function count(tallies: Tallies, effects: readonly RowEffect[]): void {
  for (const { outcomes } of effects) {
    for (const [name, outcome] of outcomes) {
      const way = wayOf(outcome);
      if (!way) continue;
      const tally = tallies.get(name) ?? { ...nothing };
      tally[way] += 1;
      tallies.set(name, tally);
    }
  }
}

function wayOf({ base, candidate, difference }: OutcomeEffect): keyof Tally | undefined {
  if (difference) return difference.isZero() ? undefined : difference.isNegative() ? 'down' : 'up';
  if (isAmount(base)) return 'lost';
  return isAmount(candidate) ? 'found' : 'unanswered';
}

function lackingFacts(
  { rows, refused, missing }: SimulationResult,
  wanted: ReadonlySet<string>,
  facts: ReadonlyMap<string, Fact>,
): readonly Fact[] {
  const read = rows - refused.length;
  // Of rows that cannot be read nobody knows what they lack.
  if (read === 0 && rows > 0) return [];
  const names = [...wanted].filter((name) => (missing.get(name) ?? 0) === read);
  return names.flatMap((name) => facts.get(name) ?? []);
}

const labelOf = (policy: Policy, outcome: string): Bilingual =>
  policy.outcomeLabels.get(outcome) ?? same(outcome);

function moneyEffects(
  policy: Policy,
  { totals }: SimulationResult,
  tallies: Tallies,
): readonly MoneyEffect[] {
  return [...totals].flatMap(([outcome, { type, rows, base, candidate, difference }]) => {
    if (type.kind !== 'money' || rows === 0) return [];
    const { up, down, lost, found, unanswered } = tallies.get(outcome) ?? nothing;
    const label = labelOf(policy, outcome);
    const { currency } = type;
    const counts = {
      rowsUp: up,
      rowsDown: down,
      rowsLost: lost,
      rowsFound: found,
      rowsUnanswered: unanswered,
    };
    return [{ outcome, label, currency, base, candidate, difference, ...counts }];
  });
}

const otherEffects = (policy: Policy, { changed, totals }: SimulationResult): readonly OtherEffect[] =>
  [...changed]
    .filter(([outcome, rows]) => rows > 0 && !totals.has(outcome))
    .map(([outcome, rows]) => ({ outcome, label: labelOf(policy, outcome), rows }));
