// Badges: one or two words with a tone. The words carry the meaning, the colour only repeats it.
import type { ComponentChildren } from 'preact';
import type { Severity } from '../../engine/index.ts';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'brand' | 'good' | 'warning' | 'error' | 'note';

export interface BadgeProps {
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
}

export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span class="badge" data-tone={tone}>
      {icon ? <Icon name={icon} size={13} /> : null}
      {children}
    </span>
  );
}

/** How grave, and of how many: `2 处错误`. */
export function SeverityBadge({
  severity,
  count,
}: {
  readonly severity: Severity;
  readonly count?: number | undefined;
}) {
  const text = useText(componentsText);
  return (
    <Badge tone={severity} icon={severity}>
      {count === undefined ? text[severity] : text.severityCount[severity](count)}
    </Badge>
  );
}

/** How often a policy may be tuned: every quarter, or once a year. */
export function CadenceBadge({ cadence }: { readonly cadence: 'quarterly' | 'yearly' }) {
  const text = useText(componentsText);
  return (
    <Badge tone={cadence === 'yearly' ? 'brand' : 'neutral'} icon="calendar">
      {text[cadence]}
    </Badge>
  );
}
