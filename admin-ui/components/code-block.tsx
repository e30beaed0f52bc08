// A piece of text to read or copy as it is: a curl call, a YAML difference.

import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { IconButton } from './button.tsx';
import { ScrollArea } from './scroll-area.tsx';
import { toast } from './toast.tsx';

export function CodeBlock({ label, code }: { readonly label: string; readonly code: string }) {
  const text = useText(componentsText);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    toast(text.copied);
  };
  return (
    <div class="code-block">
      <ScrollArea class="code-scroll" label={label}>
        <pre>{code}</pre>
      </ScrollArea>
      <IconButton icon="copy" label={text.copy} onClick={copy} />
    </div>
  );
}
