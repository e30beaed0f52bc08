// The shape of text that is still loading. Keep it as tall as what will come, so that nothing jumps.
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';

export function Skeleton({ lines = 3 }: { readonly lines?: number | undefined }) {
  const text = useText(componentsText);
  return (
    <div class="skeleton" role="status" aria-label={text.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
