// What stands in the way of publishing, judged in the browser by the engine as the server will judge it again.
import {
  type Edition,
  factsFor,
  factsRead,
  isPast,
  type Loss,
  type Obstacle,
  payLosses,
  publicationObstacles,
} from '../../../engine/index.ts';
import type { EditionSummary } from '../../workspace/api.ts';
import type { TeamRow } from '../../workspace/team.ts';

export interface PublicationView {
  /** The date has passed, or is taken: a reason is asked for. */
  readonly needsReason: boolean;
  readonly isPast: boolean;
  /** What no reason removes. */
  readonly blocking: readonly Obstacle[];
  /** Why a reason is asked for. */
  readonly asking: readonly Obstacle[];
  readonly losses: readonly Loss[];
}

/** `onDate` is the edition that answers on the draft's date, once it is read. */
export function judgePublication(
  edition: Edition,
  editions: readonly EditionSummary[],
  onDate: Edition | undefined,
  rows: readonly TeamRow[],
  day: string,
): PublicationView {
  const past = isPast(edition, day);
  const losses = past && onDate ? lossesOf(onDate, edition, rows) : [];
  const published = editions
    .filter(({ state }) => state === 'published')
    .map(({ id, effectiveFrom }) => ({ head: { id, effectiveFrom } }));
  const obstacles = publicationObstacles({ draft: edition, published, day, losses });
  const asking = obstacles.filter(({ code }) => code === 'DATE_PAST' || code === 'DATE_TAKEN');
  return {
    needsReason: asking.length > 0,
    isPast: past,
    blocking: obstacles.filter((each) => !asking.includes(each)),
    asking,
    losses,
  };
}

/** Only the facts a policy reads are looked at, so that another column's trouble hides nobody's loss. */
const lossesOf = (base: Edition, candidate: Edition, rows: readonly TeamRow[]): readonly Loss[] =>
  payLosses(base, candidate, (edition, policy) => {
    const names = factsRead([policy]);
    const facts = new Map([...factsFor(edition.catalogue, policy.id)].filter(([name]) => names.has(name)));
    return rows.map((row) => row.read(facts));
  });
