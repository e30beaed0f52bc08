// What is compared with what: two editions, one policy, one set of rows. Choices that are no longer possible fall back to the obvious ones.
import { computed, signal } from '@preact/signals';
import { type Edition, type Policy, sharedOutcomes } from '../../../engine/index.ts';
import type { EditionSummary } from '../../workspace/api.ts';
import { quarter, quarterRows, teamRows } from '../../workspace/team.ts';
import { draft, editions } from '../../workspace/workspace.ts';

interface Chosen {
  readonly base?: string;
  readonly candidate?: string;
  readonly policy?: string;
  readonly isAllQuarters?: boolean;
}

const chosen = signal<Chosen>({});

/** Keeps one choice; the others stay. */
export function choose(part: Chosen): void {
  chosen.value = { ...chosen.value, ...part };
}

/** Editions that can be opened at all. */
export const openable = computed<readonly EditionSummary[]>(() =>
  editions.value.filter(({ state }) => state !== 'refused'),
);

export interface EditionPair {
  readonly base: string;
  readonly candidate: string;
}

/** The draft against the edition it was copied from; without a draft the last two editions. */
export const pair = computed<EditionPair | undefined>(() => {
  const ids = openable.value.map(({ id }) => id);
  const known = (id: string | undefined): string | undefined =>
    id !== undefined && ids.includes(id) ? id : undefined;
  const candidate = known(chosen.value.candidate) ?? known(draft.value?.id) ?? ids.at(-1);
  const before = ids.filter((id) => id !== candidate);
  const usual = candidate === draft.value?.id ? known(draft.value?.base.id) : undefined;
  const base = known(chosen.value.base) ?? usual ?? before.at(-1);
  return ids.length < 2 || candidate === undefined || base === undefined ? undefined : { base, candidate };
});

export const isAllQuarters = computed(() => chosen.value.isAllQuarters === true);

/** The rows both editions are run over. */
export const rows = computed(() => (isAllQuarters.value ? teamRows.value : quarterRows.value));

/** What the chosen data is called: a quarter, or undefined for all of them. */
export const dataQuarter = computed(() => (isAllQuarters.value ? undefined : quarter.value));

export interface PolicyChoice {
  readonly id: string;
  readonly policy: Policy;
  readonly isChanged: boolean;
}

/** Policies that pay money, and those that changed: in the order of the edition. */
export function policyChoices(base: Edition, candidate: Edition): readonly PolicyChoice[] {
  const ids = new Set([...candidate.policies.keys(), ...base.policies.keys(), 'commission']);
  return [...ids].flatMap((id): readonly PolicyChoice[] => {
    const [before, after] = [base.policies.get(id), candidate.policies.get(id)];
    const policy = after ?? before;
    if (!policy) return [];
    const isChanged = before?.planHash !== after?.planHash;
    return isChanged || paysMoney(before, after) ? [{ id, policy, isChanged }] : [];
  });
}

function paysMoney(before: Policy | undefined, after: Policy | undefined): boolean {
  if (!before || !after) return false;
  return sharedOutcomes(before, after).shared.some(({ type }) => type.kind === 'money');
}

/** The policy asked for; else commission, unless something else changed and commission did not. */
export function policyOf(choices: readonly PolicyChoice[], asked: string | undefined): string | undefined {
  const find = (id: string | undefined) => choices.find((choice) => choice.id === id);
  const commission = find('commission');
  const fallback = commission?.isChanged
    ? commission
    : (choices.find(({ isChanged }) => isChanged) ?? commission);
  return (find(chosen.value.policy) ?? find(asked) ?? fallback ?? choices[0])?.id;
}
