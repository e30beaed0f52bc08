// What changed between two editions, in words: policies, blocks and members by what people call them, old → new.
// It compares what was written; whether an answer can differ is read off the hashes of the plans.
import type { Policy } from '../policy/policy.ts';
import type { Document, WrittenData } from '../text/document.ts';
import { type Bilingual, both, joinTexts } from '../values/bilingual.ts';
import { canonicalText } from '../values/hash.ts';
import type { Names } from '../values/named.ts';
import { factsFor } from './catalogue.ts';
import { isList, isMap, labelIn, memberAt } from './diff-form.ts';
import { editionNames, editionWords, factWords } from './diff-head-words.ts';
import { comparePolicies, type PolicyChange } from './diff-policy.ts';
import { compareRows } from './diff-rows.ts';
import { type Change, compareData } from './diff-walk.ts';
import type { Edition } from './edition.ts';
import { fileKind } from './files.ts';

export type { PolicyChange } from './diff-policy.ts';
export type { Change } from './diff-walk.ts';

/**
 * How a policy differs. `rules`: its plan; `wording`: labels, reasons, how a number is written; `comments`: nothing but
 * comments and layout; `unreadable`: one of its texts, or its plan, cannot be read, so that less can be told.
 */
export type PolicyState = 'added' | 'removed' | 'rules' | 'wording' | 'comments' | 'unchanged' | 'unreadable';

export interface PolicyDiff {
  readonly policy: string;
  readonly title: Bilingual;
  readonly state: PolicyState;
  readonly changes: readonly PolicyChange[];
  /** Policies it uses whose plans differ: its answers may change with them. */
  readonly through: readonly string[];
  /** How many of its worked cases are new, gone or different. */
  readonly cases: CasesDiff;
  /** What differs in the rows that ship with it. */
  readonly rows: readonly Change[];
}

export interface CasesDiff {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface EditionDiff {
  readonly base: string;
  readonly candidate: string;
  readonly head: readonly Change[];
  readonly facts: readonly Change[];
  /** Every policy of either edition, in the order of their names. */
  readonly policies: readonly PolicyDiff[];
}

/** Compares two editions as they are written. Neither needs to be free of errors. */
export function diffEditions(base: Edition, candidate: Edition): EditionDiff {
  const ids = new Set([...policyFiles(base).keys(), ...policyFiles(candidate).keys()]);
  return {
    base: base.head.id,
    candidate: candidate.head.id,
    head: headChanges(base, candidate),
    facts: factChanges(base, candidate),
    policies: [...ids].sort().map((id) => diffPolicy(id, base, candidate)),
  };
}

/** True when nothing in either edition reads differently. */
export const isSameEdition = ({ head, facts, policies }: EditionDiff): boolean =>
  head.length === 0 &&
  facts.length === 0 &&
  policies.every(({ state, cases, rows }) => state === 'unchanged' && hasNone(cases) && rows.length === 0);

const hasNone = ({ added, removed, changed }: CasesDiff): boolean => added + removed + changed === 0;

/** The files of policies, those that could not be read included: a broken text is not a removed one. */
function policyFiles(edition: Edition): ReadonlyMap<string, string> {
  const paths = [...edition.documents.keys(), ...edition.findings.map(({ place }) => place.file)];
  return new Map(
    paths.filter((path) => fileKind(path) === 'policy').map((path) => [idOf(path), path] as const),
  );
}

const policyFile = (edition: Edition, id: string): string | undefined =>
  [...edition.documents.keys()].find((path) => fileKind(path) === 'policy' && idOf(path) === id) ??
  policyFiles(edition).get(id);

const idOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.yaml$/, '');

/** What changed in one policy. Where both editions can be read it waits for no check of theirs. */
export function diffPolicy(id: string, base: Edition, candidate: Edition): PolicyDiff {
  const [before, after] = [policyFile(base, id), policyFile(candidate, id)];
  const [old, now] = [document(base, before), document(candidate, after)];
  const title = labelIn((now ?? old)?.written, 'title', id);
  const cases = diffCases(besideOf(base, before, 'cases'), besideOf(candidate, after, 'cases'));
  const rows = compareRows(
    { document: besideOf(base, before, 'rows'), names: factsFor(base.catalogue, id) },
    { document: besideOf(candidate, after, 'rows'), names: factsFor(candidate.catalogue, id) },
  );
  const common = { policy: id, title, cases, rows };
  if (before === undefined || after === undefined) {
    const state = before === undefined ? 'added' : 'removed';
    return { ...common, state, changes: [], through: [] };
  }
  if (!old || !now) {
    return { ...common, state: 'unreadable', changes: [], through: [] };
  }
  const changes = comparePolicies(
    { document: old, names: namesOf(base, id) },
    { document: now, names: namesOf(candidate, id) },
  );
  const [was, is] = [base.policies.get(id), candidate.policies.get(id)];
  return { ...common, state: stateOf(old, now, changes, was, is), changes, through: changedUses(was, is) };
}

const document = (edition: Edition, path: string | undefined): Document | undefined =>
  path === undefined ? undefined : edition.documents.get(path);

const besideOf = (
  edition: Edition,
  path: string | undefined,
  member: 'cases' | 'rows',
): Document | undefined => document(edition, path?.replace(/\.yaml$/, `.${member}.yaml`));

/** Names as the policy reads them; of a policy with errors at least its facts. */
const namesOf = (edition: Edition, id: string): Names =>
  edition.policies.get(id)?.names ?? factsFor(edition.catalogue, id);

function stateOf(
  old: Document,
  now: Document,
  changes: readonly PolicyChange[],
  was: Policy | undefined,
  is: Policy | undefined,
): PolicyState {
  if (old.text === now.text) return 'unchanged';
  if (changes.length === 0) return 'comments';
  if (changes.some(({ wording }) => !wording)) return 'rules';
  // Words are words only when the plans say so too.
  return was && is && ownPlan(was) !== ownPlan(is) ? 'rules' : 'wording';
}

/** A plan without the hashes of the plans it uses, which change by themselves. */
const ownPlan = ({ plan }: Policy): string =>
  canonicalText({ ...plan, uses: plan.uses.map(({ alias, policy, facts = {} }) => [alias, policy, facts]) });

function changedUses(was: Policy | undefined, is: Policy | undefined): readonly string[] {
  if (!was || !is) return [];
  const before = new Map(was.plan.uses.map(({ policy, planHash }) => [policy, planHash]));
  return is.plan.uses
    .filter(({ policy, planHash }) => before.has(policy) && before.get(policy) !== planHash)
    .map(({ policy }) => policy);
}

function diffCases(before: Document | undefined, after: Document | undefined): CasesDiff {
  const [old, now] = [caseTexts(before), caseTexts(after)];
  return {
    added: [...now.keys()].filter((name) => !old.has(name)).length,
    removed: [...old.keys()].filter((name) => !now.has(name)).length,
    changed: [...now].filter(([name, text]) => old.has(name) && old.get(name) !== text).length,
  };
}

/** Every case by its name, with the facts it starts from. */
function caseTexts(document: Document | undefined): ReadonlyMap<string, string> {
  const items = memberAt(document?.written, 'cases');
  const given = memberAt(document?.written, 'given') ?? null;
  if (!isList(items)) return new Map();
  return new Map(
    items.map((each, at) => [
      String(memberAt(memberAt(each, 'name'), 'zh') ?? at),
      canonicalText([given, each]),
    ]),
  );
}

function headChanges(base: Edition, candidate: Edition): readonly Change[] {
  const [before, after] = [base, candidate].map(({ documents }) =>
    withoutNames(documents.get('edition.yaml')?.written),
  );
  return compareData(
    { before, after },
    { trail: [], before: [], after: [], words: editionWords },
    { before: { names: new Map(), whole: before }, after: { names: new Map(), whole: after } },
  );
}

function withoutNames(data: WrittenData | undefined): WrittenData | undefined {
  if (!isMap(data)) return data;
  const names: readonly string[] = editionNames;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !names.includes(key)));
}

function factChanges(base: Edition, candidate: Edition): readonly Change[] {
  const [old, now] = [base, candidate].map(({ documents }) => documents.get('facts.yaml')?.written);
  const groups = new Set(
    [old, now].flatMap((data) => {
      const only = memberAt(data, 'only');
      return isMap(only) ? Object.keys(only) : [];
    }),
  );
  return [
    ...compareFacts(memberAt(old, 'facts'), memberAt(now, 'facts'), ['facts']),
    ...[...groups].flatMap((policy) =>
      compareFacts(
        memberAt(memberAt(old, 'only'), policy),
        memberAt(memberAt(now, 'only'), policy),
        ['only', policy],
        policy,
      ),
    ),
  ];
}

function compareFacts(
  old: WrittenData | undefined,
  now: WrittenData | undefined,
  path: readonly string[],
  policy?: string,
): readonly Change[] {
  const names = new Set([...(isMap(now) ? Object.keys(now) : []), ...(isMap(old) ? Object.keys(old) : [])]);
  return [...names].flatMap((name) => {
    const [before, after] = [memberAt(old, name), memberAt(now, name)];
    const label = labelIn(after ?? before, 'label', name);
    const called = joinTexts(
      policy === undefined ? [label] : [label, both(`(${policy})`, `(${policy})`)],
      both('', ' '),
    );
    const at = [...path, name];
    if (before === undefined || after === undefined)
      return [wholeFact(before === undefined, called, name, at)];
    const sides = {
      before: { names: new Map(), whole: before },
      after: { names: new Map(), whole: after },
    };
    const place = { trail: [], before: at, after: at, words: factWords };
    return compareData({ before, after }, place, sides).map((change) => ({
      ...change,
      text: joinTexts([called, change.text], both(' · ', ' · ')),
    }));
  });
}

const wholeFact = (added: boolean, label: Bilingual, name: string, path: readonly string[]): Change => ({
  kind: added ? 'added' : 'removed',
  wording: false,
  path,
  text: added
    ? both(`新增事实“${label.zh}”(${name})`, `added the fact "${label.en}" (${name})`)
    : both(`删除事实“${label.zh}”(${name})`, `removed the fact "${label.en}" (${name})`),
});
