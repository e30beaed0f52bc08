// A value of the policy by its type: a figure, yes or no, a code, a text in both languages; or "not set", or what a column gives.
import {
  type Path,
  unsetWord,
  type ValueType,
  type Written,
  type WrittenData,
} from '../../../engine/index.ts';
import type { Choice } from '../../components/select.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { say, useText } from '../../language/language.ts';
import { textOf } from '../written-data.ts';
import { scalarText } from '../written-figure.ts';
import { ChoiceCell } from './choice-cell.tsx';
import type { EditScope } from './edit-scope.ts';
import { FigureCell } from './figure-cell.tsx';
import { ListCell } from './list-cell.tsx';
import { nameChoices, ofSameType } from './name-choices.ts';
import { SourceCell } from './source-cell.tsx';
import { WordsCell } from './words-cell.tsx';

export interface ValueCellProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly type: ValueType;
  /** It may be left open, as the word `unset`. */
  readonly mayBeUnset?: boolean | undefined;
  /** It may be what a column gives, written `{ from: column }` or `{ fact: column }`. */
  readonly columnKey?: 'from' | 'fact' | undefined;
}

export function ValueCell(props: ValueCellProps) {
  const { scope, path, label, hideLabel, type, mayBeUnset, columnKey } = props;
  const text = useText(editorFieldsText);
  switch (type.kind) {
    case 'flag':
    case 'code':
      return <OneOfCell {...props} />;
    case 'text':
      return (
        <WordsCell
          {...{ scope, path, label, hideLabel }}
          multiline
          emptied={mayBeUnset ? (at) => ({ op: 'set', path: at, value: unsetWord }) : undefined}
        />
      );
    case 'list':
      return <ListCell {...{ scope, path, label, hideLabel }} type={type.of} />;
    default:
      if (columnKey && nameChoices(scope.names, ofSameType(type)).length > 0)
        return <SourceCell {...props} columnKey={columnKey} />;
      return (
        <FigureCell
          {...{ scope, path, label, hideLabel, type }}
          empty={mayBeUnset ? text.unset : undefined}
          emptyWord={mayBeUnset ? unsetWord : undefined}
        />
      );
  }
}

/** Yes or no, or a code: everything it may be stands in one list. */
function OneOfCell(props: ValueCellProps) {
  const { scope, path, label, hideLabel, type, columnKey } = props;
  const text = useText(editorFieldsText);
  const columns = columnKey ? nameChoices(scope.names, ofSameType(type)).map(asColumn) : [];
  const open = props.mayBeUnset ? [{ value: unsetWord, title: text.unset }] : [];
  const choices = [...literalChoices(type, text), ...open, ...columns];
  const key = columnKey ?? 'from';
  return (
    <ChoiceCell
      {...{ scope, path, label, hideLabel, choices }}
      read={(data) => choiceWritten(data, key)}
      write={(chosen) => [{ op: 'set', path, value: writtenChoice(chosen, type, key) }]}
    />
  );
}

const columnMark = '→ ';
const asColumn = (choice: Choice<string>): Choice<string> => ({
  ...choice,
  value: columnMark + choice.value,
});

/** What is written as one of the choices: a column under its mark. */
export function choiceWritten(data: WrittenData | undefined, columnKey: 'from' | 'fact'): string {
  const column = textOf(data, columnKey);
  return column === '' ? scalarText(data) : columnMark + column;
}

function literalChoices(type: ValueType, text: (typeof editorFieldsText)['zh']): readonly Choice<string>[] {
  if (type.kind !== 'code') {
    return [
      { value: 'true', title: text.yes },
      { value: 'false', title: text.no },
    ];
  }
  return type.codes.map(({ code, label }) => ({ value: code, title: say(label) }));
}

/** What a choice stands for in the text. */
export function writtenChoice(chosen: string, type: ValueType, columnKey: 'from' | 'fact'): Written {
  if (chosen.startsWith(columnMark)) return { [columnKey]: chosen.slice(columnMark.length) };
  if (type.kind === 'flag' && chosen !== unsetWord) return chosen === 'true';
  return chosen;
}
