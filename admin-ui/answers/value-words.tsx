// One value of an answer in words: the lines behind a number one below the other, anything else as a figure.
import { isWrittenList, type ValueType, type Written } from '../../engine/index.ts';
import { say } from '../language/language.ts';
import { isLine, valueTexts } from './value-text.ts';

export interface ValueWordsProps {
  readonly value: Written;
  /** Another value it is compared with: enough digits are shown to tell the two apart. */
  readonly beside?: Written | undefined;
  readonly type: ValueType | undefined;
}

export function ValueWords({ value, beside = value, type }: ValueWordsProps) {
  if (!isLines(value)) return <strong>{valueTexts([value, beside], type)[0]}</strong>;
  return (
    <ul class="answer-lines">
      {value.filter(isLine).map(({ text }) => (
        <li key={text.en}>{say(text)}</li>
      ))}
    </ul>
  );
}

/** True for a list of lines, each with its own words. */
export const isLines = (value: Written): value is readonly Written[] =>
  isWrittenList(value) && value.length > 0 && value.every(isLine);
