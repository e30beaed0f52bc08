// One question to the owner: the rule it is about, what is asked, the source's words, our reading, and the answers.
import { useRef } from 'preact/hooks';
import {
  type Edition,
  type Finding,
  isOpen,
  type OwnerChoice,
  type OwnerQuestionAt,
} from '../../../engine/index.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { say, useText } from '../../language/language.ts';
import { questionsText } from '../../language/questions.ts';
import { Choices } from '../../questions/choices.tsx';
import { choiceLabel, reopen } from '../../questions/choose.ts';
import { concernsPay } from '../../questions/effects.ts';
import { questionAnchor } from '../../questions/question-link.ts';
import { useSeen } from '../../questions/use-seen.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { policyLink } from '../quarter/policy-link.ts';
import { Consequences } from './consequences.tsx';

export interface QuestionCardProps {
  readonly question: OwnerQuestionAt;
  readonly edition: Edition;
  /** Absent while nothing can be changed. */
  readonly draft: OpenedDraft | undefined;
  readonly rows: readonly TeamRow[];
  /** The findings that the draft has and its base has not. */
  readonly fresh: readonly Finding[];
  readonly onChoose: (question: OwnerQuestionAt, choice: OwnerChoice) => void;
}

export function QuestionCard(props: QuestionCardProps) {
  const { question, edition, draft, rows, fresh, onChoose } = props;
  const card = useRef<HTMLElement>(null);
  const isSeen = useSeen(card);
  return (
    <article
      ref={card}
      class="owner-question"
      id={questionAnchor(question.key)}
      data-settled={isOpen(question) ? undefined : ''}
    >
      <About question={question} edition={edition} />
      <h3 tabIndex={-1}>{say(question.question)}</h3>
      <Words question={question} />
      <Choices
        edition={edition}
        question={question}
        rows={rows}
        isSeen={isSeen}
        onChoose={(choice) => onChoose(question, choice)}
        asksFirst={draft === undefined}
      />
      <Foot question={question} draft={draft} />
      {draft && !isOpen(question) ? (
        <Consequences draft={draft} edition={edition} question={question} fresh={fresh} />
      ) : null}
    </article>
  );
}

/** Which rule it is about, leading to its place in the policy. */
function About({ question, edition }: Pick<QuestionCardProps, 'question' | 'edition'>) {
  const text = useText(questionsText);
  const { about, file, path } = question;
  const rule = about.length === 0 ? text.wholeEdition : about.map(say).join(' · ');
  return (
    <div class="question-about">
      <a href={policyLink(file, path.slice(0, -1))}>{rule}</a>
      {concernsPay(edition, question) ? <Badge tone="brand">{text.paid}</Badge> : null}
      {isOpen(question) ? null : (
        <Badge tone="good" icon="check">
          {text.chosen}
        </Badge>
      )}
    </div>
  );
}

function Words({ question: { source, reading } }: Pick<QuestionCardProps, 'question'>) {
  const text = useText(questionsText);
  return (
    <dl class="question-words">
      {source ? (
        <div>
          <dt>{text.source}</dt>
          <dd>
            <blockquote>{say(source)}</blockquote>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{text.reading}</dt>
        <dd>{say(reading)}</dd>
      </div>
    </dl>
  );
}

function Foot({ question, draft }: Pick<QuestionCardProps, 'question' | 'draft'>) {
  const text = useText(questionsText);
  const { answer, stands, file, path } = question;
  const isOther = answer !== undefined && stands !== undefined && answer !== stands;
  return (
    <div class="question-foot">
      {answer === undefined ? null : (
        <span class="question-settled" role="status">
          {text.settledAs(choiceLabel(question, answer, text))}
          {isOther ? <em>{text.differs}</em> : null}
        </span>
      )}
      {answer !== undefined && draft ? (
        <Button size="small" icon="undo" onClick={() => reopen(draft, question)}>
          {text.reopen}
        </Button>
      ) : null}
      <a class="small" href={policyLink(file, path.slice(0, -1))}>
        {text.ownFigure}
        <Icon name="arrow-right" size={14} />
      </a>
    </div>
  );
}
