// How the numbers came about: block by block, in words, with the rule behind each.
import { Disclosure } from '../components/disclosure.tsx';
import { answersText } from '../language/answers.ts';
import { say, useText } from '../language/language.ts';
import type { Working } from './answer.ts';

export function WorkingList({ working }: { readonly working: readonly Working[] }) {
  const text = useText(answersText);
  return (
    <ol class="working">
      {working.map(({ policy, block, label, because, lines }) => (
        <li key={`${policy} ${block}`}>
          <h3>{say(label)}</h3>
          {lines.map((line) => (
            <p key={line.en}>{say(line)}</p>
          ))}
          {because ? (
            <Disclosure title={text.because}>
              <p class="muted small">{say(because)}</p>
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
