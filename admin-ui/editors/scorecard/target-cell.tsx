// The target of a measure: a figure in the measure's own unit, what a column gives, or still open for the owner to decide.
import { isNumeric, type Path, sameType, type WrittenData } from '../../../engine/index.ts';
import { useText } from '../../language/language.ts';
import { scorecardEditorText } from '../../language/scorecard.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { nameChoices } from '../fields/name-choices.ts';
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
  const { type, direction, hasQuestion } = measure;
  if (direction === 'yes' || !type || !isNumeric(type)) return <span class="muted">—</span>;
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
  const source =
    choices.length > 1 ? (
      <ChoiceCell
        {...{ scope, path, label, choices }}
        hideLabel
        read={(data: WrittenData | undefined) => read(scalarText(data))}
        write={(next) => {
          if (next === open) return [{ op: 'remove', path }];
          return [{ op: 'set', path, value: next === figure ? writtenFigure(start) : next }];
        }}
      />
    ) : null;
  if (chosen !== figure) return source;
  return (
    <div class="source">
      <FigureCell {...{ scope, path, label, type }} hideLabel />
      {scope.edit ? source : null}
    </div>
  );
}

/** What a written target is: a figure, the name of a column, or nothing yet. */
const read = (target: string): string => (target === '' ? open : /^[A-Za-z]/.test(target) ? target : figure);
