// The step that comes next in the loop, at the foot of a page: adjust → simulate → publish → explain.
import type { ComponentChildren } from 'preact';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { Icon } from './icon.tsx';

export interface NextStepProps {
  readonly href: string;
  readonly title: string;
  readonly children?: ComponentChildren;
}

export function NextStep({ href, title, children }: NextStepProps) {
  const text = useText(componentsText);
  return (
    <a class="next-step" href={href}>
      <span>
        <small>{text.next}</small>
        <strong>{title}</strong>
        {children ? <span class="muted small"> {children}</span> : null}
      </span>
      <Icon name="arrow-right" />
    </a>
  );
}
