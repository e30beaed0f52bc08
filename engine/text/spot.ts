// Where a value of a document stands in its text: after which colon or dash, in which column, and whether inside `{ }` or `[ ]`.
import type { Path } from '../values/position.ts';
import { memberOf, type Node } from './node.ts';
import type { Page } from './page.ts';
import type { Slot } from './splice-block.ts';

/** A value in its surroundings; inside `{ }` and `[ ]` everything may stand on one line. */
export interface Spot extends Slot {
  readonly inFlow: boolean;
}

/** The spots from the top of a document down a path, as far as it exists. */
export function spotsAlong(page: Page, root: Node, path: Path): readonly Spot[] {
  let spot: Spot = { owner: 'document', after: root.start, column: -1, node: root, inFlow: false };
  const spots = [spot];
  for (const part of path) {
    const next = spotBelow(page, spot, part);
    if (!next) break;
    spot = next;
    spots.push(spot);
  }
  return spots;
}

/** The spot of a member of the value in a spot. */
export function spotBelow(page: Page, spot: Spot, part: string | number): Spot | undefined {
  const { node } = spot;
  const member = memberOf(node, part);
  if (!member || node.kind === 'scalar') return undefined;
  const start = member.pair?.keySpan.start ?? startOfItem(node, part);
  return {
    owner: member.pair ? 'pair' : 'item',
    after: (member.pair?.colon ?? start) + 1,
    column: page.columnOf(start),
    node: member.value,
    inFlow: spot.inFlow || node.flow,
  };
}

const startOfItem = (node: Node, index: string | number): number =>
  (node.kind === 'list' && typeof index === 'number' ? node.items[index]?.start : undefined) ?? node.start;
