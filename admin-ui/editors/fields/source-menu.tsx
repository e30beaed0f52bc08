// Where a figure may come from instead, behind a small button: the browser's own list, so that keyboard and phone know it.
import { useId } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import type { Choice } from '../../components/select.tsx';

export interface SourceMenuProps {
  readonly label: string;
  /** The first is what is chosen now. */
  readonly choices: readonly Choice<string>[];
  readonly onChoose: (value: string) => void;
}

export function SourceMenu({ label, choices, onChoose }: SourceMenuProps) {
  const id = useId();
  const [now, ...others] = choices;
  const groups = [...new Set(others.map(({ group }) => group))];
  return (
    <span class="source-menu" title={label}>
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <select id={id} value={now?.value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {now ? <option value={now.value}>{now.title}</option> : null}
        {groups.map((group) => {
          const options = others
            .filter((choice) => choice.group === group)
            .map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ));
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </select>
      <Icon name="chevron-down" size={14} />
    </span>
  );
}
