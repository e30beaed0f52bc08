// The page of a screen: one heading, its actions, its content. It also names the browser's tab.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../language/language.ts';
import { shellText } from '../language/shell.ts';
import { Icon } from './icon.tsx';

export interface PageProps {
  readonly title: string;
  readonly subtitle?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** The way up, for a page below a screen: `{ href: '/policies', title: '策略' }`. */
  readonly back?: { readonly href: string; readonly title: string } | undefined;
  /** For editors that stand side by side. */
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Page({ title, subtitle, actions, back, wide, children }: PageProps) {
  const { product } = useText(shellText);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div class={wide ? 'page wide' : 'page'}>
      <header class="page-head">
        <div>
          {back ? (
            <a class="page-back" href={back.href}>
              <Icon name="chevron-left" size={14} />
              {back.title}
            </a>
          ) : null}
          <h1 tabIndex={-1}>{title}</h1>
          {subtitle ? <p>{subtitle}</p> : null}
        </div>
        {actions ? <div class="row page-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
