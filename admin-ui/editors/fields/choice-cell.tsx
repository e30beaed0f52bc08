// A choice of the policy: one word of a closed list, or the name of a column.
import type { Edit, Path, WrittenData } from '../../../engine/index.ts';
import { type Choice, Select } from '../../components/select.tsx';
import { placeMark } from '../block-editor.ts';
import { scalarText } from '../written-figure.ts';
import { baseAt, type EditScope, errorAt, isKnownToBase, writtenAt } from './edit-scope.ts';

export interface ChoiceCellProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice<string>[];
  /** What it means when nothing is written; one of the choices. */
  readonly absent?: string | undefined;
  /** Something around it shows what it was. */
  readonly hideWas?: boolean | undefined;
  /** How what is written is read as a choice, where it is more than a word. */
  readonly read?: ((data: WrittenData | undefined) => string) | undefined;
  /** The edits a choice makes; without it the value is set, and `absent` removes it. */
  readonly write?: ((value: string) => readonly Edit[]) | undefined;
}

export function ChoiceCell(props: ChoiceCellProps) {
  const { scope, path, choices, absent = '', read = scalarText } = props;
  const value = read(writtenAt(scope, path)) || absent;
  const before =
    !props.hideWas && isKnownToBase(scope, path) ? read(baseAt(scope, path)) || absent : undefined;
  const known = choices.some((choice) => choice.value === value)
    ? choices
    : [{ value, title: value === '' ? '—' : value }, ...choices];
  const { edit } = scope;
  if (!edit) {
    return (
      <span class="read">
        {props.hideLabel ? null : <span class="field-label">{props.label}</span>}
        <span>{known.find((choice) => choice.value === value)?.title}</span>
      </span>
    );
  }
  const write = props.write ?? ((chosen: string) => [choiceEdit(path, chosen, absent)]);
  return (
    <div class="cell" {...placeMark(path)}>
      <Select
        label={props.label}
        hideLabel={props.hideLabel}
        hint={props.hint}
        value={value}
        was={before}
        choices={known}
        error={errorAt(scope, path)}
        onChoose={(chosen) => edit(write(chosen))}
      />
    </div>
  );
}

const choiceEdit = (path: Path, chosen: string, absent: string): Edit =>
  chosen === absent ? { op: 'remove', path } : { op: 'set', path, value: chosen };
