// Where the steps of a flow stand: in layers by how far they are from the start, branches side by side, each in a column of its own.
// By the shortest way, not the longest, so that what a step may choose between stands in one row. Columns are whole, and so the
// channels between them stay free for the lines.

/** A way from a step to the next; without `to` the flow ends. */
export interface Line {
  readonly from: string;
  readonly to: string | undefined;
}

export interface Spot {
  readonly layer: number;
  readonly column: number;
}

export interface FlowPlaces {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly layers: number;
  readonly columns: number;
  /** Steps that no way leads to, in their order. */
  readonly apart: readonly string[];
}

export function placeSteps(start: string, steps: readonly string[], lines: readonly Line[]): FlowPlaces {
  const spots = place(treeFrom(start, lines)).spots;
  const all = [...spots.values()];
  return {
    spots,
    layers: Math.max(...all.map(({ layer }) => layer)) + 1,
    columns: Math.max(...all.map(({ column }) => column)) + 1,
    apart: steps.filter((step) => !spots.has(step)),
  };
}

interface Tree {
  readonly step: string;
  readonly layer: number;
  readonly children: Tree[];
}

/** Every step below the first one that leads to it, in the order of the rules. */
function treeFrom(start: string, lines: readonly Line[]): Tree {
  const root: Tree = { step: start, layer: 0, children: [] };
  const met = new Set([start]);
  const queue = [root];
  // The queue grows while it is walked over, layer by layer.
  for (const tree of queue) {
    for (const { from, to } of lines) {
      if (from !== tree.step || to === undefined || met.has(to)) continue;
      const child: Tree = { step: to, layer: tree.layer + 1, children: [] };
      met.add(to);
      tree.children.push(child);
      queue.push(child);
    }
  }
  return root;
}

/** A part of the tree with its outline: the first and the last column of each layer. */
interface Placed {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly outline: ReadonlyMap<number, { readonly first: number; readonly last: number }>;
}

/** Children side by side, as close as their outlines let them; the parent above the middle one. */
function place({ step, layer, children }: Tree): Placed {
  const parts: Placed[] = [];
  for (const child of children) {
    const part = place(child);
    parts.push(moved(part, Math.max(0, ...parts.flatMap((left) => overlaps(left, part)))));
  }
  const middle = Math.floor((parts.length - 1) / 2);
  const column = parts[middle]?.spots.get(children[middle]?.step ?? '')?.column ?? 0;
  const own: Placed = {
    spots: new Map([[step, { layer, column }]]),
    outline: new Map([[layer, { first: column, last: column }]]),
  };
  return [own, ...parts].reduce(joined);
}

/** How far the right part must move so that no layer of it touches the left one. */
const overlaps = (left: Placed, right: Placed): readonly number[] =>
  [...right.outline].flatMap(([layer, { first }]) => {
    const beside = left.outline.get(layer);
    return beside ? [beside.last + 1 - first] : [];
  });

const moved = ({ spots, outline }: Placed, by: number): Placed => ({
  spots: new Map([...spots].map(([step, { layer, column }]) => [step, { layer, column: column + by }])),
  outline: new Map(
    [...outline].map(([layer, { first, last }]) => [layer, { first: first + by, last: last + by }]),
  ),
});

function joined(a: Placed, b: Placed): Placed {
  const outline = new Map(a.outline);
  for (const [layer, { first, last }] of b.outline) {
    const known = outline.get(layer);
    outline.set(layer, {
      first: Math.min(first, known?.first ?? first),
      last: Math.max(last, known?.last ?? last),
    });
  }
  return { spots: new Map([...a.spots, ...b.spots]), outline };
}
