// A card: one matter with a heading. `flush` lets a table or list reach its edges.
import type { ComponentChildren } from 'preact';

export interface CardProps {
  readonly title?: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly flush?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Card({ title, hint, actions, foot, flush, children }: CardProps) {
  return (
    <section class={flush ? 'card flush' : 'card'}>
      {title || actions ? (
        <header class="card-head">
          <div>
            {title ? <h2>{title}</h2> : null}
            {hint ? <p>{hint}</p> : null}
          </div>
          {actions ? <div class="row">{actions}</div> : null}
        </header>
      ) : null}
      <div class="card-body">{children}</div>
      {foot ? <footer class="card-foot">{foot}</footer> : null}
    </section>
  );
}
