// What stands where nothing is yet: why it is empty, and what to do.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly action?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function EmptyState({ icon, title, action, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon} size={24} />
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action ? <div class="row">{action}</div> : null}
    </div>
  );
}
