// May this draft be published? A pure decision: the caller says what day it is, what is in force, and who is on the team.
// What is published here pays people, so a date in the past needs a reason and may only raise pay.
import { evaluateTable, outcomesAt } from '../policy/evaluate.ts';
import type { Policy } from '../policy/policy.ts';
import type { Row } from '../program/run.ts';
import type { Amount } from '../values/amount.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { isAmount } from '../values/cell.ts';
import { isError } from '../values/finding.ts';
import type { Edition, EditionHead } from './edition.ts';
import type { ReadRow } from './facts.ts';

/** Why a draft may not be published as it is. */
export interface Obstacle {
  readonly code: 'EDITION_ERRORS' | 'DATE_PAST' | 'DATE_TAKEN' | 'PAY_LOWERED';
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** Somebody whom the change would pay less. */
export interface Loss {
  /** The place of the row in the data, from 0. */
  readonly row: number;
  readonly policy: string;
  readonly outcome: string;
  readonly base: Amount;
  /** Undefined where the candidate gives no amount at all. */
  readonly candidate: Amount | undefined;
}

export interface PublicationRequest {
  readonly draft: Edition;
  /** The published editions; only their heads are looked at. */
  readonly published: readonly { readonly head: Pick<EditionHead, 'id' | 'effectiveFrom'> }[];
  /** Today in Asia/Shanghai. */
  readonly day: string;
  readonly reason?: string | undefined;
  /** What `payLosses` found against the edition in force on the draft's date, when there is one and a team is loaded. */
  readonly losses: readonly Loss[];
}

/** Everything that stands in the way; a draft without obstacles may be published. */
export function publicationObstacles(request: PublicationRequest): readonly Obstacle[] {
  const { draft, published, day, reason, losses } = request;
  const { effectiveFrom } = draft.head;
  const errors = draft.findings.filter(isError).length;
  const past = isPast(draft, day);
  const taken = published.find(({ head }) => head.effectiveFrom === effectiveFrom);
  return [
    ...(errors > 0 ? [withErrors(errors)] : []),
    ...(past && reason === undefined ? [pastWithoutReason(effectiveFrom)] : []),
    ...(taken && reason === undefined ? [takenDate(effectiveFrom, taken.head.id)] : []),
    ...(past && losses.length > 0 ? [loweredPay(losses.length)] : []),
  ];
}

/** True when the draft would change what was already paid. */
export const isPast = (draft: Edition, day: string): boolean =>
  draft.head.effectiveFrom !== '' && draft.head.effectiveFrom < day;

/**
 * Every amount of an incentive policy that is lower under `candidate` than under `base`, or gone.
 * `read` gives the team's rows as a policy of an edition reads them, always in the same order.
 */
export function payLosses(
  base: Edition,
  candidate: Edition,
  read: (edition: Edition, policy: Policy) => readonly ReadRow[],
): readonly Loss[] {
  return [...base.policies.values()]
    .filter(({ system }) => system === 'incentives')
    .flatMap((policy) => {
      const other = candidate.policies.get(policy.id);
      const before = payOf(policy, read(base, policy));
      const after = other && payOf(other, read(candidate, other));
      return before.flatMap((pay, row) => lossesOf(policy.id, row, pay, after?.[row]));
    });
}

type Pay = ReadonlyMap<string, Amount>;

function lossesOf(policy: string, row: number, before: Pay, after: Pay | undefined): readonly Loss[] {
  return [...before].flatMap(([outcome, base]): readonly Loss[] => {
    const candidate = after?.get(outcome);
    const lowered = candidate ? candidate.lt(base) : !base.isZero();
    return lowered ? [{ row, policy, outcome, base, candidate }] : [];
  });
}

/** The money a policy gives each row; a refused row and an outcome without a value give none. */
function payOf(policy: Policy, reads: readonly ReadRow[]): readonly Pay[] {
  const rows = reads.flatMap((read): readonly Row[] => (read.row ? [read.row] : []));
  const table = evaluateTable(policy, rows);
  let next = 0;
  return reads.map((read): Pay => {
    if (!read.row) return new Map();
    const money = [...outcomesAt(table, next++)].flatMap(([name, outcome]): readonly [string, Amount][] =>
      outcome.kind === 'cell' && outcome.type.kind === 'money' && isAmount(outcome.cell)
        ? [[name, outcome.cell]]
        : [],
    );
    return new Map(money);
  });
}

const withErrors = (count: number): Obstacle => ({
  code: 'EDITION_ERRORS',
  message: both(`还有 ${count} 处错误`, `${count === 1 ? 'one error is' : `${count} errors are`} left`),
  hint: both('先修正全部错误,算例也要通过', 'mend every error first; the cases must pass as well'),
});

const pastWithoutReason = (date: string): Obstacle => ({
  code: 'DATE_PAST',
  message: both(`生效日 ${date} 已经过去`, `the effective date ${date} has passed`),
  hint: both('写明理由,或改用将来的日期', 'give a reason, or choose a date to come'),
});

const takenDate = (date: string, id: string): Obstacle => ({
  code: 'DATE_TAKEN',
  message: both(`版本 ${id} 已从 ${date} 起生效`, `edition ${id} is already effective from ${date}`),
  hint: both(
    '若是更正,请写明理由;否则改用另一天',
    'give a reason if it is a correction; otherwise choose another day',
  ),
});

const loweredPay = (count: number): Obstacle => ({
  code: 'PAY_LOWERED',
  message: both(
    `过去的日期只能增加收入,现有数据中有 ${count} 笔会减少`,
    `a date in the past may only raise pay; on the team's data ${count === 1 ? 'one amount' : `${count} amounts`} would fall`,
  ),
  hint: both('改用将来的日期,或不要降低这些人的收入', 'choose a date to come, or do not lower what they get'),
});
