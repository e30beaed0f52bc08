// A choice from a list, on the browser's own <select>.
import { Field, type FieldTexts } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SelectProps<Value extends string> extends FieldTexts {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly title: string }[];
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean | undefined;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const choose = (text: string) => {
    const choice = props.choices.find((each) => each.value === text);
    if (choice) props.onChoose(choice.value);
  };
  return (
    <Field {...props}>
      {(control) => (
        <span class="select">
          <select
            {...control}
            class="control"
            value={props.value}
            disabled={props.disabled}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {props.choices.map((each) => (
              <option key={each.value} value={each.value}>
                {each.title}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size={16} />
        </span>
      )}
    </Field>
  );
}
