// A small mark beside a term that explains it: on hover, on focus, on touch; Escape closes it.
import { useId, useRef } from 'preact/hooks';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { Icon } from './icon.tsx';
import { placeBeside } from './place-beside.ts';

export interface TipProps {
  /** The term it explains, for those who cannot see where it stands. */
  readonly about: string;
  readonly children: string;
}

export function Tip({ about, children }: TipProps) {
  const text = useText(componentsText);
  const id = useId();
  const mark = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const show = () => {
    if (!tip.current || !mark.current || tip.current.matches(':popover-open')) return;
    tip.current.showPopover();
    placeBeside(tip.current, mark.current);
  };
  const hide = () => tip.current?.hidePopover();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
  };
  return (
    <>
      <button
        ref={mark}
        type="button"
        class="tip-mark"
        aria-label={`${text.explain}: ${about}`}
        aria-describedby={id}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={onKeyDown}
      >
        <Icon name="note" size={14} />
      </button>
      <span ref={tip} id={id} popover="manual" class="tip" role="tooltip">
        {children}
      </span>
    </>
  );
}
