// Which questions are shown and in what order: the open ones in full, the settled ones folded with what was decided.
import { useState } from 'preact/hooks';
import { type Edition, isOpen, type OwnerChoice, type OwnerQuestionAt } from '../../../engine/index.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { say, useText } from '../../language/language.ts';
import { questionsText } from '../../language/questions.ts';
import { choiceLabel } from '../../questions/choose.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { QuestionCard } from './question-card.tsx';
import { ByEffect, BySystem } from './question-list.tsx';
import { useAsked } from './use-asked.ts';
import { useFreshFindings } from './use-fresh-findings.ts';

export interface QuestionViewsProps {
  readonly edition: Edition;
  /** In the order of the source. */
  readonly questions: readonly OwnerQuestionAt[];
  readonly draft: OpenedDraft | undefined;
  readonly rows: readonly TeamRow[];
  readonly onChoose: (question: OwnerQuestionAt, choice: OwnerChoice) => void;
}

type View = 'open' | 'settled';
type Order = 'system' | 'effect';

export function QuestionViews({ edition, questions, draft, rows, onChoose }: QuestionViewsProps) {
  const text = useText(questionsText);
  const asked = useAsked(questions);
  const [view, setView] = useState<View>(asked && !isOpen(asked) ? 'settled' : 'open');
  const [order, setOrder] = useState<Order>('system');
  // What is settled here stays in its place, marked, until one looks elsewhere: a card that flees from the click helps nobody.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const fresh = useFreshFindings(draft, edition, questions);
  const card = (question: OwnerQuestionAt) => (
    <QuestionCard
      key={question.key}
      question={question}
      edition={edition}
      draft={draft}
      rows={rows}
      fresh={fresh}
      onChoose={(chosen, choice) => {
        setKept(new Set([...kept, chosen.key]));
        onChoose(chosen, choice);
      }}
    />
  );
  const open = questions.filter((each) => isOpen(each) || kept.has(each.key));
  const settled = questions.filter((each) => !isOpen(each));
  const look = (next: View): void => {
    setKept(new Set());
    setView(next);
  };
  return (
    <>
      <div class="questions-bar">
        <Segmented<View>
          label={text.shown}
          chosen={view}
          onChoose={look}
          choices={[
            { value: 'open', title: text.open(questions.length - settled.length) },
            { value: 'settled', title: text.settled(settled.length) },
          ]}
        />
        {view === 'open' && rows.length > 0 ? (
          <Segmented<Order>
            label={text.order}
            chosen={order}
            onChoose={setOrder}
            choices={[
              { value: 'system', title: text.bySystem },
              { value: 'effect', title: text.byEffect },
            ]}
          />
        ) : null}
      </div>
      {view === 'settled' ? (
        <Settled questions={settled} show={card} asked={asked} />
      ) : open.length === 0 ? (
        <EmptyState
          icon="review"
          title={text.noneOpen}
          action={<ButtonLink href="/review">{text.toReview}</ButtonLink>}
        >
          {text.noneOpenText}
        </EmptyState>
      ) : order === 'effect' && rows.length > 0 ? (
        <ByEffect key={rows[0]?.quarter} edition={edition} questions={open} rows={rows} show={card} />
      ) : (
        <BySystem edition={edition} questions={open} show={card} />
      )}
    </>
  );
}

interface SettledProps {
  readonly questions: readonly OwnerQuestionAt[];
  readonly show: (question: OwnerQuestionAt) => preact.JSX.Element;
  readonly asked: OwnerQuestionAt | undefined;
}

function Settled({ questions, show, asked }: SettledProps) {
  const text = useText(questionsText);
  if (questions.length === 0)
    return (
      <EmptyState icon="question" title={text.noneSettled}>
        {text.noneSettledText}
      </EmptyState>
    );
  return (
    <Card flush>
      <ul class="folded settled-questions">
        {questions.map((question) => (
          <li key={question.key}>
            <Disclosure
              isOpen={question.key === asked?.key}
              title={
                <span>
                  <span class="question">{say(question.question)}</span>
                  <small>{text.settledAs(choiceLabel(question, question.answer ?? 'own', text))}</small>
                </span>
              }
            >
              {() => show(question)}
            </Disclosure>
          </li>
        ))}
      </ul>
    </Card>
  );
}
