// The target of a measure: a figure in the measure's own unit, what a column gives, or still open for the owner to decide.
import { type Edit, isNumeric, type Path, sameType, type WrittenData } from '../../../engine/index.ts';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { useText } from '../../language/language.ts';
import { scorecardEditorText } from '../../language/scorecard.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { nameChoices } from '../fields/name-choices.ts';
import { SourceMenu } from '../fields/source-menu.tsx';
import { scalarText, writtenFigure } from '../written-figure.ts';
import type { ShownMeasure } from './read-scorecard.ts';

export interface TargetCellProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly measure: ShownMeasure;
}

const [figure, open] = ['#', '?'];

export function TargetCell({ scope, path, label, measure }: TargetCellProps) {
  const text = useText(scorecardEditorText);
  const fields = useText(editorFieldsText);
  const { type, direction, hasQuestion } = measure;
  if (direction === 'yes' || !type || !isNumeric(type)) return null;
  const chosen = read(measure.target);
  const columns = nameChoices(
    scope.names,
    (other) => sameType(other, type),
    [figure, open].includes(chosen) ? '' : chosen,
  ).filter(({ value }) => value !== measure.on);
  const choices = [
    { value: figure, title: text.written },
    ...(hasQuestion || chosen === open ? [{ value: open, title: text.open }] : []),
    ...columns,
  ];
  const start = type.kind === 'ratio' ? '100%' : '1';
  const write = (next: string): readonly Edit[] => {
    if (next === open) return [{ op: 'remove', path }];
    return [{ op: 'set', path, value: next === figure ? writtenFigure(start) : next }];
  };
  const { edit } = scope;
  if (chosen !== figure) {
    return (
      <ChoiceCell
        {...{ scope, path, label, choices, write }}
        hideLabel
        read={(data: WrittenData | undefined) => read(scalarText(data))}
      />
    );
  }
  return (
    <div class="source">
      <FigureCell {...{ scope, path, label, type }} hideLabel />
      {edit && choices.length > 1 ? (
        <SourceMenu label={fields.source(label)} choices={choices} onChoose={(next) => edit(write(next))} />
      ) : null}
    </div>
  );
}

/** What a written target is: a figure, the name of a column, or nothing yet. */
const read = (target: string): string => (target === '' ? open : /^[A-Za-z]/.test(target) ? target : figure);
