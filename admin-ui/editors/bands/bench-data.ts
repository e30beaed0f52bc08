// What the bench shows, as data: both versions of the block, the facts they are run with, the curves, the people, the example.
// Plain numbers in it are places on a chart; every figure that is read is an exact cell.
import {
  Amount,
  type Cell,
  cellOf,
  type Edition,
  greatest,
  hashData,
  isAmount,
  type Policy,
  type Row,
} from '../../../engine/index.ts';
import { teamAnswers } from '../../workspace/effect.ts';
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
import { unfulfilled, type Wishes, wishedFacts } from './wished-facts.ts';

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

/** The people whose amount and result are known. */
export function peopleOn(
  { now, before }: Versions,
  edition: Edition,
  base: Edition | undefined,
  rows: readonly TeamRow[],
): readonly PersonPoint[] {
  const id = now.policy.id;
  const shown = columnsOf(edition, id, now, rows);
  const earlier = before && base ? columnsOf(base, id, before, rows) : undefined;
  return rows.flatMap((row, at): readonly PersonPoint[] => {
    const [amount, given] = shown(at);
    const was = earlier?.(at)[1];
    if (!isAmount(amount) || !isAmount(given)) return [];
    return [{ row, amount, now: given, before: isAmount(was) ? was : undefined }];
  });
}

type Columns = (row: number) => readonly [Cell | undefined, Cell | undefined];

function columnsOf(edition: Edition, id: string, lab: Lab, rows: readonly TeamRow[]): Columns {
  const answers = teamAnswers(edition, id, rows);
  if (!answers) return () => [undefined, undefined];
  const { table, results } = answers;
  const steps = [lab.on.name, lab.block].map((name) => table.layout.names.get(name));
  return (row) => {
    const result = results[row];
    const at = result?.answer && result.at;
    const [amount, given] = steps.map((step) =>
      step === undefined || at === undefined ? undefined : cellOf(table, step, at),
    );
    return [amount, given];
  };
}

export interface Curves {
  readonly facts: Row;
  readonly now: readonly CurvePoint[];
  readonly before: readonly CurvePoint[] | undefined;
  /** The bands whose conditions cannot all be as they were wished. */
  readonly unfulfilled: readonly string[];
  /** The edges of both versions. */
  readonly edges: readonly Amount[];
  /** Where the axis ends. */
  readonly to: Amount;
}

export function curvesOf({ now, before }: Versions, wishes: Wishes, most: Amount | undefined): Curves {
  const facts = wishedFacts(now, before, wishes);
  const edges = [...now.edges, ...(before?.edges ?? [])];
  const last = edges.reduce(greatest, Amount.zero);
  const beyond = last.isZero() ? Amount.one : last.times(Amount.of('1.4'));
  const to = most ? greatest(beyond, most.times(Amount.of('1.04')).round(2)) : beyond;
  const grid = (lab: Lab): readonly CurvePoint[] => curveOver(lab, facts, gridOf(lab, edges, to));
  return {
    facts,
    now: grid(now),
    before: before && grid(before),
    unfulfilled: unfulfilled(now, facts, wishes),
    edges,
    to,
  };
}

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
