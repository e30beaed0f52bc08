// A place for a file: chosen by button or dropped. It hands the files on and does not read them.
import { useState } from 'preact/hooks';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { Icon } from './icon.tsx';

export interface FileDropProps {
  /** What kind of file, and what will happen to it. */
  readonly hint: string;
  /** As the browser takes it: `.csv,.xlsx`. */
  readonly accept: string;
  readonly several?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileDrop({ hint, accept, several = false, onFiles }: FileDropProps) {
  const text = useText(componentsText);
  const [isOver, setOver] = useState(false);
  // The input covers the whole field, so that the browser itself takes a file dropped anywhere on it.
  return (
    <label
      class={isOver ? 'file-drop over' : 'file-drop'}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <Icon name="upload" size={26} />
      <span>
        <strong>{text.chooseFile}</strong> <span class="muted">{text.dropFile}</span>
      </span>
      <span class="muted small">{hint}</span>
      <input
        type="file"
        accept={accept}
        multiple={several}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
