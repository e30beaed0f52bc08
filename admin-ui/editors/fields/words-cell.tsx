// A text of the policy in both languages: two fields, one below the other.
import type { Bilingual, Edit, Path, WrittenData } from '../../../engine/index.ts';
import { TextField } from '../../components/field.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { say, useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import { mapOf, textOf } from '../written-data.ts';
import { baseAt, type EditScope, errorAt, writtenAt } from './edit-scope.ts';

export interface WordsCellProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** Several lines each. */
  readonly multiline?: boolean | undefined;
  /** What is written when both are emptied; without it the emptied text stays and is a finding. */
  readonly emptied?: ((path: Path) => Edit) | undefined;
}

export function WordsCell(props: WordsCellProps) {
  const { scope, path } = props;
  const text = useText(editorFieldsText);
  const words = wordsOf(writtenAt(scope, path));
  const before = baseAt(scope, path);
  const { edit } = scope;
  if (!edit) {
    return (
      <span class="read">
        {props.hideLabel ? null : <span class="field-label">{props.label}</span>}
        <span>{say(words) || <span class="muted">{text.unset}</span>}</span>
      </span>
    );
  }
  const field = (language: 'zh' | 'en', label: string) => (
    <div {...placeMark([...path, language])}>
      <TextField
        label={label}
        hideLabel={props.hideLabel}
        multiline={props.multiline}
        value={words[language]}
        placeholder={props.hideLabel ? text.notWrittenIn[language] : undefined}
        was={mapOf(before) ? textOf(before, language) : undefined}
        error={errorAt(scope, [...path, language])}
        onInput={(typed) => edit([wordsEdit(path, words, language, typed, props.emptied)])}
      />
    </div>
  );
  return (
    <div class="cell words" {...placeMark(path)}>
      {field('zh', text.inChinese(props.label))}
      {field('en', text.inEnglish(props.label))}
    </div>
  );
}

export const wordsOf = (data: WrittenData | undefined): Bilingual => ({
  zh: textOf(data, 'zh'),
  en: textOf(data, 'en'),
});

/** Sets one language; the first word makes the pair, the last one emptied may take it away. */
export function wordsEdit(
  path: Path,
  words: Bilingual,
  language: 'zh' | 'en',
  typed: string,
  emptied: ((path: Path) => Edit) | undefined,
): Edit {
  const next = { ...words, [language]: typed };
  if (next.zh === '' && next.en === '' && emptied) return emptied(path);
  const isPair = words.zh !== '' || words.en !== '';
  return isPair
    ? { op: 'set', path: [...path, language], value: typed }
    : { op: 'set', path, value: { zh: next.zh, en: next.en } };
}
