// Decisions as rows: when, which policy, which edition, and the first figure that was answered.
import type { Decision } from '../../answers/answer.ts';
import { outcomeLabel, outcomeType } from '../../answers/outcomes-table.tsx';
import { valueText } from '../../answers/value-text.ts';
import { Badge } from '../../components/badge.tsx';
import { Table } from '../../components/table.tsx';
import { answersText } from '../../language/answers.ts';
import { timeText } from '../../language/dates.ts';
import { decisionsText } from '../../language/decisions.ts';
import { say, useText } from '../../language/language.ts';
import { current } from '../../workspace/workspace.ts';
import { eventText } from './event-card.tsx';

export function DecisionsTable({ decisions }: { readonly decisions: readonly Decision[] }) {
  const text = useText(decisionsText);
  const words = useText(answersText);
  const policies = current.value?.edition.value.policies;
  return (
    <Table
      caption={text.list}
      rows={decisions}
      keyOf={({ decisionId }) => decisionId}
      columns={[
        {
          id: 'at',
          title: words.at,
          cell: ({ decisionId, at }) => (
            <a href={`/decisions/${encodeURIComponent(decisionId)}`}>{timeText(at)}</a>
          ),
        },
        {
          id: 'policy',
          title: words.policy,
          cell: ({ policy, context }) => {
            const title = policies?.get(policy)?.title;
            const event = eventText(context);
            return (
              <>
                {title ? say(title) : policy}
                {event === '' ? null : <span class="cell-note">{event}</span>}
              </>
            );
          },
        },
        {
          id: 'edition',
          title: words.edition,
          cell: ({ edition, isDraft }) => (
            <>
              {edition} {isDraft ? <Badge tone="brand">{words.draftEdition}</Badge> : null}
            </>
          ),
        },
        {
          id: 'first',
          title: text.first,
          prose: true,
          cell: (decision) => <FirstOutcome decision={decision} />,
        },
      ]}
    />
  );
}

/** The outcome that comes first in the policy; the whole answer is one click away. */
function FirstOutcome({ decision }: { readonly decision: Decision }) {
  const words = useText(answersText);
  const policy = current.value?.edition.value.policies.get(decision.policy);
  const names = policy?.plan.outcomes.map(({ name }) => name) ?? [...decision.outcomes.keys()];
  const name = names.find((each) => decision.outcomes.has(each));
  if (name === undefined) return <Badge tone="warning">{words.unavailable}</Badge>;
  return (
    <>
      <span class="muted">{outcomeLabel(policy, name)}</span>{' '}
      <strong>{valueText(decision.outcomes.get(name) ?? null, outcomeType(policy, name))}</strong>
    </>
  );
}
