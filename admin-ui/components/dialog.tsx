// A dialog on the browser's own <dialog>: focus, Escape and the backdrop are the browser's. On a phone it is a sheet.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { IconButton } from './button.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Called for Escape, the backdrop and the cross alike. */
  readonly onClose: () => void;
  /** The buttons at the foot, the main one last. */
  readonly foot?: ComponentChildren;
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Dialog({ isOpen, title, onClose, foot, wide, children }: DialogProps) {
  const text = useText(componentsText);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog wide' : 'dialog'}
      closedby="any"
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {isOpen ? (
        <>
          <header class="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={text.close} onClick={onClose} />
          </header>
          <div class="dialog-body">{children}</div>
          {foot ? <footer class="dialog-foot">{foot}</footer> : null}
        </>
      ) : null}
    </dialog>
  );
}
