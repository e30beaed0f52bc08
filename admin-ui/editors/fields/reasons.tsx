// Why something is so (`because`) and what the owner still has to confirm (`owner`): texts that can be written, changed and settled.
import type { Path } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { useText } from '../../language/language.ts';
import { type EditScope, writtenAt } from './edit-scope.ts';
import { WordsCell } from './words-cell.tsx';

export interface ReasonsProps {
  readonly scope: EditScope;
  /** What the reason is for: a block, a rule, a measure. */
  readonly path: Path;
}

export function Reasons({ scope, path }: ReasonsProps) {
  const text = useText(editorFieldsText);
  const owner = [...path, 'owner'];
  const { edit } = scope;
  return (
    <>
      <WordsCell
        scope={scope}
        path={[...path, 'because']}
        label={text.because}
        multiline
        emptied={(at) => ({ op: 'remove', path: at })}
      />
      {writtenAt(scope, owner) === undefined ? null : (
        <fieldset class="stack">
          <legend class="field-label">{text.question}</legend>
          <WordsCell scope={scope} path={[...owner, 'question']} label={text.question} multiline />
          <WordsCell
            scope={scope}
            path={[...owner, 'source']}
            label={text.sourceSays}
            multiline
            emptied={(at) => ({ op: 'remove', path: at })}
          />
          <WordsCell scope={scope} path={[...owner, 'reading']} label={text.reading} multiline />
          {edit ? (
            <div>
              <Button size="small" icon="check" onClick={() => edit([{ op: 'remove', path: owner }])}>
                {text.settle}
              </Button>
            </div>
          ) : null}
        </fieldset>
      )}
    </>
  );
}
