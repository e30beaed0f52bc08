// A banner: something the page as a whole must say, with what to do about it.
import type { ComponentChildren } from 'preact';
import type { Tone } from './badge.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface BannerProps {
  readonly tone: Exclude<Tone, 'neutral' | 'brand'>;
  readonly title: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

const iconOf: Readonly<Record<BannerProps['tone'], IconName>> = {
  note: 'note',
  good: 'review',
  warning: 'warning',
  error: 'error',
};

export function Banner({ tone, title, actions, children }: BannerProps) {
  return (
    <div class="banner" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={iconOf[tone]} />
      <div class="banner-text">
        <strong>{title}</strong>
        {children ? <p>{children}</p> : null}
      </div>
      {actions ? <div class="row">{actions}</div> : null}
    </div>
  );
}
