// What a changed cell was before the draft, struck through, with the way back.
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { IconButton } from './button.tsx';

export interface WasProps {
  readonly label: string;
  /** As people read it; empty where nothing stood. */
  readonly was: string;
  readonly onUndo: () => void;
}

export function Was({ label, was, onUndo }: WasProps) {
  const text = useText(componentsText);
  const shown = was === '' ? '—' : was;
  return (
    <span class="was">
      <span class="visually-hidden">{text.was} </span>
      <s>{shown}</s>
      <IconButton icon="undo" label={text.undo(label, shown)} onClick={onUndo} />
    </span>
  );
}
