// What the checks found, one line a policy with counts; each unfolds to its findings, the gravest policies first.
import { useLocation } from 'preact-iso';
import type { Bilingual, Edition, Finding } from '../../../engine/index.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { FindingsList } from '../../components/findings-list.tsx';
import { say, useText } from '../../language/language.ts';
import { quarterText } from '../../language/quarter.ts';
import { policyIdOf, policyLink } from './policy-link.ts';

export interface FindingsByPolicyProps {
  readonly edition: Edition;
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
}

export function FindingsByPolicy({ edition, findings }: FindingsByPolicyProps) {
  const text = useText(quarterText);
  const { route } = useLocation();
  if (findings.length === 0) return null;
  return (
    <div id="findings" class="anchored">
      <Card title={text.findings} hint={text.findingsHint(edition.head.id)} flush>
        <ul class="folded">
          {groupsOf(edition, findings).map(({ key, title, errors, all }) => (
            <li key={key}>
              <Disclosure
                title={
                  <span class="row">
                    <span class="question">{title ? say(title) : key}</span>
                    {errors > 0 ? <SeverityBadge severity="error" count={errors} /> : null}
                    {all.length > errors ? (
                      <SeverityBadge severity="warning" count={all.length - errors} />
                    ) : null}
                  </span>
                }
              >
                <FindingsList
                  findings={all}
                  onJump={({ place, path }) => route(policyLink(place.file, path))}
                />
              </Disclosure>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

interface Group {
  /** The id of the policy, or the file where it is none. */
  readonly key: string;
  readonly title: Bilingual | undefined;
  readonly errors: number;
  readonly all: readonly Finding[];
}

function groupsOf(edition: Edition, findings: readonly Finding[]): readonly Group[] {
  const keyOf = ({ place }: Finding): string => policyIdOf(place.file) ?? place.file;
  return [...new Set(findings.map(keyOf))]
    .map((key) => {
      const all = findings.filter((finding) => keyOf(finding) === key);
      const errors = all.filter(({ severity }) => severity === 'error').length;
      return { key, title: edition.policies.get(key)?.title, errors, all };
    })
    .sort((a, b) => b.errors - a.errors || b.all.length - a.all.length);
}
