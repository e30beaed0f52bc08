// A field: label, control, hint and message, tied together for every reader. The control itself is handed in.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { Was } from './was.tsx';

export interface FieldTexts {
  readonly label: string;
  /** In a table the column's head is the label for the eye; screen readers still get this one. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do. Its presence makes the field invalid. */
  readonly error?: string | undefined;
}

export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps extends FieldTexts {
  /** Spread what it gets on the control. */
  readonly children: (control: ControlAttributes) => ComponentChildren;
}

export function Field({ label, hideLabel, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class={hideLabel ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': described || undefined,
      })}
      {error ? (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="error" size={14} />
          {error}
        </p>
      ) : null}
      {hint ? (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export interface TextFieldProps extends FieldTexts {
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** What it said before the draft changed it: shown struck through, with a button that brings it back. */
  readonly was?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Several lines. */
  readonly multiline?: boolean | undefined;
  /** A day, chosen from a calendar; its text is `2027-01-01`. */
  readonly isDate?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  const { value, was, placeholder, disabled } = props;
  const onInput = (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value);
  return (
    <Field {...props}>
      {(control) => (
        <>
          {props.multiline ? (
            <textarea {...control} class="control" {...{ value, placeholder, disabled, onInput }} />
          ) : (
            <input
              {...control}
              class="control"
              {...(props.isDate ? { type: 'date' } : { type: 'text' })}
              {...{ value, placeholder, disabled, onInput }}
            />
          )}
          {was !== undefined && was !== value ? (
            <Was label={props.label} was={was} onUndo={() => props.onInput(was)} />
          ) : null}
        </>
      )}
    </Field>
  );
}
