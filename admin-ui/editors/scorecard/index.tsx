// The editor of a scorecard: a grid of measures with a running total of the weights, and what it comes to for a chosen person.
import { useState } from 'preact/hooks';
import { isNumeric } from '../../../engine/index.ts';
import { Select } from '../../components/select.tsx';
import { say, useText } from '../../language/language.ts';
import { scorecardEditorText } from '../../language/scorecard.ts';
import { type BlockEditorProps, blockPath, findingsAt, placeMark } from '../block-editor.ts';
import { BlockFrame } from '../fields/block-frame.tsx';
import { CellFindings } from '../fields/cell-findings.tsx';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { type EditScope, scopeOf, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { nameChoices } from '../fields/name-choices.ts';
import { PersonChoice } from '../fields/person-choice.tsx';
import { usePersonLines } from '../fields/person-lines.ts';
import { Groups } from './groups.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import { MeasureTable } from './measure-table.tsx';
import { readScorecard, type ShownScorecard } from './read-scorecard.ts';
import { addMeasureEdit, weightsEdits } from './scorecard-edits.ts';

export function ScorecardEditor(props: BlockEditorProps) {
  const { at } = props;
  const scope = scopeOf(props);
  const card = readScorecard(writtenAt(scope, blockPath(at)), scope.names);
  const person = usePersonLines(props.edition, props.policy, at);
  const [opened, open] = useState<number>();
  const whole = findingsAt(scope.findings, blockPath(at)).filter(({ path }) => path.at(-1) === 'measures');
  const result = person.lines?.find(({ item }) => item === undefined);
  return (
    <BlockFrame scope={scope} at={at}>
      <Settings scope={scope} at={at} card={card} />
      <div class="editor-grid">
        <MeasureTable scope={scope} at={at} card={card} lines={person.lines} onOpen={open} />
        <div class="editor-foot" {...placeMark(blockPath(at, 'measures'))}>
          <CellFindings findings={whole} />
          <PersonChoice {...person} result={result && say(result.text)} />
          <AddMeasure scope={scope} at={at} card={card} />
        </div>
      </div>
      <Groups scope={scope} at={at} card={card} />
      <MeasureDialog
        scope={scope}
        path={blockPath(at, 'measures', opened ?? 0)}
        measure={opened === undefined ? undefined : card.measures[opened]}
        last={card.measures.length - 1}
        onMoved={open}
        onClose={() => open(undefined)}
      />
    </BlockFrame>
  );
}

interface PartProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly card: ShownScorecard;
}

function Settings({ scope, at, card }: PartProps) {
  const text = useText(scorecardEditorText);
  return (
    <div class="editor-settings">
      <ChoiceCell
        scope={scope}
        path={blockPath(at, 'weights')}
        label={text.weights}
        choices={[
          { value: 'equal', title: text.equal },
          { value: 'stated', title: text.stated },
        ]}
        write={(to) => weightsEdits(blockPath(at), card, to === 'stated' ? 'stated' : 'equal')}
      />
      <ChoiceCell
        scope={scope}
        path={blockPath(at, 'missing')}
        label={text.missing}
        choices={[
          { value: 'leaveOut', title: text.leaveOut },
          { value: 'unavailable', title: text.unavailable },
        ]}
      />
      <FigureCell
        scope={scope}
        path={blockPath(at, 'cap')}
        label={text.cap}
        type={{ kind: 'ratio' }}
        empty={text.noCap}
        emptyWord="none"
        hint={scope.edit ? text.capHint : undefined}
      />
    </div>
  );
}

/** A choice of what is not measured yet; choosing adds it. */
function AddMeasure({ scope, at, card }: PartProps) {
  const text = useText(scorecardEditorText);
  const { edit, names } = scope;
  if (!edit) return null;
  const taken = card.measures.map(({ on }) => on);
  const choices = nameChoices(names, (type) => isNumeric(type) || type.kind === 'flag').filter(
    ({ value }) => !taken.includes(value),
  );
  const add = (name: string): void => {
    const named = names.get(name);
    if (named) edit([addMeasureEdit(blockPath(at), card, named)]);
  };
  return (
    <div class="add-choice">
      <Select
        label={text.addMeasure}
        value=""
        choices={[{ value: '', title: text.choose }, ...choices]}
        onChoose={add}
      />
    </div>
  );
}
