// Which facts are missing where a policy asked for them: named by the engine as the reason why something could not be told.
// What nobody of a role ever has is no gap but no fact of that role: order support has no repurchase rate.
import {
  type Bilingual,
  type Edition,
  evaluateTable,
  explainRow,
  factsFor,
  factsRead,
  isFailure,
  outcomesAt,
  type Policy,
  type Row,
  relatedRows,
  same,
  type Table,
  type Trace,
} from '../../../engine/index.ts';
import { factsOfRoles } from '../../workspace/role-facts.ts';
import type { TeamRow } from '../../workspace/team.ts';

export interface MissingFact {
  readonly fact: string;
  readonly label: Bilingual;
  /** The first policy that asked for it. */
  readonly policy: Policy;
  readonly rows: readonly TeamRow[];
}

/**
 * The missing facts of `rows`, those of most people first; `all` rows of the data tell which facts a role has at all.
 * Yields after each policy how many were looked at.
 */
export function* missingFacts(
  edition: Edition,
  rows: readonly TeamRow[],
  all: readonly TeamRow[],
): Generator<number, readonly MissingFact[]> {
  const found = new Map<string, { readonly policy: Policy; readonly rows: Set<TeamRow> }>();
  let looked = 0;
  for (const policy of edition.policies.values()) {
    yield looked++;
    for (const { row, fact } of asked(edition, policy, rows)) {
      const known = found.get(fact) ?? { policy, rows: new Set<TeamRow>() };
      known.rows.add(row);
      found.set(fact, known);
    }
  }
  const roleHas = factsOfRoles(edition, all);
  return [...found]
    .map(([fact, { policy, rows: lacking }]) => ({
      fact,
      label: factsFor(edition.catalogue, policy.id).get(fact)?.label ?? same(fact),
      policy,
      rows: [...lacking].filter(({ role }) => roleHas(role, fact)),
    }))
    .filter(({ rows: lacking }) => lacking.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || (a.fact < b.fact ? -1 : 1));
}

interface Asked {
  readonly row: TeamRow;
  readonly fact: string;
}

function asked(edition: Edition, policy: Policy, rows: readonly TeamRow[]): readonly Asked[] {
  const { related, reads } = relatedRows(rows, factsFor(edition.catalogue, policy.id), factsRead([policy]));
  const people = reads.flatMap(({ row: read }, at) => {
    const row = related[at];
    return read && row ? [{ row, read }] : [];
  });
  const table = evaluateTable(
    policy,
    people.map(({ read }) => read),
  );
  return people.flatMap(({ row, read }, at) =>
    [...namesMissing(table, at)].filter((fact) => isFact(policy, read, fact)).map((fact) => ({ row, fact })),
  );
}

const isFact = (policy: Policy, read: Row, name: string): boolean =>
  !read.has(name) && factsRead([policy]).has(name);

/** What an outcome lacks, and what a condition lacks that left a rate at its base. */
function namesMissing(table: Table, at: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const outcome of outcomesAt(table, at).values())
    if (outcome.kind === 'cell' && isFailure(outcome.cell))
      for (const name of outcome.cell.missing) names.add(name);
  for (const { lines } of explainRow(table, at))
    for (const { trace } of lines) for (const name of missingIn(trace)) names.add(name);
  return names;
}

const missingIn = (trace: Trace | undefined): readonly string[] =>
  trace && isFailure(trace.truth) ? trace.truth.missing : [];
