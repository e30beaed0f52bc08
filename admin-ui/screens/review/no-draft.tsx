// There is nothing to review: what is in force, and the way to start the next quarter.
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { dateText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import { shellText } from '../../language/shell.ts';
import { dayInShanghai } from '../../workspace/quarters.ts';
import { editions } from '../../workspace/workspace.ts';
import { StartDraft } from '../quarter/start-draft.tsx';

export function NoDraft() {
  const text = useText(reviewText);
  const shell = useText(shellText);
  const [isStarting, setStarting] = useState(false);
  const active = editions.value.find(({ inForce }) => inForce);
  const latest = editions.value.filter(({ state }) => state === 'published').at(-1);
  return (
    <Page title={shell.review}>
      <EmptyState
        icon="review"
        title={text.noDraft}
        action={
          latest ? (
            <Button look="primary" icon="plus" onClick={() => setStarting(true)}>
              {text.start}
            </Button>
          ) : null
        }
      >
        {active ? text.noDraftText(active.id, dateText(active.effectiveFrom)) : text.nothingInForce}
      </EmptyState>
      {latest ? (
        <StartDraft
          isOpen={isStarting}
          onClose={() => setStarting(false)}
          from={latest}
          today={dayInShanghai(new Date())}
        />
      ) : null}
      <NextStep href="/versions" title={text.seeVersions} />
    </Page>
  );
}
