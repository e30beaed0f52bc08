// Buttons, and links that look like them. A button does something here; a link goes somewhere.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Looks {
  /** `primary` at most once on a screen; `quiet` where many stand together; `danger` for what takes something away. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined;
  readonly size?: 'medium' | 'small' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
}

export interface ButtonProps extends Looks {
  readonly type?: 'button' | 'submit' | undefined;
  /** Works on something: keeps its place, turns its icon, takes no click. */
  readonly isBusy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** For a button that belongs to a form elsewhere, and the value the form returns. */
  readonly form?: string | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

export function Button(props: ButtonProps) {
  const { look = 'plain', size = 'medium', type = 'button', isBusy = false } = props;
  const icon = isBusy ? 'busy' : props.icon;
  return (
    <button
      class="button"
      data-look={look}
      data-size={size}
      type={type}
      form={props.form}
      disabled={props.disabled}
      aria-busy={isBusy ? 'true' : undefined}
      onClick={isBusy ? undefined : props.onClick}
    >
      {icon ? <Icon name={icon} size={16} /> : null}
      <span>{props.children}</span>
    </button>
  );
}

export interface ButtonLinkProps extends Looks {
  readonly href: string;
  /** Saves the answer as a file of that name. */
  readonly download?: string | undefined;
}

export function ButtonLink(props: ButtonLinkProps) {
  const { look = 'plain', size = 'medium' } = props;
  return (
    <a class="button" data-look={look} data-size={size} href={props.href} download={props.download}>
      {props.icon ? <Icon name={props.icon} size={16} /> : null}
      <span>{props.children}</span>
    </a>
  );
}

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, in words: read aloud, and shown on hover. */
  readonly label: string;
  readonly look?: 'plain' | 'framed' | 'danger' | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

export function IconButton({ icon, label, look = 'plain', pressed, disabled, onClick }: IconButtonProps) {
  return (
    <button
      class="icon-button"
      data-look={look}
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
