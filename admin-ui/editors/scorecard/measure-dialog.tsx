// One measure in full: its name, the data it looks at, its reason and open question.

import { isNumeric, type Path } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { say, useText } from '../../language/language.ts';
import { scorecardEditorText } from '../../language/scorecard.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { nameChoices } from '../fields/name-choices.ts';
import { Reasons } from '../fields/reasons.tsx';
import { WordsCell } from '../fields/words-cell.tsx';
import type { ShownMeasure } from './read-scorecard.ts';

export interface MeasureDialogProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly measure: ShownMeasure | undefined;
  /** The index of the last measure. */
  readonly last: number;
  readonly onMoved: (to: number) => void;
  readonly onClose: () => void;
}

export function MeasureDialog({ scope, path, measure, last, onMoved, onClose }: MeasureDialogProps) {
  const text = useText(scorecardEditorText);
  const fields = useText(editorFieldsText);
  const foot = (
    <Button look="primary" onClick={onClose}>
      {fields.done}
    </Button>
  );
  return (
    <Dialog
      isOpen={measure !== undefined}
      title={measure ? say(measure.label) : ''}
      onClose={onClose}
      foot={foot}
    >
      {measure ? (
        <>
          <WordsCell scope={scope} path={[...path, 'label']} label={text.label} />
          <ChoiceCell
            scope={scope}
            path={[...path, 'on']}
            label={text.on}
            choices={nameChoices(scope.names, (type) => isNumeric(type) || type.kind === 'flag', measure.on)}
            absent={measure.id}
          />
          <Reasons scope={scope} path={path} />
          <Order {...{ scope, path, measure, last, onMoved }} />
        </>
      ) : null}
    </Dialog>
  );
}

type OrderProps = Pick<MeasureDialogProps, 'scope' | 'path' | 'last' | 'onMoved'> & {
  readonly measure: ShownMeasure;
};

/** Its place among the measures: only how they are listed. */
function Order({ scope, path, measure, last, onMoved }: OrderProps) {
  const text = useText(scorecardEditorText);
  const { edit } = scope;
  const move = (to: number): void => {
    edit?.([{ op: 'move', path, to }]);
    onMoved(to);
  };
  return (
    <fieldset class="list-cell">
      <legend class="field-label">{text.order}</legend>
      <Button size="small" icon="arrow-up" disabled={measure.at === 0} onClick={() => move(measure.at - 1)}>
        {text.up}
      </Button>
      <Button
        size="small"
        icon="arrow-down"
        disabled={measure.at === last}
        onClick={() => move(measure.at + 1)}
      >
        {text.down}
      </Button>
    </fieldset>
  );
}
