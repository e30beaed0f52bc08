// What may stay folded: the browser's own <details>.
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export interface DisclosureProps {
  readonly title: ComponentChildren;
  readonly isOpen?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Disclosure({ title, isOpen = false, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={isOpen}>
      <summary>
        <Icon name="chevron-right" size={15} />
        {title}
      </summary>
      {children}
    </details>
  );
}
