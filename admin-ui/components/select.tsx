// A choice from a list, on the browser's own <select>, with its choices in groups where there are many.
import { Field, type FieldTexts } from './field.tsx';
import { Icon } from './icon.tsx';
import { Was } from './was.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  /** Neighbours of one group stand under its name. */
  readonly group?: string | undefined;
}

export interface SelectProps<Value extends string> extends FieldTexts {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  /** What was chosen before the draft changed it: shown struck through, with a button that brings it back. */
  readonly was?: Value | undefined;
  readonly disabled?: boolean | undefined;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const choose = (text: string) => {
    const choice = props.choices.find((each) => each.value === text);
    if (choice) props.onChoose(choice.value);
  };
  const before =
    props.was === props.value ? undefined : props.choices.find(({ value }) => value === props.was);
  return (
    <Field {...props}>
      {(control) => (
        <>
          <span class={before ? 'select changed' : 'select'}>
            <select
              {...control}
              class="control"
              value={props.value}
              disabled={props.disabled}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {groupsOf(props.choices).map(({ group, choices }) =>
                group === undefined ? (
                  choices.map(optionOf)
                ) : (
                  <optgroup key={group} label={group}>
                    {choices.map(optionOf)}
                  </optgroup>
                ),
              )}
            </select>
            <Icon name="chevron-down" size={16} />
          </span>
          {before ? (
            <Was label={props.label} was={before.title} onUndo={() => props.onChoose(before.value)} />
          ) : null}
        </>
      )}
    </Field>
  );
}

const optionOf = ({ value, title }: Choice<string>) => (
  <option key={value} value={value}>
    {title}
  </option>
);

interface Group {
  readonly group: string | undefined;
  readonly choices: readonly Choice<string>[];
}

function groupsOf(choices: readonly Choice<string>[]): readonly Group[] {
  const groups: Group[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last && last.group === choice.group) {
      groups[groups.length - 1] = { ...last, choices: [...last.choices, choice] };
    } else groups.push({ group: choice.group, choices: [choice] });
  }
  return groups;
}
