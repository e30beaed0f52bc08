// What the bench shows, as data: both versions of the block, the facts they are run with, the curves, the people, the example.
// Plain numbers in it are places on a chart; every figure that is read is an exact cell.
import {
  Amount,
  type Cell,
  cellOf,
  type Edition,
  evaluateTable,
  greatest,
  hashData,
  isAmount,
  type Policy,
  type Row,
} from '../../../engine/index.ts';
import { readTeam } from '../../workspace/effect.ts';
import type { TeamRow } from '../../workspace/team.ts';
import {
  type CurvePoint,
  curveOver,
  gridOf,
  type Lab,
  labOf,
  sameBlock,
  type Worked,
  workedAt,
} from './band-lab.ts';
import type { Wishes } from './wished-facts.ts';

/** The block in the version shown, and before the draft where that pays differently. */
export interface Versions {
  readonly now: Lab;
  readonly before: Lab | undefined;
}

export function versionsOf(policy: Policy, at: number, base: Edition | undefined): Versions | undefined {
  const now = labOf(policy, at);
  if (!now) return undefined;
  const before = sameBlock(base?.policies.get(policy.id), now.block);
  return { now, before: before && differs(before, now) ? before : undefined };
}

/** Compares the plans of the blocks alone: what else the policies hold does not matter here. */
const differs = (a: Lab, b: Lab): boolean =>
  hashData(a.policy.plan.blocks) !== hashData(b.policy.plan.blocks);

/** One person: the amount, and what the block gives in either version. */
export interface PersonPoint {
  readonly row: TeamRow;
  readonly amount: Amount;
  readonly now: Amount;
  readonly before: Amount | undefined;
}

/** The amount and the result of every row in one version; computed once for a version, however often the other changes. */
export function columnsOf(edition: Edition, lab: Lab, rows: readonly TeamRow[]): Columns {
  const policy = edition.policies.get(lab.policy.id);
  if (!policy) return [];
  const reads = readTeam(edition, policy, rows);
  const table = evaluateTable(
    policy,
    reads.flatMap(({ row }) => row ?? []),
  );
  const steps = [lab.on.name, lab.block].map((name) => table.layout.names.get(name) ?? -1);
  let at = -1;
  return reads.map(({ row }) => {
    if (row) at += 1;
    const [amount, given] = steps.map((step) => (row && step >= 0 ? cellOf(table, step, at) : undefined));
    return { amount, given };
  });
}

export type Columns = readonly { readonly amount: Cell | undefined; readonly given: Cell | undefined }[];

/** The people whose amount and result are known. */
export const peopleOn = (
  rows: readonly TeamRow[],
  now: Columns,
  before: Columns | undefined,
): readonly PersonPoint[] =>
  rows.flatMap((row, at): readonly PersonPoint[] => {
    const { amount, given } = now[at] ?? {};
    const was = before?.[at]?.given;
    if (!isAmount(amount) || !isAmount(given)) return [];
    return [{ row, amount, now: given, before: isAmount(was) ? was : undefined }];
  });

export interface Curves {
  readonly facts: Row;
  readonly now: readonly CurvePoint[];
  readonly before: readonly CurvePoint[] | undefined;
  /** The bands whose conditions cannot all be as they were wished. */
  readonly unfulfilled: readonly string[];
  readonly grid: Grid;
}

/** Where the curves are looked at: the same places for both versions. */
export interface Grid {
  readonly edges: readonly Amount[];
  readonly to: Amount;
}

export function gridFor({ now, before }: Versions, most: Amount): Grid {
  const edges = [...now.edges, ...(before?.edges ?? [])];
  const last = edges.reduce(greatest, Amount.zero);
  const beyond = last.isZero() ? Amount.one : last.times(Amount.of('1.4'));
  return { edges, to: greatest(beyond, most.times(Amount.of('1.04')).round(2)) };
}

export const curveOn = (lab: Lab, facts: Row, { edges, to }: Grid): readonly CurvePoint[] =>
  curveOver(lab, facts, gridOf(lab, edges, to));

/** The same text for the same conditions and wishes: the facts need not be looked for again while only rates change. */
export const conditionsKey = ({ now, before }: Versions, wishes: Wishes): string =>
  hashData([
    [now, before].map((lab) => [...(lab?.lifts ?? [])].map(([key, { condition }]) => ({ key, condition }))),
    [...wishes],
  ]);

/** The same text for the same places. */
export const gridKey = ({ edges, to }: Grid): string =>
  [...edges, to].map((amount) => amount.toExactText()).join(' ');

export interface Example {
  readonly amount: Amount;
  readonly now: Worked;
  readonly before: Worked | undefined;
}

export const exampleOf = ({ now, before }: Versions, facts: Row, amount: Amount): Example => ({
  amount,
  now: workedAt(now, facts, amount),
  before: before && workedAt(before, facts, amount),
});
