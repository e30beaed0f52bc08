// What an outcome in money is made of, under both editions: by the lines of its explanation (bands), and by unit.
// Parts are only given when they add up to the total to the cent.
import {
  Amount,
  type Bilingual,
  evaluateTable,
  isAmount,
  outcomeAt,
  type Policy,
  same,
  type Total,
} from '../../../engine/index.ts';
import type { PersonRow } from './person-rows.ts';

export interface Part {
  readonly id: string;
  /** The number of a band, or the name of a unit. */
  readonly title: Bilingual;
  readonly base: Amount;
  readonly candidate: Amount;
}

type Sums = Map<string, Amount>;

/** The people are looked at in slices of so many. */
const slice = 50;

/** By the lines behind the outcome. Empty where it has none, or they do not add up. Yields how many rows are done. */
export function* partsByLine(
  before: Policy,
  after: Policy,
  people: readonly PersonRow[],
  total: Total | undefined,
): Generator<number, readonly Part[]> {
  const [base, candidate]: readonly Sums[] = [new Map(), new Map()];
  if (!total || !base || !candidate) return [];
  for (let from = 0; from < people.length; from += slice) {
    const reads = people.slice(from, from + slice).map(({ person }) => person.read);
    addLines(before, reads, base);
    yield from;
    addLines(after, reads, candidate);
    yield from;
  }
  const items = [...new Set([...base.keys(), ...candidate.keys()])].sort(byNumber);
  const parts = items.map((item) => ({
    id: item,
    title: same(item),
    base: base.get(item) ?? Amount.zero,
    candidate: candidate.get(item) ?? Amount.zero,
  }));
  return parts.length > 1 && addsUp(parts, total) ? parts : [];
}

const byNumber = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

function addLines(policy: Policy, reads: readonly PersonRow['person']['read'][], sums: Sums): void {
  const lines = policy.plan.outcomes.find(({ source }) => source.kind === 'lines');
  if (!lines) return;
  const table = evaluateTable(policy, reads);
  for (const at of reads.keys()) {
    const outcome = outcomeAt(table, lines.name, at);
    if (outcome.kind !== 'lines') continue;
    for (const { item, values } of outcome.lines) {
      const pay = values.pay?.cell;
      if (item !== undefined && isAmount(pay)) sums.set(item, (sums.get(item) ?? Amount.zero).plus(pay));
    }
  }
}

/** By the unit people belong to: empty where there is only one. */
export function partsByUnit(people: readonly PersonRow[], total: Total | undefined): readonly Part[] {
  if (!total) return [];
  const parts = new Map<string, Part>();
  for (const { person, base, candidate } of people) {
    const { unit } = person.row;
    const known = parts.get(unit.zh) ?? {
      id: unit.zh,
      title: unit,
      base: Amount.zero,
      candidate: Amount.zero,
    };
    parts.set(unit.zh, {
      ...known,
      base: isAmount(base) ? known.base.plus(base) : known.base,
      candidate: isAmount(candidate) ? known.candidate.plus(candidate) : known.candidate,
    });
  }
  const found = [...parts.values()].filter(({ base, candidate }) => !base.isZero() || !candidate.isZero());
  return found.length > 1 && addsUp(found, total) ? found : [];
}

const addsUp = (parts: readonly Part[], total: Total): boolean =>
  parts.reduce((sum, { base }) => sum.plus(base), Amount.zero).eq(total.base) &&
  parts.reduce((sum, { candidate }) => sum.plus(candidate), Amount.zero).eq(total.candidate);
