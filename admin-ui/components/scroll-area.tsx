// A part of the page that scrolls by itself, reachable and named for those who use no mouse.
import type { ComponentChildren } from 'preact';

export interface ScrollAreaProps {
  readonly label: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

export function ScrollArea({ label, class: name, children }: ScrollAreaProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class={name} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
