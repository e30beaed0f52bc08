// Why something is so (`because`) and what the owner still has to confirm (`owner`): texts that can be written, changed and settled.
import type { Path } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { useText } from '../../language/language.ts';
import { type EditScope, writtenAt } from './edit-scope.ts';
import { OwnerFields } from './owner-fields.tsx';
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
  const ask = () =>
    edit?.([{ op: 'set', path: owner, value: { question: text.newQuestion, reading: text.newReading } }]);
  return (
    <>
      <WordsCell
        scope={scope}
        path={[...path, 'because']}
        label={text.because}
        multiline
        emptied={path.length === 0 ? undefined : (at) => ({ op: 'remove', path: at })}
      />
      {edit && writtenAt(scope, owner) === undefined ? (
        <div>
          <Button size="small" look="quiet" icon="plus" onClick={ask}>
            {text.ask}
          </Button>
        </div>
      ) : (
        <OwnerFields scope={scope} path={owner} />
      )}
    </>
  );
}
