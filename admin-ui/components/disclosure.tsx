// What may stay folded: the browser's own <details>.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface DisclosureProps {
  readonly title: ComponentChildren;
  readonly isOpen?: boolean | undefined;
  /** A function is called only once it is unfolded: for what is costly to make or to load. */
  readonly children: ComponentChildren | (() => ComponentChildren);
}

export function Disclosure({ title, isOpen = false, children }: DisclosureProps) {
  const [wasOpened, setOpened] = useState(isOpen);
  const make = typeof children === 'function' ? (children as () => ComponentChildren) : undefined;
  return (
    <details
      class="disclosure"
      open={isOpen}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <Icon name="chevron-right" size={15} />
        {title}
      </summary>
      {make ? (wasOpened ? make() : null) : (children as ComponentChildren)}
    </details>
  );
}
