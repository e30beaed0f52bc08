// The open questions one below the other, under headings: by system, or by how much their answers change once that is worked out.
import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Edition, OwnerQuestionAt } from '../../../engine/index.ts';
import { useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { questionsText } from '../../language/questions.ts';
import { allEffects } from '../../questions/effects.ts';
import { useInSlices } from '../../workspace/in-slices.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { bySize, bySystem } from './order.ts';

export interface QuestionListProps {
  readonly edition: Edition;
  readonly questions: readonly OwnerQuestionAt[];
  readonly show: (question: OwnerQuestionAt) => ComponentChildren;
}

export function BySystem({ questions, show }: QuestionListProps) {
  const text = useText(questionsText);
  const { system: names } = useText(policiesText);
  return (
    <>
      {bySystem(questions).map(({ system, questions: those }) => (
        <Group
          key={system ?? ''}
          title={system ? names[system] : text.wholeEdition}
          questions={those}
          show={show}
        />
      ))}
    </>
  );
}

/** `rows` are whom the effects are computed for: for others, mount it anew. */
export function ByEffect({
  edition,
  questions,
  show,
  rows,
}: QuestionListProps & { readonly rows: readonly TeamRow[] }) {
  const text = useText(questionsText);
  // Put in order once, as things stood when it was asked for: nothing moves under the hand that chooses.
  const [asked] = useState({ edition, questions });
  const { result, progress } = useInSlices(
    useCallback(() => allEffects(asked.edition, asked.questions, rows), [asked, rows]),
  );
  if (!result)
    return (
      <>
        <p class="muted" role="status">
          {text.ranking(progress, asked.questions.length)}
        </p>
        <BySystem edition={edition} questions={questions} show={show} />
      </>
    );
  return (
    <>
      {bySize(questions, result).map(({ size, questions: those }) => (
        <Group key={size} title={text.bySize[size]} questions={those} show={show} />
      ))}
    </>
  );
}

interface GroupProps extends Pick<QuestionListProps, 'questions' | 'show'> {
  readonly title: string;
}

function Group({ title, questions, show }: GroupProps) {
  return (
    <section class="question-group">
      <h2>
        {title} <span class="muted">{questions.length}</span>
      </h2>
      {questions.map(show)}
    </section>
  );
}
