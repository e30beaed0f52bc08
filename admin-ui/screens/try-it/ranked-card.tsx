// The ranking that came back: the best first with every outcome, how each came about, what it rests on, and keeping it as a case.
import type { Policy } from '../../../engine/index.ts';
import { HashText } from '../../answers/hash-text.tsx';
import { outcomeLabel, outcomeType } from '../../answers/outcomes-table.tsx';
import { ValueWords } from '../../answers/value-words.tsx';
import { WorkingList } from '../../answers/working.tsx';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { answersText } from '../../language/answers.ts';
import { dateText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import { type AskedRows, byPlace, type CandidateResult, rankOutcome } from './candidates.ts';
import { newRowsCase } from './new-case.ts';
import { SaveCase } from './save-case.tsx';

export interface RankedCardProps {
  readonly results: readonly CandidateResult[];
  readonly policy: Policy;
  /** What was sent, in the order of the results. */
  readonly asked: AskedRows;
  /** The form has changed since. */
  readonly isOld: boolean;
}

export function RankedCard({ results, policy, asked, isOld }: RankedCardProps) {
  const text = useText(tryItText);
  const words = useText(answersText);
  const ranked = byPlace(results, rankOutcome(policy));
  const [first] = results.flatMap(({ answer }) => answer ?? []);
  const rows = results.map(({ answer, refused }, at) => ({
    given: asked.rows[at] ?? {},
    answer,
    refused: [...refused.keys()],
  }));
  return (
    <>
      <Card
        title={text.ranking}
        hint={isOld ? text.answerOld : undefined}
        actions={
          isOld || !first ? null : (
            <SaveCase
              policy={policy}
              edition={first.edition}
              caseOf={(name, document) => newRowsCase(name, asked.common, rows, policy, document)}
            />
          )
        }
        flush
      >
        <Table
          caption={text.ranking}
          rows={ranked}
          keyOf={({ candidate }) => candidate.key}
          columns={columnsOf(policy, text.candidateName, words)}
        />
      </Card>
      <Card title={words.explanation}>
        <div class="folds">
          {ranked.map(({ candidate, answer }) =>
            answer ? (
              <Disclosure key={candidate.key} title={say(candidate.name)}>
                {() => <WorkingList working={answer.working} />}
              </Disclosure>
            ) : null,
          )}
        </div>
      </Card>
      {first ? (
        <Card title={text.restsOn}>
          <Pairs
            pairs={[
              {
                label: words.edition,
                value: (
                  <>
                    {first.edition} {first.isDraft ? <Badge tone="brand">{words.draftEdition}</Badge> : null}
                  </>
                ),
              },
              { label: words.effectiveFrom, value: dateText(first.effectiveFrom) },
              { label: words.planHash, value: <HashText hash={first.planHash} label={words.planHash} /> },
            ]}
          />
        </Card>
      ) : null}
    </>
  );
}

type Words = (typeof answersText)['zh'];

function columnsOf(policy: Policy, name: string, words: Words): readonly Column<CandidateResult>[] {
  const rank = rankOutcome(policy);
  const outcomes = policy.plan.outcomes.map((outcome) => outcome.name).filter((each) => each !== rank);
  return [
    { id: 'name', title: name, cell: ({ candidate }) => say(candidate.name) },
    ...[...(rank === undefined ? [] : [rank]), ...outcomes].map(
      (outcome): Column<CandidateResult> => ({
        id: outcome,
        title: outcomeLabel(policy, outcome),
        prose: outcome !== rank,
        cell: (result) => <OutcomeCell result={result} outcome={outcome} policy={policy} />,
      }),
    ),
    {
      id: 'decision',
      title: words.decision,
      cell: ({ answer }) =>
        answer ? (
          <a href={`/decisions/${encodeURIComponent(answer.decisionId)}`}>{answer.decisionId}</a>
        ) : null,
    },
  ];
}

interface OutcomeCellProps {
  readonly result: CandidateResult;
  readonly outcome: string;
  readonly policy: Policy;
}

function OutcomeCell({ result: { answer, message }, outcome, policy }: OutcomeCellProps) {
  if (!answer)
    return outcome === rankOutcome(policy) && message ? <span class="loss">{say(message)}</span> : null;
  const reason = answer.unavailable.get(outcome);
  if (reason) return <span class="muted">{say(reason.message)}</span>;
  return <ValueWords value={answer.outcomes.get(outcome) ?? null} type={outcomeType(policy, outcome)} />;
}
