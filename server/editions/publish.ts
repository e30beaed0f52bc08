// Turns a draft into the text that publishes it, or says why it may not be published. It writes nothing.
import {
  type Bilingual,
  both,
  type Edition,
  editionInForce,
  factsFor,
  factsRead,
  isError,
  isPast,
  joinTexts,
  type Loss,
  type Obstacle,
  payLosses,
  publicationObstacles,
} from '../../engine/index.ts';
import { findingJson } from '../finding-json.ts';
import { dayOf } from '../moment.ts';
import { Refused } from '../refused.ts';
import type { PublishRequest, TeamMember } from './edition-store.ts';
import { publishedFiles } from './head-edits.ts';
import type { StoredEdition } from './stored-edition.ts';

/** The text of edition.yaml that publishes the draft. Throws `Refused` when something stands in the way. */
export function publishDraft(
  draft: StoredEdition,
  others: readonly StoredEdition[],
  request: PublishRequest,
): string {
  if (request.contentHash !== undefined && request.contentHash !== draft.edition.contentHash)
    throw notReviewed(draft);
  const published = others.filter(({ state }) => state === 'published').map(({ edition }) => edition);
  const day = dayOf(request.now);
  const losses = isPast(draft.edition, day) ? lossesOf(draft.edition, published, request.team ?? []) : [];
  const obstacles = publicationObstacles({
    // What is wrong with the folder keeps it from being published as well.
    draft: { ...draft.edition, findings: draft.findings },
    published,
    day,
    reason: request.reason,
    losses,
  });
  if (obstacles.length > 0) throw refusal(draft, obstacles, losses, request.team ?? []);
  const { now: at, by, reason } = request;
  const files = publishedFiles(draft.files, { at, by, reason });
  const head = files.find(({ path }) => path === 'edition.yaml');
  return head?.text ?? '';
}

/** Who would get less than under the edition that is in force on the draft's date. */
function lossesOf(
  draft: Edition,
  published: readonly Edition[],
  team: readonly TeamMember[],
): readonly Loss[] {
  const base = editionInForce(published, { asOf: draft.head.effectiveFrom });
  if (!base || team.length === 0) return [];
  return payLosses(base, draft, (edition, policy) => {
    const facts = factsFor(edition.catalogue, policy.id);
    const names = factsRead([policy]);
    return team.map((member) => member.read(facts, names));
  });
}

function refusal(
  draft: StoredEdition,
  obstacles: readonly Obstacle[],
  losses: readonly Loss[],
  team: readonly TeamMember[],
): Refused {
  const reasons = joinTexts(
    obstacles.map(({ message, hint }) => both(`${message.zh}(${hint.zh})`, `${message.en} (${hint.en})`)),
    both(';', '; '),
  );
  return new Refused(
    'PUBLISH_REFUSED',
    both(`不能发布:${reasons.zh}`, `cannot be published: ${reasons.en}`),
    {
      obstacles: obstacles.map(({ code, message, hint }) => ({
        code,
        message: words(message),
        hint: words(hint),
      })),
      findings: draft.findings.filter(isError).map(findingJson),
      losses: losses.map(({ row, policy, outcome, base, candidate }) => ({
        name: team[row]?.name ?? '',
        row: row + 1,
        policy,
        outcome,
        base: base.toFixed(2),
        candidate: candidate ? candidate.toFixed(2) : null,
      })),
    },
  );
}

const words = ({ zh, en }: Bilingual): { readonly zh: string; readonly en: string } => ({ zh, en });

const notReviewed = (draft: StoredEdition): Refused =>
  new Refused(
    'EDITION_CHANGED',
    both('草稿在审阅之后又有改动', 'the draft has been changed since it was reviewed'),
    { contentHash: draft.edition.contentHash },
  );
