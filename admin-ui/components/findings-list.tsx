// Findings in words: how grave, what was found, what to do, and a button that leads to the place.
import type { Finding } from '../../engine/index.ts';
import { componentsText } from '../language/components.ts';
import { say, useText } from '../language/language.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface FindingsListProps {
  /** In the order of the engine, which sorts them. */
  readonly findings: readonly Finding[];
  readonly onJump?: ((finding: Finding) => void) | undefined;
  /** Said when there are none; otherwise a plain "no problems". */
  readonly none?: string | undefined;
}

export function FindingsList({ findings, onJump, none }: FindingsListProps) {
  const text = useText(componentsText);
  if (findings.length === 0) {
    return (
      <p class="findings-none">
        <Icon name="review" />
        {none ?? text.noFindings}
      </p>
    );
  }
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={keyOf(finding)} data-tone={finding.severity}>
          <span class="finding-icon">
            <Icon name={finding.severity} />
          </span>
          <div>
            <span class="visually-hidden">{text[finding.severity]}: </span>
            <strong>{say(finding.message)}</strong>
            <p class="finding-hint">{say(finding.hint)}</p>
            <span class="finding-place" title={finding.code}>
              {finding.place.file} · {text.line(finding.place.line)}
            </span>
          </div>
          {onJump ? (
            <Button size="small" onClick={() => onJump(finding)}>
              {text.jump}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ code, place, message }: Finding): string =>
  `${code} ${place.file} ${place.line} ${place.column} ${message.en}`;
