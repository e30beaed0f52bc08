// The authorization report of a month over logged decisions (rulebook M7, M8): by level and person, who acted without authority,
// orders that may have been split, sanctions, and what reached the owner.
// INVARIANT: cutting the period into parts changes no count, and the order of the decisions changes nothing.
import { assert } from '../values/assert.ts';
import type { Bilingual } from '../values/bilingual.ts';
import { WrittenNumber } from '../values/written.ts';
import { isWithin, isWithinMonth, type Period } from './authorization-report-days.ts';
import {
  authorizationPolicy,
  type Entry,
  entriesOf,
  type LoggedDecision,
  withoutRepeats,
} from './authorization-report-log.ts';
import { type OwnerTime, ownerTime } from './authorization-report-owner.ts';
import { type Splits, splitsOf } from './authorization-report-splits.ts';
import { codeLabel } from './authorization-report-text.ts';
import { auditPolicy, splitDays } from './authorization-report-window.ts';
import type { Edition } from './edition.ts';
import { answerRows } from './evaluate.ts';

export interface AuthorizationRequest {
  readonly period: Period;
  /** Those of the period, and of the `lookbackDays` of the edition before it. */
  readonly decisions: readonly LoggedDecision[];
  /** Gives the limits, the ladder of sanctions, and the side after the change. It must have an authorization. */
  readonly edition: Edition;
  readonly before?: Edition | undefined;
}

export interface DecisionCounts {
  readonly decisions: number;
  readonly allowed: number;
  readonly notAllowed: number;
  /** There was no answer, which callers treat as no. */
  readonly unanswered: number;
}

export interface LevelCounts extends DecisionCounts {
  /** As it was answered; undefined where there was no answer. */
  readonly level: number | undefined;
  readonly approver: string | undefined;
}

/** What the audit policy makes of a number of breaches. */
export interface Sanction {
  readonly code: string;
  readonly label: Bilingual;
}

export interface PersonCounts extends DecisionCounts {
  /** Undefined for decisions that say no person. */
  readonly person: string | undefined;
  readonly breaches: number;
  readonly sanction: Sanction | undefined;
}

export interface AuthorizationReport extends DecisionCounts {
  readonly period: Period;
  readonly edition: string;
  readonly levels: readonly LevelCounts[];
  readonly people: readonly PersonCounts[];
  /** Carried out by a person who was not told yes: `done: yes` on an answer that was not `allowed: true`. */
  readonly breaches: readonly Entry[];
  /** Decisions that were not allowed and of which nothing says whether they were carried out all the same. */
  readonly untold: number;
  /** Why nobody has a sanction: the edition has no audit policy, or the period is longer than the month the ladder is for. */
  readonly sanctions: 'judged' | 'no-policy' | 'not-monthly';
  readonly splits: Splits;
  readonly owner: OwnerTime;
}

export function authorizationReport(request: AuthorizationRequest): AuthorizationReport {
  const { period, edition, before } = request;
  const policy = edition.policies.get(authorizationPolicy);
  assert(policy, 'the edition of a report has an authorization');
  const entries = entriesOf(request.decisions, edition);
  const own = entries.filter(({ decision }) => isWithin(decision.day, period));
  const breaches = breachesOf(entries).filter(({ decision }) => isWithin(decision.day, period));
  const isMonthly = isWithinMonth(period);
  return {
    period,
    edition: edition.head.id,
    ...countsOf(own),
    levels: levelsOf(own),
    people: peopleOf(own, breaches, isMonthly ? edition : undefined),
    breaches,
    untold: own.filter((entry) => entry.allowed !== true && entry.decision.context.done === undefined).length,
    sanctions: !isMonthly ? 'not-monthly' : edition.policies.has(auditPolicy) ? 'judged' : 'no-policy',
    splits: splitsOf(entries, period, policy, splitDays(edition)),
    owner: ownerTime(entries, period, edition, before),
  };
}

/** An order that is told twice as carried out by one person is one breach. */
const breachesOf = (entries: readonly Entry[]): readonly Entry[] =>
  withoutRepeats(
    entries.filter(({ allowed, decision }) => allowed !== true && decision.context.done === 'yes'),
    ({ decision: { context } }) =>
      context.order === undefined ? undefined : [context.person, context.customer, context.order],
  );

const countsOf = (entries: readonly Entry[]): DecisionCounts => ({
  decisions: entries.length,
  allowed: entries.filter(({ allowed }) => allowed === true).length,
  notAllowed: entries.filter(({ allowed }) => allowed === false).length,
  unanswered: entries.filter(({ allowed }) => allowed === undefined).length,
});

/** Levels ascend; decisions without one come last. */
function levelsOf(entries: readonly Entry[]): readonly LevelCounts[] {
  const groups = grouped(entries, ({ level, approver }) => `${level ?? ''} ${approver ?? ''}`);
  return [...groups.values()]
    .map((group) => ({ level: group[0]?.level, approver: group[0]?.approver, ...countsOf(group) }))
    .toSorted(
      (a, b) =>
        (a.level ?? Number.POSITIVE_INFINITY) - (b.level ?? Number.POSITIVE_INFINITY) ||
        byText(a.approver ?? '', b.approver ?? ''),
    );
}

/** Those with the most breaches first, then by name; decisions that say no person come last. */
function peopleOf(
  entries: readonly Entry[],
  breaches: readonly Entry[],
  edition: Edition | undefined,
): readonly PersonCounts[] {
  const breachesBy = grouped(breaches, personKey);
  const people = [...grouped(entries, personKey)].map(([key, group]) => {
    const person = group[0]?.decision.context.person;
    const count = breachesBy.get(key)?.length ?? 0;
    const sanction = person === undefined || !edition ? undefined : sanctionFor(edition, count);
    return { person, ...countsOf(group), breaches: count, sanction };
  });
  return people.toSorted(
    (a, b) =>
      (a.person === undefined ? 1 : 0) - (b.person === undefined ? 1 : 0) ||
      b.breaches - a.breaches ||
      byText(a.person ?? '', b.person ?? ''),
  );
}

const personKey = ({ decision }: Entry): string => JSON.stringify(decision.context.person ?? null);

function sanctionFor(edition: Edition, breaches: number): Sanction | undefined {
  const policy = edition.policies.get(auditPolicy);
  if (!policy) return undefined;
  const { results } = answerRows(edition, policy, [
    { breachesInPeriod: new WrittenNumber(String(breaches)) },
  ]);
  const code = results[0]?.answer?.outcomes.sanction;
  if (typeof code !== 'string') return undefined;
  return { code, label: codeLabel(policy, 'sanction', code) };
}

function grouped(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
