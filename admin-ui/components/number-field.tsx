// A field for an exact number, kept as the text that was typed: `100000`, `3.5%`. It judges the shape only;
// whether the number makes sense is the engine's to say, through `error`.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { numberText } from '../language/numbers.ts';
import { isDecimal, plainDecimal, stepDecimal, withPercentSign } from './decimal-input.ts';
import { Field, type FieldTexts } from './field.tsx';
import { Was } from './was.tsx';

export interface NumberFieldProps extends FieldTexts {
  /** The text as the policy holds it. */
  readonly value: string;
  /** Called with a well-formed text only (or an empty one, where that is allowed). */
  readonly onInput: (text: string) => void;
  /** What it was before the draft changed it: shown struck through, with a button that brings it back. */
  readonly was?: string | undefined;
  /** A sign before the number, such as $ or ¥. */
  readonly unit?: string | undefined;
  /** A rate: `3.5%`, and a bare 3.5 means the same. */
  readonly percent?: boolean | undefined;
  /** May be left empty. */
  readonly optional?: boolean | undefined;
  /** What an arrow key adds, written in the field's own unit: `0.1` makes 3.5% into 3.6%. */
  readonly step?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export function NumberField(props: NumberFieldProps) {
  const { value, was, unit, percent = false, step } = props;
  const text = useText(componentsText);
  const [typed, setTyped] = useTyped(value, percent);
  const [isFocused, setFocused] = useState(false);
  const control = useRef<HTMLInputElement>(null);
  // The thousands separators go while one types, which would lose the selection a Tab makes: what is typed then replaces the figure.
  useLayoutEffect(() => {
    if (isFocused) control.current?.select();
  }, [isFocused]);
  const isAllowed = (plain: string) => (plain === '' ? props.optional === true : isDecimal(plain, percent));
  const offer = (next: string) => {
    setTyped(next);
    const plain = meant(next, percent);
    if (isAllowed(plain)) props.onInput(plain);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (step === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const next = stepDecimal(meant(typed, percent), step, event.key === 'ArrowUp' ? 1 : -1);
    if (next === undefined) return;
    event.preventDefault();
    offer(next);
  };
  const malformed = isAllowed(plainDecimal(typed))
    ? undefined
    : plainDecimal(typed) === ''
      ? text.required
      : percent
        ? text.notNumber
        : text.notDecimal;
  const isChanged = was !== undefined && was !== value;
  return (
    <Field {...props} error={malformed ?? props.error}>
      {(attributes) => (
        <>
          <span class={isChanged ? 'number-control changed' : 'number-control'}>
            {unit ? <span class="unit">{unit}</span> : null}
            <input
              {...attributes}
              ref={control}
              class="control"
              type="text"
              inputMode="decimal"
              autocomplete="off"
              value={isFocused ? typed : settled(malformed ? typed : meant(typed, percent))}
              placeholder={props.placeholder}
              disabled={props.disabled}
              onInput={(event) => offer(event.currentTarget.value)}
              onFocus={() => setFocused(true)}
              onBlur={() => setFocused(false)}
              onKeyDown={onKeyDown}
            />
          </span>
          {isChanged ? <Was label={props.label} was={settled(was)} onUndo={() => offer(was)} /> : null}
        </>
      )}
    </Field>
  );
}

/**
 * What is typed. The policy's text may change from elsewhere (an undo, the YAML beside it): then it wins over what was typed.
 * It is compared while drawing, when both are of one moment; a moment later the next key may have been pressed.
 */
function useTyped(value: string, percent: boolean): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const seen = useRef(value);
  if (seen.current === value) return [typed, setTyped];
  seen.current = value;
  if (meant(typed, percent) === value) return [typed, setTyped];
  setTyped(value);
  return [value, setTyped];
}

/** What a typed text means in the policy. */
const meant = (typed: string, percent: boolean): string =>
  percent ? withPercentSign(plainDecimal(typed)) : plainDecimal(typed);

/** As it stands when nobody is typing: plain figures with thousands separators. What is malformed stays as typed. */
const settled = (typed: string): string => numberText(plainDecimal(typed));
