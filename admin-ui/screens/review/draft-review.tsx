// A draft under review, from what changed to publishing it. Everything shown is computed from the draft's texts as they stand now.
import { useMemo } from 'preact/hooks';
import { diffEditions } from '../../../engine/index.ts';
import {
  EditionChanges,
  mainDifference,
  policyEffects,
  TeamEffects,
  TextDiff,
} from '../../comparison/index.ts';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Page } from '../../components/page.tsx';
import { useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import { shellText } from '../../language/shell.ts';
import type { EditionSummary } from '../../workspace/api.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { quarter, type TeamRow } from '../../workspace/team.ts';
import { pageLink } from '../quarter/policy-link.ts';
import { Checks } from './checks.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { PublishCard } from './publish-card.tsx';
import type { Published } from './published-now.tsx';

export interface DraftReviewProps {
  readonly draft: OpenedDraft;
  readonly editions: readonly EditionSummary[];
  /** Whom the effect is computed for, and everyone in every quarter. */
  readonly rows: readonly TeamRow[];
  readonly team: readonly TeamRow[];
  readonly onPublished: (published: Published) => void;
}

export function DraftReview({ draft, editions, rows, team, onPublished }: DraftReviewProps) {
  const text = useText(reviewText);
  const shell = useText(shellText);
  const [base, edition] = [draft.base.edition.value, draft.edition.value];
  const diff = useMemo(() => diffEditions(base, edition), [base, edition]);
  const effects = useMemo(() => policyEffects(base, edition, diff, rows), [base, edition, diff, rows]);
  const main = useMemo(() => mainDifference(effects, edition.head), [effects, edition]);
  return (
    <Page
      title={shell.review}
      subtitle={text.subtitle(draft.id, draft.base.id)}
      actions={<DiscardDraft id={draft.id} />}
    >
      <Card title={text.changes} hint={text.changesHint(draft.base.id)}>
        <EditionChanges diff={diff} hrefOf={pageLink} />
      </Card>
      <Card title={text.effect} hint={text.effectHint}>
        <TeamEffects
          effects={effects}
          quarter={quarter.value}
          people={rows.length}
          hrefOf={(policy) => `/simulate?policy=${policy}`}
        />
      </Card>
      <Checks draft={draft} edition={edition} base={base} />
      <Card title={text.texts} hint={text.textsHint}>
        <Disclosure title={text.showTexts(draft.changes.value.length)}>
          {() => <TextDiff before={draft.base.texts.value} after={draft.texts.value} />}
        </Disclosure>
      </Card>
      <PublishCard
        draft={draft}
        edition={edition}
        main={main}
        editions={editions}
        team={team}
        onPublished={onPublished}
      />
      <Disclosure title={text.howApproval}>
        <p class="muted small">{text.howApprovalText}</p>
      </Disclosure>
    </Page>
  );
}
