// A popover on the browser's own popover: opens from a button, closes by Escape or a click elsewhere.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { placeBeside } from './place-beside.ts';

export interface PopoverProps {
  /** What the button says; with `icon` it is read aloud only. */
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
}

export function Popover({ label, icon, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const onToggle = (event: { currentTarget: HTMLElement; newState: string }) => {
    setOpen(event.newState === 'open');
    if (event.newState === 'open' && button.current) placeBeside(event.currentTarget, button.current);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={icon ? 'icon-button' : 'button'}
        popovertarget={id}
        aria-expanded={isOpen}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
      >
        {icon ? <Icon name={icon} size={16} /> : <span>{label}</span>}
      </button>
      <div id={id} popover="auto" class="popover" onToggle={onToggle}>
        {children}
      </div>
    </>
  );
}
