// The questions that wait for the owner, in short: those whose answers change most of what is paid, and the way to all of them.
import { useCallback, useMemo } from 'preact/hooks';
import type { Edition, OwnerQuestionAt } from '../../../engine/index.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { say, useText } from '../../language/language.ts';
import { moneyDifference } from '../../language/money.ts';
import { quarterText } from '../../language/quarter.ts';
import { questionsText } from '../../language/questions.ts';
import { allEffects, concernsPay, largestDifference, type PayDifference } from '../../questions/effects.ts';
import { questionLink } from '../../questions/question-link.ts';
import { useInSlices } from '../../workspace/in-slices.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { inSourceOrder } from '../questions/order.ts';

/** So many are named here. */
const shownMost = 3;

export interface QuestionsProps {
  readonly edition: Edition;
  /** The open ones. */
  readonly questions: readonly OwnerQuestionAt[];
  readonly rows: readonly TeamRow[];
}

export function Questions({ edition, questions, rows }: QuestionsProps) {
  const text = useText(quarterText);
  const words = useText(questionsText);
  const ordered = useMemo(() => inSourceOrder(edition, questions), [edition, questions]);
  const { result } = useInSlices(
    useCallback(
      () =>
        allEffects(
          edition,
          rows.length > 0 ? ordered.filter((each) => concernsPay(edition, each)) : [],
          rows,
        ),
      [edition, ordered, rows],
    ),
  );
  if (questions.length === 0) return null;
  const found = ordered.map((question) => ({ question, most: largestDifference(result?.get(question.key)) }));
  const shown = found.toSorted(byMost).slice(0, shownMost);
  return (
    <Card
      title={text.questions}
      hint={shown[0]?.most ? words.mostHint : text.questionsHint}
      flush
      foot={<ButtonLink href="/questions">{words.all(questions.length)}</ButtonLink>}
    >
      <ul class="first-questions" aria-busy={result ? undefined : 'true'}>
        {shown.map(({ question, most }) => (
          <First key={question.key} question={question} most={most} />
        ))}
      </ul>
    </Card>
  );
}

interface Ranked {
  readonly question: OwnerQuestionAt;
  readonly most: PayDifference | undefined;
}

/** What changes no pay follows in the order of the source. */
function byMost({ most: a }: Ranked, { most: b }: Ranked): number {
  if (a && b) return b.amount.abs().compare(a.amount.abs());
  return a ? -1 : b ? 1 : 0;
}

function First({ question: { key, about, question }, most }: Ranked) {
  const words = useText(questionsText);
  return (
    <li>
      <div>
        <a href={questionLink(key)}>{say(question)}</a>
        <small>{about.length === 0 ? words.wholeEdition : about.map(say).join(' · ')}</small>
      </div>
      {most ? (
        <span class={most.amount.isNegative() ? 'loss' : 'gain'}>
          {words.most(moneyDifference(most.amount, most.currency))}
        </span>
      ) : null}
    </li>
  );
}
