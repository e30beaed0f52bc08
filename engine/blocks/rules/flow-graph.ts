// Ways through a graph of numbered places: what leads somewhere, and what goes round.

export interface Arrow {
  readonly from: number;
  /** Undefined leads out of the graph. */
  readonly to: number | undefined;
}

/** The places from which one of `goals` can be reached, the goals among them. */
export function leadTo(goals: ReadonlySet<number>, arrows: readonly Arrow[]): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  for (const { from, to } of arrows) {
    if (to === undefined) continue;
    const list = before.get(to);
    if (list) list.push(from);
    else before.set(to, [from]);
  }
  const reached = new Set(goals);
  // A set that grows is walked over to its end.
  for (const place of reached) for (const from of before.get(place) ?? []) reached.add(from);
  return reached;
}

/**
 * Ways that come back to where they began, as short as they are. Every place that lies on one lies on one of those given,
 * or on a way round that shares a place with it; none at all means that there is no way round.
 */
export function closedWalks<A extends Arrow>(
  places: number,
  arrows: readonly A[],
): readonly (readonly A[])[] {
  const rounds: (readonly A[])[] = [];
  const covered = new Set<number>();
  const left = withoutDeadEnds(places, arrows);
  for (const start of left.places) {
    if (covered.has(start)) continue;
    const round = shortestRound(start, left.arrows);
    for (const { from } of round ?? []) covered.add(from);
    if (round) rounds.push(round);
  }
  return rounds;
}

/** Takes away what leads nowhere, again and again. What is left goes round, or leads to something that does. */
function withoutDeadEnds<A extends Arrow>(
  places: number,
  arrows: readonly A[],
): { readonly places: readonly number[]; readonly arrows: readonly A[] } {
  let left = Array.from({ length: places }, (_, place) => place);
  let kept = arrows.filter(({ to }) => to !== undefined);
  for (;;) {
    const leading = new Set(kept.map(({ from }) => from));
    const next = left.filter((place) => leading.has(place));
    if (next.length === left.length) return { places: next, arrows: kept };
    const alive = new Set(next);
    kept = kept.filter(({ to }) => to !== undefined && alive.has(to));
    left = next;
  }
}

function shortestRound<A extends Arrow>(start: number, arrows: readonly A[]): readonly A[] | undefined {
  const after = new Map<number, A[]>();
  for (const arrow of arrows) after.set(arrow.from, [...(after.get(arrow.from) ?? []), arrow]);
  const came = new Map<number, A>();
  const queue = [start];
  for (const place of queue) {
    for (const arrow of after.get(place) ?? []) {
      if (arrow.to === undefined || came.has(arrow.to)) continue;
      came.set(arrow.to, arrow);
      if (arrow.to === start) return wayTo(start, came);
      queue.push(arrow.to);
    }
  }
  return undefined;
}

/** The arrows that lead round to the start, in order. */
function wayTo<A extends Arrow>(start: number, came: ReadonlyMap<number, A>): readonly A[] {
  const way: A[] = [];
  for (let arrow = came.get(start); arrow; arrow = came.get(arrow.from)) {
    way.unshift(arrow);
    if (arrow.from === start) break;
  }
  return way;
}
