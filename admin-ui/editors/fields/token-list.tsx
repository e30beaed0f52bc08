// Names beside one another, each of which can be taken away, and a choice that adds one.
import { IconButton } from '../../components/button.tsx';
import { type Choice, Select } from '../../components/select.tsx';

export interface Token {
  readonly key: string;
  readonly title: string;
  /** The attribute by which "go there" finds it. */
  readonly mark: { readonly 'data-place': string };
  /** Something is wrong with it. */
  readonly isWrong?: boolean | undefined;
  /** What taking it away means, in words; absent where it cannot be. */
  readonly removal?: { readonly label: string; readonly onRemove: () => void } | undefined;
}

export function TokenList({ tokens }: { readonly tokens: readonly Token[] }) {
  return (
    <ul class="tokens">
      {tokens.map(({ key, title, mark, isWrong, removal }) => (
        <li key={key} class="token" data-tone={isWrong ? 'error' : undefined} {...mark}>
          <span>{title}</span>
          {removal ? <IconButton icon="close" label={removal.label} onClick={removal.onRemove} /> : null}
        </li>
      ))}
    </ul>
  );
}

export interface AddChoiceProps {
  readonly label: string;
  /** What the list says before anything is chosen. */
  readonly start: string;
  readonly choices: readonly Choice<string>[];
  readonly onAdd: (value: string) => void;
}

/** A choice of what is not there yet; choosing adds it. */
export function AddChoice({ label, start, choices, onAdd }: AddChoiceProps) {
  if (choices.length === 0) return null;
  return (
    <div class="add-choice">
      <Select
        label={label}
        value=""
        choices={[{ value: '', title: start }, ...choices]}
        onChoose={(value) => value !== '' && onAdd(value)}
      />
    </div>
  );
}
