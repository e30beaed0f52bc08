// What the owner still has to confirm about something: the question, the source's words, how it is read; and that it is settled.
import type { Path } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import { type EditScope, writtenAt } from './edit-scope.ts';
import { WordsCell } from './words-cell.tsx';

export interface OwnerFieldsProps {
  readonly scope: EditScope;
  /** Of the question. */
  readonly path: Path;
}

export function OwnerFields({ scope, path }: OwnerFieldsProps) {
  const text = useText(editorFieldsText);
  const { edit } = scope;
  const answer = [...path, 'answer'];
  if (writtenAt(scope, path) === undefined) return null;
  return (
    <fieldset class="stack" {...placeMark(path)}>
      <legend class="field-label">{text.question}</legend>
      <WordsCell scope={scope} path={[...path, 'question']} label={text.question} multiline />
      <WordsCell
        scope={scope}
        path={[...path, 'source']}
        label={text.sourceSays}
        multiline
        emptied={(at) => ({ op: 'remove', path: at })}
      />
      <WordsCell scope={scope} path={[...path, 'reading']} label={text.reading} multiline />
      {edit ? (
        <div class="row">
          {writtenAt(scope, answer) === undefined ? (
            <Button
              size="small"
              icon="check"
              onClick={() => edit([{ op: 'set', path: answer, value: 'own' }])}
            >
              {text.settle}
            </Button>
          ) : (
            <Button size="small" onClick={() => edit([{ op: 'remove', path: answer }])}>
              {text.reopen}
            </Button>
          )}
          <Button size="small" icon="trash" onClick={() => edit([{ op: 'remove', path }])}>
            {text.removeQuestion}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
