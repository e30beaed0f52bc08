// Which column of the data became which fact, and how many rows have it. Counts are of rows of those roles that have the fact at all;
// a share is an exact quotient.
import { Amount, type Edition, type Fact, factsFor, factsRead, mapColumns } from '../../../engine/index.ts';
import type { TeamData } from '../../workspace/api.ts';
import { factsOfRoles } from '../../workspace/role-facts.ts';
import type { TeamRow } from '../../workspace/team.ts';

/** Below this share a fact is called incomplete. */
export const enough = Amount.of('0.95');

export interface FactColumn {
  readonly fact: Fact;
  /** The one policy that has this meaning of the fact; absent where it is common to all. */
  readonly only?: string | undefined;
  /** The policies that read it. */
  readonly readBy: readonly string[];
  readonly heading: string;
  readonly given: number;
  readonly missing: number;
  /** Rows whose value cannot be read as the fact's type, or is out of range. */
  readonly refused: number;
  /** Of the rows it is for; undefined when there are none. */
  readonly share: Amount | undefined;
}

export interface DataColumns {
  readonly columns: readonly FactColumn[];
  /** Facts some policy reads that no column holds. */
  readonly absent: readonly Pick<FactColumn, 'fact' | 'only' | 'readBy'>[];
  /** Columns that hold no fact. */
  readonly ignored: readonly string[];
}

/** Columns that say who and when a row is about. */
const whoColumns: ReadonlySet<string> = new Set(['person', 'personEn', 'unit', 'unitEn', 'role', 'quarter']);

/** `all` rows of the data tell which roles have a fact; `rows` are counted. */
export function dataColumns(
  edition: Edition,
  team: TeamData,
  rows: readonly TeamRow[],
  all: readonly TeamRow[],
): DataColumns {
  const roleHas = factsOfRoles(edition, all);
  // A column that is empty for everyone is a gap for everyone.
  const isFor = (fact: Fact): readonly TeamRow[] => {
    const whose = rows.filter(({ role }) => roleHas(role, fact.name));
    return whose.length === 0 ? rows : whose;
  };
  const placed = knownFacts(edition).map((each) => ({
    ...each,
    heading: headingOf(each.fact, team.columns),
  }));
  const used = new Set(placed.map(({ heading }) => heading));
  return {
    columns: placed.flatMap(({ heading, ...each }) =>
      heading === undefined ? [] : [{ ...each, heading, ...countRows(each.fact, isFor(each.fact)) }],
    ),
    absent: placed
      .filter(({ heading, readBy }) => heading === undefined && readBy.length > 0)
      .map(({ fact, only, readBy }) => ({ fact, only, readBy })),
    ignored: team.columns.filter((heading) => !used.has(heading) && !whoColumns.has(heading)),
  };
}

/** Every fact of the vocabulary, with the meanings single policies give it. */
function knownFacts(edition: Edition): readonly Pick<FactColumn, 'fact' | 'only' | 'readBy'>[] {
  const { facts, only } = edition.catalogue;
  const reads = [...edition.policies.values()].map((policy) => ({
    id: policy.id,
    names: factsRead([policy]),
    facts: factsFor(edition.catalogue, policy.id),
  }));
  const readersOf = (fact: Fact): readonly string[] =>
    reads
      .filter(({ names, facts: known }) => names.has(fact.name) && known.get(fact.name) === fact)
      .map(({ id }) => id);
  return [
    ...[...facts.values()].map((fact) => ({ fact, readBy: readersOf(fact) })),
    ...[...only].flatMap(([policy, own]) =>
      [...own.values()].map((fact) => ({ fact, only: policy, readBy: readersOf(fact) })),
    ),
  ];
}

const headingOf = (fact: Fact, headings: readonly string[]): string | undefined =>
  mapColumns({
    headings,
    facts: new Map([[fact.name, fact]]),
    read: new Set([fact.name]),
    stated: new Map(),
  }).mapping?.columns[0]?.heading;

function countRows(fact: Fact, rows: readonly TeamRow[]) {
  const alone = new Map([[fact.name, fact]]);
  const reads = rows.map((row) => row.read(alone));
  const given = reads.filter(({ row }) => row?.has(fact.name) === true).length;
  const refused = reads.filter(({ row }) => row === undefined).length;
  const share = rows.length === 0 ? undefined : Amount.count(given).dividedBy(Amount.count(rows.length));
  return { given, refused, missing: rows.length - given - refused, share };
}

/** The least complete first; those no policy reads last. */
export function byNeed(columns: readonly FactColumn[]): readonly FactColumn[] {
  const isRead = ({ readBy }: FactColumn): number => (readBy.length > 0 ? 0 : 1);
  const shareOf = ({ share }: FactColumn): Amount => share ?? Amount.zero;
  return columns.toSorted(
    (a, b) => isRead(a) - isRead(b) || shareOf(a).compare(shareOf(b)) || a.given - b.given,
  );
}
