// Something new that needs a name in both languages first: what is typed is not in the policy until it is added.
import { useState } from 'preact/hooks';
import type { Bilingual } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';

export interface NewWordsProps {
  readonly zh: string;
  readonly en: string;
  readonly add: string;
  readonly onAdd: (words: Bilingual) => void;
}

export function NewWords(props: NewWordsProps) {
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const words = { zh: zh.trim(), en: en.trim() };
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    if (words.zh === '' || words.en === '') return;
    props.onAdd(words);
    setZh('');
    setEn('');
  };
  return (
    <form class="new-code" onSubmit={add}>
      <TextField label={props.zh} value={zh} onInput={setZh} />
      <TextField label={props.en} value={en} onInput={setEn} />
      <Button type="submit" icon="plus" disabled={words.zh === '' || words.en === ''}>
        {props.add}
      </Button>
    </form>
  );
}
