// The screen "Review & publish": the draft as it would be published, and publishing it. Without a draft it says how to start one.
import { useState } from 'preact/hooks';
import { useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { quarterRows, teamRows } from '../../workspace/team.ts';
import { draft, editions } from '../../workspace/workspace.ts';
import { DraftReview } from './draft-review.tsx';
import { NoDraft } from './no-draft.tsx';
import { type Published, PublishedNow } from './published-now.tsx';

export function ReviewScreen() {
  const text = useText(shellText);
  return (
    <WhenReady title={text.review}>
      <Review />
    </WhenReady>
  );
}

function Review() {
  const [published, setPublished] = useState<Published | undefined>(undefined);
  const open = draft.value;
  if (published) return <PublishedNow published={published} />;
  if (!open) return <NoDraft />;
  return (
    <DraftReview
      key={open.id}
      draft={open}
      editions={editions.value}
      rows={quarterRows.value}
      team={teamRows.value}
      onPublished={setPublished}
    />
  );
}
