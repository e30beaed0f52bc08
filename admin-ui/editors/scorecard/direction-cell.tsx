// When a measure is met, in words; progress that does not start at zero says where it starts.
import type { Path } from '../../../engine/index.ts';
import { useText } from '../../language/language.ts';
import { scorecardEditorText } from '../../language/scorecard.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { type Direction, directions, readDirection, type ShownMeasure } from './read-scorecard.ts';
import { directionEdits } from './scorecard-edits.ts';

export interface DirectionCellProps {
  readonly scope: EditScope;
  /** Of the measure. */
  readonly path: Path;
  readonly label: string;
  readonly measure: ShownMeasure;
}

export function DirectionCell({ scope, path, label, measure }: DirectionCellProps) {
  const text = useText(scorecardEditorText);
  const isFlag = measure.type?.kind === 'flag';
  const fitting = directions.filter((each) => (each === 'yes') === isFlag || each === measure.direction);
  return (
    <div class="source">
      <ChoiceCell
        scope={scope}
        path={[...path, 'direction']}
        label={label}
        hideLabel
        choices={fitting.map((value) => ({ value, title: text[value] }))}
        read={readDirection}
        write={(to) => directionEdits(path, measure, to as Direction)}
      />
      {measure.direction === 'from' && measure.type ? (
        <FigureCell
          scope={scope}
          path={[...path, 'direction', 'from']}
          label={text.start}
          type={measure.type}
        />
      ) : null}
    </div>
  );
}
