// A fingerprint: its first figures to compare by eye, the whole of it to copy.
import { IconButton } from '../components/button.tsx';
import { toast } from '../components/toast.tsx';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';

export function HashText({ hash, label }: { readonly hash: string; readonly label: string }) {
  const text = useText(componentsText);
  if (hash === '') return <>—</>;
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    toast(text.copied);
  };
  return (
    <span class="hash">
      <code title={hash}>{hash.slice(0, 12)}</code>
      <IconButton icon="copy" label={`${text.copy}: ${label}`} onClick={copy} />
    </span>
  );
}
