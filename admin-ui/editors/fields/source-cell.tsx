// A figure that is written out, left open, or taken from a column of the same kind.
import { type Path, unsetWord, type ValueType, type WrittenData } from '../../../engine/index.ts';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { useText } from '../../language/language.ts';
import { textOf } from '../written-data.ts';
import { ChoiceCell } from './choice-cell.tsx';
import { type EditScope, writtenAt } from './edit-scope.ts';
import { FigureCell } from './figure-cell.tsx';
import { nameChoices, ofSameType } from './name-choices.ts';
import { SourceMenu } from './source-menu.tsx';
import { zeroOf } from './zero-of.ts';

export interface SourceCellProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly type: ValueType;
  readonly columnKey: 'from' | 'fact';
  readonly mayBeUnset?: boolean | undefined;
}

const literal = '#';

export function SourceCell(props: SourceCellProps) {
  const { scope, path, label, hideLabel, type, columnKey, mayBeUnset } = props;
  const text = useText(editorFieldsText);
  const read = (data: WrittenData | undefined): string =>
    textOf(data, columnKey) || (data === unsetWord ? unsetWord : literal);
  const chosen = read(writtenAt(scope, path));
  const choices = [
    { value: literal, title: text.writeNumber },
    ...(mayBeUnset ? [{ value: unsetWord, title: text.unset }] : []),
    ...nameChoices(scope.names, ofSameType(type), [literal, unsetWord].includes(chosen) ? '' : chosen),
  ];
  const write = (next: string) => [
    {
      op: 'set',
      path,
      value: next === literal ? zeroOf(type) : next === unsetWord ? next : { [columnKey]: next },
    } as const,
  ];
  const source = text.source(label);
  const { edit } = scope;
  if (chosen !== literal)
    return (
      <ChoiceCell
        {...{ scope, path, choices, read, write }}
        label={hideLabel ? source : label}
        hideLabel={hideLabel}
      />
    );
  return (
    <div class="source">
      <FigureCell {...{ scope, path, label, hideLabel, type }} />
      {edit ? <SourceMenu label={source} choices={choices} onChoose={(next) => edit(write(next))} /> : null}
    </div>
  );
}
