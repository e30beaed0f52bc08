// The checks of a draft: what its changes brought first, then what stood there before, and the worked cases of every policy.
import { useLocation } from 'preact-iso';
import type { Edition, Finding, Severity } from '../../../engine/index.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { FindingsList } from '../../components/findings-list.tsx';
import { useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { policyLink } from '../quarter/policy-link.ts';
import { casesOf } from './case-counts.ts';
import { CasesTable } from './cases-table.tsx';
import { FailedCases } from './failed-cases.tsx';
import { newFindings } from './new-findings.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

export interface ChecksProps {
  readonly draft: OpenedDraft;
  readonly edition: Edition;
  readonly base: Edition;
}

export function Checks({ draft, edition, base }: ChecksProps) {
  const text = useText(reviewText);
  const { route } = useLocation();
  const { fresh, known } = newFindings(edition.findings, base.findings);
  const cases = casesOf(edition);
  const passed = cases.reduce((sum, each) => sum + each.passed, 0);
  const count = cases.reduce((sum, each) => sum + each.count, 0);
  // Cases that fail are told together, case by case, and not as one finding after another.
  const shown = fresh.filter(({ code }) => code !== 'CASE_FAILED');
  const jump = ({ place, path }: Finding) => route(policyLink(place.file, path));
  return (
    <Card
      title={text.checks}
      flush
      actions={severities.map((severity) => {
        const found = edition.findings.filter((finding) => finding.severity === severity).length;
        return found > 0 ? <SeverityBadge key={severity} severity={severity} count={found} /> : null;
      })}
    >
      {shown.length > 0 || passed === count ? (
        <FindingsList findings={shown} onJump={jump} none={text.nothingNew} />
      ) : null}
      {cases.map((each) => (
        <FailedCases key={each.policy.id} draft={draft} cases={each} />
      ))}
      <div class="folds">
        {known.length > 0 ? (
          <Disclosure title={text.knownFindings(known.length)}>
            <FindingsList findings={known} onJump={jump} />
          </Disclosure>
        ) : null}
        <Disclosure title={text.cases(passed, count)}>
          <CasesTable cases={cases} />
        </Disclosure>
      </div>
    </Card>
  );
}
