// One of a few, all in sight: radio buttons that stand together.
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly chosen: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly title: string;
    readonly icon?: IconName | undefined;
  }[];
  readonly onChoose: (value: Value) => void;
  /** Show the icons only; the titles are still read aloud and shown on hover. */
  readonly iconsOnly?: boolean | undefined;
}

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset class={props.iconsOnly ? 'segmented icons' : 'segmented'}>
      <legend class="visually-hidden">{props.label}</legend>
      {props.choices.map((each) => (
        <label key={each.value} title={props.iconsOnly ? each.title : undefined}>
          <input
            type="radio"
            name={name}
            value={each.value}
            checked={each.value === props.chosen}
            onChange={() => props.onChoose(each.value)}
          />
          {each.icon ? <Icon name={each.icon} size={16} /> : null}
          <span class={props.iconsOnly ? 'visually-hidden' : undefined}>{each.title}</span>
        </label>
      ))}
    </fieldset>
  );
}
