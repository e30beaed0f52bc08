// What may be done to a policy around its blocks, as edits: the facts it reads, the policies it uses, the outcomes it answers.
import type { Bilingual, Edit, Named, Path, Written, WrittenData } from '../../../engine/index.ts';
import { freeId, nameFrom } from '../fields/free-id.ts';
import { listOf, mapOf, memberOf, textOf } from '../written-data.ts';

export const factNames = (policy: WrittenData): readonly string[] =>
  listOf(memberOf(policy, 'facts')).filter((name) => typeof name === 'string');

export const addFactEdit = (policy: WrittenData, name: string): Edit => ({
  op: 'insert',
  path: ['facts', factNames(policy).length],
  value: name,
});

/** A policy that is used, and the facts it reads under names of its own. */
export interface ShownUse {
  readonly alias: string;
  readonly policy: string;
  /** For a fact of the used policy the facts of this one; the first that is given counts. */
  readonly facts: readonly { readonly fact: string; readonly from: readonly string[] }[];
}

export function readUses(policy: WrittenData): readonly ShownUse[] {
  return Object.entries(mapOf(memberOf(policy, 'uses')) ?? {}).map(([alias, use]) => ({
    alias,
    policy: typeof use === 'string' ? use : textOf(use, 'policy'),
    facts: Object.entries(mapOf(memberOf(use, 'facts')) ?? {}).map(([fact, from]) => ({
      fact,
      from: typeof from === 'string' ? [from] : listOf(from).filter((each) => typeof each === 'string'),
    })),
  }));
}

export function addUseEdit(policy: WrittenData, used: string): Edit {
  const uses = readUses(policy);
  const taken = [...uses.map(({ alias }) => alias), ...factNames(policy)];
  const alias = freeId(nameFrom(used), taken);
  return uses.length === 0
    ? { op: 'set', path: ['uses'], value: { [alias]: used } }
    : { op: 'set', path: ['uses', alias], value: used };
}

export const removeUseEdit = (policy: WrittenData, alias: string): Edit => ({
  op: 'remove',
  path: readUses(policy).length === 1 ? ['uses'] : ['uses', alias],
});

const usePath = ({ alias }: ShownUse): Path => ['uses', alias];

/** Uses another policy under the same name. */
export const usedEdit = (use: ShownUse, document: WrittenData, to: string): Edit => ({
  op: 'set',
  path: isMapped(use, document) ? [...usePath(use), 'policy'] : usePath(use),
  value: to,
});

const isMapped = ({ alias }: ShownUse, policy: WrittenData): boolean =>
  mapOf(memberOf(memberOf(policy, 'uses'), alias)) !== undefined;

/** Gives the used policy one of its facts from facts of this one; none gives it the fact of the same name again. */
export function givenEdits(
  use: ShownUse,
  policy: WrittenData,
  fact: string,
  from: readonly string[],
): readonly Edit[] {
  const path = usePath(use);
  const facts = [...path, 'facts'];
  const [only] = from;
  if (only === undefined) {
    if (use.facts.length > 1) return [{ op: 'remove', path: [...facts, fact] }];
    return [
      { op: 'remove', path: facts },
      { op: 'unwrap', path, levels: ['policy'] },
    ];
  }
  const value: Written = from.length === 1 ? only : from;
  if (use.facts.length > 0) return [{ op: 'set', path: [...facts, fact], value }];
  const wrap: Edit = { op: 'wrap', path, levels: ['policy'] };
  return [...(isMapped(use, policy) ? [] : [wrap]), { op: 'set', path: facts, value: { [fact]: value } }];
}

export const outcomeNames = (policy: WrittenData): readonly string[] =>
  Object.keys(mapOf(memberOf(policy, 'outcomes')) ?? {});

/** Answers a column: under its own name where that is free, with its own label to begin with. */
export function addOutcomeEdit(policy: WrittenData, { name, label }: Pick<Named, 'name' | 'label'>): Edit {
  const own = freeId(nameFrom(name.replace('.', ' ')) || 'outcome', outcomeNames(policy));
  const isSame = own.toLowerCase() === name.toLowerCase();
  return {
    op: 'set',
    path: ['outcomes', isSame ? name : own],
    value: { label: { ...label }, ...(!isSame && { from: name }) },
  };
}

/** The columns an outcome is the first of. */
export function sourcesOf(name: string, outcome: WrittenData | undefined): readonly string[] {
  const from = memberOf(outcome, 'from');
  if (typeof from === 'string') return [from];
  const several = listOf(from).filter((each) => typeof each === 'string');
  return several.length > 0 ? several : [name];
}

/** Takes an outcome from other columns; from the column of its own name nothing needs to be said. */
export function sourcesEdit(
  name: string,
  outcome: WrittenData | undefined,
  to: readonly string[],
): readonly Edit[] {
  const path: Path = ['outcomes', name, 'from'];
  const [only] = to;
  if (only === undefined) return [];
  if (to.length === 1 && only === name)
    return memberOf(outcome, 'from') === undefined ? [] : [{ op: 'remove', path }];
  return [{ op: 'set', path, value: to.length === 1 ? only : to }];
}

/** The members of a new policy that answers one figure: enough to be read, and to begin with. */
export function newPolicy(id: string, system: string, title: Bilingual, because: Bilingual): Written {
  const label = { ...title };
  return {
    policy: id,
    system,
    cadence: 'yearly',
    title: { ...title },
    because: { ...because },
    facts: [],
    blocks: [{ id: 'figure', kind: 'formula', label, formula: '0', gives: { type: 'ratio' } }],
    outcomes: { figure: { label } },
  };
}
