// A question to the owner, open until it is settled: what is asked, what the source says, how it is read for now.
import type { Path, WrittenData } from '../../engine/index.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { Icon } from '../components/icon.tsx';
import { bandsText } from '../language/bands.ts';
import { say, useText } from '../language/language.ts';
import { placeMark } from './block-editor.ts';
import { bilingualOf } from './written-data.ts';

export interface OpenQuestionProps {
  readonly owner: WrittenData | undefined;
  /** Where it stands. */
  readonly path: Path;
}

export function OpenQuestion({ owner, path }: OpenQuestionProps) {
  const text = useText(bandsText);
  const [question, source, reading] = ['question', 'source', 'reading'].map((key) => bilingualOf(owner, key));
  if (!question) return null;
  return (
    <div class="open-question" {...placeMark(path)}>
      <Disclosure
        title={
          <>
            <Icon name="note" size={15} />
            <span>
              <strong>{text.question}</strong> {say(question)}
            </span>
          </>
        }
      >
        <dl>
          {source ? (
            <>
              <dt>{text.questionSource}</dt>
              <dd>{say(source)}</dd>
            </>
          ) : null}
          {reading ? (
            <>
              <dt>{text.questionReading}</dt>
              <dd>{say(reading)}</dd>
            </>
          ) : null}
        </dl>
      </Disclosure>
    </div>
  );
}
