// A question to the owner beside the rule it is about: what is asked, the source's words, our reading, and the answers in small.
import {
  type Document,
  isOpen,
  type OwnerQuestionAt,
  ownerQuestions,
  type Path,
} from '../../engine/index.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { Icon } from '../components/icon.tsx';
import { say, useText } from '../language/language.ts';
import { questionsText } from '../language/questions.ts';
import { Choices } from '../questions/choices.tsx';
import { choiceLabel, choose } from '../questions/choose.ts';
import { questionLink } from '../questions/question-link.ts';
import { quarterRows } from '../workspace/team.ts';
import { current, draft } from '../workspace/workspace.ts';
import { placeMark } from './block-editor.ts';

export interface OpenQuestionProps {
  /** The text it stands in, as it can be read now. */
  readonly document: Document | undefined;
  /** Where it stands. */
  readonly path: Path;
}

export function OpenQuestion({ document, path }: OpenQuestionProps) {
  const text = useText(questionsText);
  const question = document && questionAt(document, path);
  if (!question) return null;
  const { answer } = question;
  return (
    <div class="open-question" data-settled={isOpen(question) ? undefined : ''} {...placeMark(path)}>
      <Disclosure
        title={
          <>
            <Icon name={isOpen(question) ? 'question' : 'check'} size={15} />
            <span>
              <strong>
                {answer === undefined ? text.toSettle : text.settledAs(choiceLabel(question, answer, text))}
              </strong>{' '}
              {say(question.question)}
            </span>
          </>
        }
      >
        {() => <Opened question={question} />}
      </Disclosure>
    </div>
  );
}

function questionAt(document: Document, path: Path): OwnerQuestionAt | undefined {
  const inDocument = ownerQuestions({ documents: new Map([[document.file, document]]) });
  return inDocument.find(
    (each) => each.path.length === path.length && each.path.every((part, at) => part === path[at]),
  );
}

function Opened({ question }: { readonly question: OwnerQuestionAt }) {
  const text = useText(questionsText);
  const { source, reading, key } = question;
  const edition = current.value?.edition.value;
  const open = draft.value;
  return (
    <div class="open-question-body">
      <dl>
        {source ? (
          <>
            <dt>{text.source}</dt>
            <dd>{say(source)}</dd>
          </>
        ) : null}
        <dt>{text.reading}</dt>
        <dd>{say(reading)}</dd>
      </dl>
      {edition ? (
        <Choices
          edition={edition}
          question={question}
          rows={quarterRows.value}
          isSeen
          onChoose={open && ((choice) => choose(open, question, choice))}
          small
        />
      ) : null}
      <a class="small" href={questionLink(key)}>
        {text.amongAll}
      </a>
    </div>
  );
}
