// The worked cases of one policy that the new rules answer differently: what they said, what comes out now, and one button that
// says "so it is meant" and writes the new values into the cases.
import { Button } from '../../components/button.tsx';
import { Table } from '../../components/table.tsx';
import { toast } from '../../components/toast.tsx';
import { say, useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { policyLink } from '../quarter/policy-link.ts';
import type { PolicyCases } from './case-counts.ts';
import { caseUpdates } from './case-updates.ts';

export interface FailedCasesProps {
  readonly draft: OpenedDraft;
  readonly cases: PolicyCases;
}

export function FailedCases({ draft, cases }: FailedCasesProps) {
  const text = useText(reviewText);
  const { policy, failed, count, document } = cases;
  if (!document || failed.length === 0) return null;
  const { mismatches, edits, byHand } = caseUpdates(policy, failed);
  const update = () => {
    const finding = draft.edit(document.file, edits);
    if (finding) toast(say(finding.message), 'error');
    else toast(text.casesUpdated(edits.length));
  };
  const label = (outcome: string): string => {
    const words = policy.outcomeLabels.get(outcome);
    return words ? say(words) : outcome;
  };
  return (
    <section class="failed-cases">
      <div class="failed-cases-head">
        <div>
          <h3>{text.failedCases(say(policy.title), failed.length, count)}</h3>
          <p class="muted small">
            {edits.length > 0 ? text.failedCasesText : null}
            {byHand > 0 ? text.failedCasesByHand(byHand) : null}
          </p>
        </div>
        <div class="row">
          {edits.length > 0 ? (
            <Button size="small" icon="check" onClick={update}>
              {text.updateCases(edits.length)}
            </Button>
          ) : null}
        </div>
      </div>
      <Table
        caption={text.failedCases(say(policy.title), failed.length, count)}
        look="dense"
        narrow
        tall
        rows={mismatches}
        keyOf={({ path }) => path.join()}
        columns={[
          {
            id: 'case',
            title: text.caseName,
            cell: ({ name, path }) => <a href={policyLink(document.file, path)}>{say(name)}</a>,
          },
          { id: 'outcome', title: text.what, cell: ({ outcome }) => label(outcome) },
          { id: 'expected', title: text.caseSays, numeric: true, cell: ({ expected }) => <s>{expected}</s> },
          { id: 'found', title: text.rulesSay, numeric: true, cell: ({ found }) => found },
        ]}
      />
    </section>
  );
}
