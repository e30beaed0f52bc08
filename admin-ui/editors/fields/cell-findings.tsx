// Findings in words where they belong, beside the row or field they concern.
import type { Finding } from '../../../engine/index.ts';
import { Icon } from '../../components/icon.tsx';
import { componentsText } from '../../language/components.ts';
import { useText } from '../../language/language.ts';
import { findingText } from './edit-scope.ts';

export function CellFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const text = useText(componentsText);
  if (findings.length === 0) return null;
  return (
    <ul class="cell-findings">
      {findings.map((finding) => (
        <li
          class="cell-finding"
          key={`${finding.code} ${finding.path.join('.')}`}
          data-tone={finding.severity}
        >
          <Icon name={finding.severity} size={14} />
          <span>
            <span class="visually-hidden">{text[finding.severity]}: </span>
            {findingText(finding)}
          </span>
        </li>
      ))}
    </ul>
  );
}
