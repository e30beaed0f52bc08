// Which item of one list is which of another: by key, by id, or in order. Pure positions; it knows nothing of policies.

/** The places of one item before and after; an absent place means that it is new or gone. */
export interface Pair {
  readonly before?: number;
  readonly after?: number;
}

/** Pairs items of equal identity, whatever their places: those of the new list in its order, then those that are gone. */
export function pairByIdentity(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const places = new Map(before.map((identity, at) => [identity, at]));
  const kept = new Set(after);
  return [
    ...after.map((identity, at): Pair => {
      const place = places.get(identity);
      return place === undefined ? { after: at } : { before: place, after: at };
    }),
    ...before.flatMap((identity, at): readonly Pair[] => (kept.has(identity) ? [] : [{ before: at }])),
  ];
}

/** An item is sooner read as changed than as removed with another one added in its place. */
const changeCost = 3;
const gapCost = 2;

/** Pairs items in order with the fewest changes: equal ones stay together, what is inserted shifts nothing else. */
export function pairInOrder(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const costs = costTable(before, after);
  const cost = (i: number, j: number): number => costs[i]?.[j] ?? 0;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const paired = i < before.length && j < after.length ? pairCost(before[i], after[j]) : undefined;
    if (paired !== undefined && cost(i, j) === paired + cost(i + 1, j + 1))
      pairs.push({ before: i++, after: j++ });
    else if (j < after.length && cost(i, j) === gapCost + cost(i, j + 1)) pairs.push({ after: j++ });
    else pairs.push({ before: i++ });
  }
  return pairs;
}

const pairCost = (a: string | undefined, b: string | undefined): number => (a === b ? 0 : changeCost);

/** The least cost of turning the rest of one list, from each place on, into the rest of the other. */
function costTable(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const costs = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length; i >= 0; i--) {
    for (let j = after.length; j >= 0; j--) {
      const row = costs[i];
      if (row === undefined || (i === before.length && j === after.length)) continue;
      const ways = [
        ...(i < before.length && j < after.length
          ? [pairCost(before[i], after[j]) + (costs[i + 1]?.[j + 1] ?? 0)]
          : []),
        ...(i < before.length ? [gapCost + (costs[i + 1]?.[j] ?? 0)] : []),
        ...(j < after.length ? [gapCost + (row[j + 1] ?? 0)] : []),
      ];
      row[j] = Math.min(...ways);
    }
  }
  return costs;
}

/** The pairs that must have moved for the order of the common items to change: all but a longest run that kept its order. */
export function movedPairs(pairs: readonly Pair[]): readonly Pair[] {
  const common = pairs.filter((pair) => pair.before !== undefined && pair.after !== undefined);
  const kept = longestRising(common.map((pair) => pair.before ?? 0));
  return common.filter((_, at) => !kept.has(at));
}

/** The places of a longest rising subsequence. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, value] of values.entries()) {
    let best: number | undefined;
    for (let i = 0; i < at; i++) {
      if ((values[i] ?? 0) < value && (best === undefined || (lengths[i] ?? 0) > (lengths[best] ?? 0)))
        best = i;
    }
    previous.push(best);
    lengths.push(best === undefined ? 1 : (lengths[best] ?? 0) + 1);
  }
  const longest = lengths.reduce((best, length, at) => (length > (lengths[best] ?? 0) ? at : best), 0);
  const kept = new Set<number>();
  for (
    let at: number | undefined = values.length > 0 ? longest : undefined;
    at !== undefined;
    at = previous[at]
  )
    kept.add(at);
  return kept;
}
