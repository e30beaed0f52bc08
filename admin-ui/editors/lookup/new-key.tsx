// A new whole number as a key of a lookup table. What is typed is not in the policy until it is added.
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { useText } from '../../language/language.ts';
import { lookupEditorText } from '../../language/lookup.ts';
import { countKey } from './lookup-rows.ts';

export interface NewKeyProps {
  readonly taken: readonly string[];
  readonly onAdd: (key: string) => void;
}

export function NewKey({ taken, onAdd }: NewKeyProps) {
  const text = useText(lookupEditorText);
  const [typed, setTyped] = useState('');
  const key = countKey(typed);
  const isTaken = key !== undefined && taken.includes(key);
  const error =
    typed === '' ? undefined : key === undefined ? text.notWhole : isTaken ? text.taken(key) : undefined;
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    if (key === undefined || isTaken) return;
    onAdd(key);
    setTyped('');
  };
  return (
    <form class="new-key" onSubmit={add}>
      <TextField
        label={text.newKey}
        hideLabel
        placeholder={text.newKey}
        value={typed}
        error={error}
        onInput={setTyped}
      />
      <Button size="small" type="submit" icon="plus" disabled={key === undefined || isTaken}>
        {text.add}
      </Button>
    </form>
  );
}
