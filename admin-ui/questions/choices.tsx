// The answers to a question to the owner as cards, one of which is chosen by a click; each says what it would change.
import { useId } from 'preact/hooks';
import type { Edition, OwnerChoice, OwnerQuestionAt } from '../../engine/index.ts';
import { Icon } from '../components/icon.tsx';
import { say, useText } from '../language/language.ts';
import { questionsText } from '../language/questions.ts';
import type { TeamRow } from '../workspace/team.ts';
import { choiceLabel } from './choose.ts';
import { effectText } from './effect-text.ts';
import { offeredChoices, type QuestionEffects, useQuestionEffects } from './effects.ts';

export interface ChoicesProps {
  readonly edition: Edition;
  readonly question: OwnerQuestionAt;
  /** Whom the effects are computed for. */
  readonly rows: readonly TeamRow[];
  /** Effects are worked out once someone can look at them. */
  readonly isSeen: boolean;
  /** Absent: for looking only. */
  readonly onChoose: ((choice: OwnerChoice) => void) | undefined;
  /** The click asks for something first, and does not choose yet. */
  readonly asksFirst?: boolean | undefined;
  /** In an editor, where the rule itself is what matters. */
  readonly small?: boolean | undefined;
}

export function Choices({ edition, question, rows, isSeen, onChoose, asksFirst, small }: ChoicesProps) {
  const text = useText(questionsText);
  const name = useId();
  const { result } = useQuestionEffects(edition, question, rows, isSeen);
  return (
    <fieldset class={small ? 'choices small' : 'choices'}>
      <legend class="visually-hidden">{text.answers(say(question.question))}</legend>
      {offeredChoices(question).map((choice) => (
        <ChoiceCard
          key={choice}
          group={name}
          question={question}
          choice={choice}
          effects={rows.length > 0 ? result : undefined}
          isWaiting={rows.length > 0}
          onChoose={onChoose}
          asksFirst={asksFirst}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceCardProps extends Pick<ChoicesProps, 'question' | 'onChoose' | 'asksFirst'> {
  readonly group: string;
  readonly choice: OwnerChoice;
  readonly effects: QuestionEffects | undefined;
  /** The effect is to come. */
  readonly isWaiting: boolean;
}

function ChoiceCard({ group, question, choice, effects, isWaiting, onChoose, asksFirst }: ChoiceCardProps) {
  const text = useText(questionsText);
  const id = useId();
  const isChosen = question.answer === choice;
  const stands = question.stands === choice;
  const effect = effects?.get(choice);
  const trouble = question.alternatives.find((each) => each.id === choice)?.trouble;
  const isBroken = trouble !== undefined || effect?.kind === 'broken';
  return (
    <div
      class="choice"
      data-chosen={isChosen ? '' : undefined}
      data-broken={isBroken ? '' : undefined}
      data-choice={choice}
    >
      <label>
        <input
          type="radio"
          name={group}
          value={choice}
          checked={isChosen}
          disabled={isBroken || !onChoose}
          aria-describedby={id}
          onClick={(event) => {
            // Where it only asks, the browser takes its own mark back.
            if (!asksFirst) return;
            event.preventDefault();
            onChoose?.(choice);
          }}
          onChange={asksFirst ? undefined : () => onChoose?.(choice)}
        />
        <span class="choice-title">{choiceLabel(question, choice, text)}</span>
        {isChosen || stands ? (
          <span class="choice-mark">
            {isChosen ? <Icon name="check" size={13} /> : null}
            {isChosen ? text.chosen : text.standing}
          </span>
        ) : null}
      </label>
      <div class="choice-effect" id={id}>
        {trouble ? (
          <p>{text.broken(say(trouble))}</p>
        ) : choice === 'reading' ? (
          <p>{text.keepReadingText(question.stands === undefined || stands)}</p>
        ) : effect ? (
          <Effect effect={effect} />
        ) : isWaiting ? (
          <p class="choice-waits">{text.computing}</p>
        ) : null}
      </div>
    </div>
  );
}

function Effect({ effect }: { readonly effect: Parameters<typeof effectText>[0] }) {
  const text = useText(questionsText);
  const { figure, lines } = effectText(effect, text);
  return (
    <>
      {figure ? (
        <strong class="choice-figure" data-direction={figure.direction}>
          {figure.text}
        </strong>
      ) : null}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
