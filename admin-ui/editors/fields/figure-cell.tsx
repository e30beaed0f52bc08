// A figure of the policy in a field of its own unit: money with its sign, a rate as a percentage, anything else with its unit behind it.
import type { Edit, Path, ValueType, WrittenData } from '../../../engine/index.ts';
import { NumberField } from '../../components/number-field.tsx';
import { numberText } from '../../language/numbers.ts';
import { placeMark } from '../block-editor.ts';
import { rateAsPercent, scalarText, writtenFigure } from '../written-figure.ts';
import { baseAt, type EditScope, errorAt, isKnownToBase, writtenAt } from './edit-scope.ts';
import { signBefore, unitAfter } from './units.ts';

export interface FigureCellProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly type: ValueType;
  /** In a table the column's head is the label for the eye. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: string | undefined;
  /** May be emptied, and then says this. */
  readonly empty?: string | undefined;
  /** What an empty field means in the text: nothing at all, or this word. */
  readonly emptyWord?: string | undefined;
  /** The edit a figure makes; without it the figure is set. */
  readonly write?: ((typed: string) => Edit) | undefined;
}

export function FigureCell(props: FigureCellProps) {
  const { scope, path, type, empty, emptyWord = '' } = props;
  const shown = (data: WrittenData | undefined): string => figureOf(data, type, emptyWord);
  const value = shown(writtenAt(scope, path));
  const unit = unitAfter(type);
  const { edit } = scope;
  if (!edit) return <ReadFigure value={value} type={type} empty={empty} label={labelOf(props)} />;
  return (
    <div class={unit ? 'cell with-unit' : 'cell'} {...placeMark(path)}>
      <NumberField
        label={props.label}
        hideLabel={props.hideLabel}
        hint={props.hint}
        value={value}
        was={isKnownToBase(scope, path) ? shown(baseAt(scope, path)) : undefined}
        unit={signBefore(type)}
        percent={type.kind === 'ratio'}
        step={type.kind === 'ratio' ? '1' : undefined}
        optional={empty !== undefined}
        placeholder={empty}
        error={errorAt(scope, path)}
        onInput={(typed) => edit([props.write?.(typed) ?? figureEdit(path, typed, emptyWord)])}
      />
      {unit ? <span class="unit-after">{unit}</span> : null}
    </div>
  );
}

const labelOf = ({ label, hideLabel }: FigureCellProps): string | undefined =>
  hideLabel ? undefined : label;

/** A figure as its field shows it; empty where nothing, or the word for nothing, stands. */
function figureOf(data: WrittenData | undefined, type: ValueType, emptyWord: string): string {
  const text = scalarText(data);
  if (text === emptyWord) return '';
  return type.kind === 'ratio' ? rateAsPercent(text) : text;
}

/** Sets a figure. An emptied one goes, or becomes the word for what is not set. */
export function figureEdit(path: Path, typed: string, emptyWord = ''): Edit {
  if (typed !== '') return { op: 'set', path, value: writtenFigure(typed) };
  return emptyWord === '' ? { op: 'remove', path } : { op: 'set', path, value: emptyWord };
}

interface ReadFigureProps {
  readonly value: string;
  readonly type: ValueType;
  readonly empty: string | undefined;
  readonly label: string | undefined;
}

function ReadFigure({ value, type, empty = '—', label }: ReadFigureProps) {
  const text = value === '' ? <span class="muted">{empty}</span> : figureText(value, type);
  return (
    <span class="read">
      {label ? <span class="field-label">{label}</span> : null}
      <span>{text}</span>
    </span>
  );
}

/** `$300,000`, `60%`, `48 小时` */
export function figureText(value: string, type: ValueType): string {
  const unit = unitAfter(type);
  return `${signBefore(type) ?? ''}${numberText(value)}${unit && ` ${unit}`}`;
}
