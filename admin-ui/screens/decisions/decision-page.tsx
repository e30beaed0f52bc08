// One decision: what was asked, what was answered, by which rules; and computing it again.
import { useEffect, useState } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { type Decision, readDecision } from '../../answers/answer.ts';
import { HashText } from '../../answers/hash-text.tsx';
import { OutcomesTable } from '../../answers/outcomes-table.tsx';
import { Badge } from '../../components/badge.tsx';
import { Banner } from '../../components/banner.tsx';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Page } from '../../components/page.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { answersText } from '../../language/answers.ts';
import { dateText, timeText } from '../../language/dates.ts';
import { decisionsText } from '../../language/decisions.ts';
import { say, useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';
import { api, type Problem } from '../../workspace/api.ts';
import { useOpened } from '../../workspace/opened.ts';
import { EventCard } from './event-card.tsx';
import { FactsTable } from './facts-table.tsx';
import { ReplayCard } from './replay-card.tsx';

export function DecisionPage({ id }: { readonly id: string }) {
  const text = useText(decisionsText);
  const shell = useText(shellText);
  const [decision, setDecision] = useState<Decision | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    api.decision(id).then(({ value, problem: found }) => {
      if (isGone) return;
      setProblem(found);
      if (!found) setDecision(readDecision(value));
    });
    return () => {
      isGone = true;
    };
  }, [id]);
  const edition = useOpened(decision?.edition)?.edition.value;
  return (
    <Page
      title={decision ? text.decisionAt(timeText(decision.at)) : text.decision}
      subtitle={<code>{id}</code>}
      back={{ href: '/decisions', title: shell.decisions }}
    >
      {problem ? (
        <Banner
          tone="error"
          title={say(problem.message)}
          actions={<ButtonLink href="/decisions">{text.backToList}</ButtonLink>}
        />
      ) : decision ? (
        <Opened decision={decision} edition={edition} />
      ) : (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
    </Page>
  );
}

interface OpenedProps {
  readonly decision: Decision;
  /** Undefined where it is gone or still loading: then names stand instead of labels. */
  readonly edition: Edition | undefined;
}

function Opened({ decision, edition }: OpenedProps) {
  const text = useText(decisionsText);
  const words = useText(answersText);
  const policy = edition?.policies.get(decision.policy);
  return (
    <>
      <Card title={text.answered} flush>
        <OutcomesTable answer={decision} policy={policy} />
      </Card>
      <EventCard context={decision.context} />
      <div class="split">
        <Card title={words.facts} flush>
          <FactsTable facts={decision.facts} edition={edition} policy={decision.policy} />
        </Card>
        <Card title={text.restsOn}>
          <Pairs
            pairs={[
              { label: words.policy, value: policy ? say(policy.title) : decision.policy },
              {
                label: words.edition,
                value: (
                  <>
                    {decision.edition}{' '}
                    {decision.isDraft ? <Badge tone="brand">{words.draftEdition}</Badge> : null}
                  </>
                ),
              },
              { label: words.effectiveFrom, value: dateText(decision.effectiveFrom) },
              { label: words.at, value: timeText(decision.at) },
              { label: words.planHash, value: <HashText hash={decision.planHash} label={words.planHash} /> },
              { label: words.engine, value: decision.engine },
              ...(decision.isRanked ? [{ label: text.ranked, value: text.rankedText }] : []),
            ]}
          />
        </Card>
      </div>
      <ReplayCard decision={decision} />
    </>
  );
}
