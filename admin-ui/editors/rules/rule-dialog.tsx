// The words around one rule: its name, its reason, its open question.
import type { Path } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { say, useText } from '../../language/language.ts';
import { rulesEditorText } from '../../language/rules.ts';
import type { EditScope } from '../fields/edit-scope.ts';
import { Reasons } from '../fields/reasons.tsx';
import { WordsCell } from '../fields/words-cell.tsx';
import type { ShownRule } from './read-rules.ts';

export interface RuleDialogProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly rule: ShownRule | undefined;
  readonly onClose: () => void;
}

export function RuleDialog({ scope, path, rule, onClose }: RuleDialogProps) {
  const text = useText(rulesEditorText);
  const fields = useText(editorFieldsText);
  const foot = (
    <Button look="primary" onClick={onClose}>
      {fields.done}
    </Button>
  );
  return (
    <Dialog isOpen={rule !== undefined} title={rule ? say(rule.label) : ''} onClose={onClose} foot={foot}>
      {rule ? (
        <>
          <WordsCell
            scope={scope}
            path={[...path, 'label']}
            label={text.label}
            emptied={(at) => ({ op: 'remove', path: at })}
          />
          <Reasons scope={scope} path={path} />
        </>
      ) : null}
    </Dialog>
  );
}
