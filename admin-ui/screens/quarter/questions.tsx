// The open questions to the owner: what is asked, what the source says, how it is read meanwhile, and the way to the rule.
import type { OwnerQuestionAt } from '../../../engine/index.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { say, useText } from '../../language/language.ts';
import { quarterText } from '../../language/quarter.ts';
import { policyLink } from './policy-link.ts';

export function Questions({ questions }: { readonly questions: readonly OwnerQuestionAt[] }) {
  const text = useText(quarterText);
  if (questions.length === 0) return null;
  return (
    <div id="questions" class="anchored">
      <Card title={text.questions} hint={text.questionsHint} flush>
        <ul class="folded">
          {questions.map((each) => (
            <li key={each.key}>
              <Question question={each} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Question({
  question: { about, question, source, reading, file, path },
}: {
  readonly question: OwnerQuestionAt;
}) {
  const text = useText(quarterText);
  const rule = about.length === 0 ? text.wholeEdition : about.map(say).join(' · ');
  return (
    <Disclosure
      title={
        <span>
          <span class="question">{say(question)}</span>
          <small>{rule}</small>
        </span>
      }
    >
      <div class="question-body">
        <Pairs
          pairs={[
            ...(source ? [{ label: text.source, value: say(source) }] : []),
            { label: text.reading, value: say(reading) },
          ]}
        />
        <ButtonLink size="small" href={policyLink(file, path)}>
          {text.toRule}
        </ButtonLink>
      </div>
    </Disclosure>
  );
}
