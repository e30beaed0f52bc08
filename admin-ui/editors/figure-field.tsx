// One figure of a policy as a field of its type: rates as percentages, money with its sign; plain text where nothing may be edited.
import type { Path, ValueType } from '../../engine/index.ts';
import { NumberField } from '../components/number-field.tsx';
import { numberText } from '../language/numbers.ts';
import { placeMark } from './block-editor.ts';
import { rateAsPercent } from './written-figure.ts';

export interface FigureFieldProps {
  /** What the figure is, for those who cannot see where it stands. */
  readonly label: string;
  readonly showLabel?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly path: Path;
  /** As it stands in the text; empty where there is none. */
  readonly written: string;
  /** As it stood before the draft; undefined when there is nothing to compare with. */
  readonly was?: string | undefined;
  readonly type: ValueType | undefined;
  readonly optional?: boolean | undefined;
  readonly step?: string | undefined;
  /** Absent: read only. */
  readonly edit: ((typed: string) => void) | undefined;
}

const signs: Readonly<Record<string, string>> = { USD: '$', CNY: '¥' };

export function FigureField(props: FigureFieldProps) {
  const { type, written, was } = props;
  const isRate = type?.kind === 'ratio';
  const shown = isRate ? rateAsPercent(written) : written;
  const unit = type?.kind === 'money' ? (signs[type.currency] ?? type.currency) : undefined;
  if (!props.edit) {
    const text = shown === '' ? '—' : `${unit ?? ''}${numberText(shown)}`;
    return (
      <span class="figure" {...placeMark(props.path)}>
        {text}
      </span>
    );
  }
  return (
    <div {...placeMark(props.path)}>
      <NumberField
        label={props.label}
        hideLabel={props.showLabel !== true}
        hint={props.hint}
        value={shown}
        was={isRate && was !== undefined ? rateAsPercent(was) : was}
        unit={unit}
        percent={isRate}
        optional={props.optional}
        placeholder={props.optional ? '—' : undefined}
        step={props.step ?? (isRate ? '0.1' : undefined)}
        onInput={props.edit}
      />
    </div>
  );
}

/** A figure in the manner of its type, as text: `$300,000`, `2.5%`. */
export function figureText(written: string, type: ValueType | undefined): string {
  if (type?.kind === 'ratio') return rateAsPercent(written);
  const unit = type?.kind === 'money' ? (signs[type.currency] ?? `${type.currency} `) : '';
  return `${unit}${numberText(written)}`;
}
