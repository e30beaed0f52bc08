// Which facts a role has at all: order support has no repurchase rate, and that is no gap in the data.
import type { Edition } from '../../engine/index.ts';
import type { TeamRow } from './team.ts';

/** Whether anybody of a role ever has a fact. */
export function factsOfRoles(
  edition: Edition,
  all: readonly TeamRow[],
): (role: string, fact: string) => boolean {
  const has = new Map<string, Set<string>>();
  const vocabularies = [edition.catalogue.facts, ...edition.catalogue.only.values()];
  for (const row of all) {
    const facts = has.get(row.role) ?? new Set<string>();
    has.set(row.role, facts);
    for (const vocabulary of vocabularies)
      for (const name of row.read(vocabulary).row?.keys() ?? []) facts.add(name);
  }
  return (role, fact) => has.get(role)?.has(fact) === true;
}
