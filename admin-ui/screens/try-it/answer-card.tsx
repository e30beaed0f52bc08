// The answer: what it rests on, the outcomes, how they came about, and keeping it as a worked case.
import type { Policy, WrittenMap } from '../../../engine/index.ts';
import type { Answer } from '../../answers/answer.ts';
import { HashText } from '../../answers/hash-text.tsx';
import { OutcomesTable } from '../../answers/outcomes-table.tsx';
import { WorkingList } from '../../answers/working.tsx';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { answersText } from '../../language/answers.ts';
import { dateText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import { newCase } from './new-case.ts';
import { SaveCase } from './save-case.tsx';

export interface AnswerCardProps {
  readonly answer: Answer;
  readonly policy: Policy;
  /** The facts that were sent. */
  readonly given: WrittenMap;
  /** The form has changed since. */
  readonly isOld: boolean;
}

export function AnswerCard({ answer, policy, given, isOld }: AnswerCardProps) {
  const text = useText(tryItText);
  const words = useText(answersText);
  return (
    <>
      <Card
        title={text.answer}
        hint={isOld ? text.answerOld : undefined}
        actions={
          isOld ? null : (
            <SaveCase
              policy={policy}
              edition={answer.edition}
              caseOf={(name, document) => newCase(name, given, answer, policy, document)}
            />
          )
        }
        flush
      >
        <OutcomesTable answer={answer} policy={policy} />
      </Card>
      {answer.working.length > 0 ? (
        <Card title={words.explanation}>
          <WorkingList working={answer.working} />
        </Card>
      ) : null}
      <Card title={text.restsOn}>
        <Pairs
          pairs={[
            {
              label: words.edition,
              value: (
                <>
                  {answer.edition} {answer.isDraft ? <Badge tone="brand">{words.draftEdition}</Badge> : null}
                </>
              ),
            },
            { label: words.effectiveFrom, value: dateText(answer.effectiveFrom) },
            {
              label: words.decision,
              value: <a href={`/decisions/${encodeURIComponent(answer.decisionId)}`}>{answer.decisionId}</a>,
            },
            { label: words.planHash, value: <HashText hash={answer.planHash} label={words.planHash} /> },
          ]}
        />
      </Card>
    </>
  );
}
