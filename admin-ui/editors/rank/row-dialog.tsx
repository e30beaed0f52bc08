// What a row that ships with a policy is called, and the note beside its name, in both languages.
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { say, useText } from '../../language/language.ts';
import { rankEditorText } from '../../language/rank.ts';
import type { EditScope } from '../fields/edit-scope.ts';
import { WordsCell, wordsOf } from '../fields/words-cell.tsx';
import { rowPath } from './rows-edits.ts';

export interface RowDialogProps {
  readonly scope: EditScope;
  /** The row that is named; undefined while none is. */
  readonly at: number | undefined;
  readonly onClose: () => void;
}

export function RowDialog({ scope, at, onClose }: RowDialogProps) {
  const text = useText(rankEditorText);
  const fields = useText(editorFieldsText);
  return (
    <Dialog
      isOpen={at !== undefined}
      title={at === undefined ? '' : say(wordsOf(scope.document.writtenAt(rowPath(at, 'name'))))}
      onClose={onClose}
      foot={
        <Button look="primary" onClick={onClose}>
          {fields.done}
        </Button>
      }
    >
      {at === undefined ? null : (
        <div class="stack">
          <WordsCell scope={scope} path={rowPath(at, 'name')} label={text.rowTitle} />
          <WordsCell
            scope={scope}
            path={rowPath(at, 'note')}
            label={text.rowNote}
            emptied={(path) => ({ op: 'remove', path })}
          />
        </div>
      )}
    </Dialog>
  );
}
