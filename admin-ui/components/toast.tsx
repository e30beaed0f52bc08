// Toasts: a short word that something was done. They never carry what must not be missed; a banner does that.
import { signal } from '@preact/signals';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

type ToastTone = 'good' | 'note' | 'error';

interface Shown {
  readonly key: number;
  readonly text: string;
  readonly tone: ToastTone;
}

const shown = signal<readonly Shown[]>([]);
const lastsMilliseconds = 6000;
let nextKey = 0;

/** Shows a toast for a few seconds; an error stays until it is closed. */
export function toast(text: string, tone: ToastTone = 'good'): void {
  nextKey += 1;
  const key = nextKey;
  shown.value = [...shown.value, { key, text, tone }];
  if (tone !== 'error') setTimeout(() => close(key), lastsMilliseconds);
}

function close(key: number): void {
  shown.value = shown.value.filter((each) => each.key !== key);
}

/** Where toasts appear. Stands once, in the app. */
export function Toasts() {
  const text = useText(componentsText);
  return (
    <div class="toasts" role="status">
      {shown.value.map((each) => (
        <div class="toast" data-tone={each.tone} key={each.key}>
          <Icon name={each.tone === 'good' ? 'check' : each.tone} size={16} />
          <span>{each.text}</span>
          <IconButton icon="close" label={text.close} onClick={() => close(each.key)} />
        </div>
      ))}
    </div>
  );
}
