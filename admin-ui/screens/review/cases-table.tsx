// Worked cases per policy: how many of them pass.
import { Badge } from '../../components/badge.tsx';
import { Table } from '../../components/table.tsx';
import { say, useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import type { PolicyCases } from './case-counts.ts';

export function CasesTable({ cases }: { readonly cases: readonly PolicyCases[] }) {
  const text = useText(reviewText);
  return (
    <Table
      caption={text.casesCaption}
      look="dense"
      rows={cases}
      keyOf={({ policy }) => policy.id}
      columns={[
        {
          id: 'policy',
          title: text.policy,
          cell: ({ policy }) => <a href={`/policies/${policy.id}`}>{say(policy.title)}</a>,
        },
        {
          id: 'passed',
          title: text.passed,
          numeric: true,
          cell: ({ passed, count, document }) => (document ? `${passed} / ${count}` : '—'),
        },
        { id: 'state', title: text.state, cell: (each) => <CaseState each={each} /> },
      ]}
    />
  );
}

function CaseState({ each }: { readonly each: PolicyCases }) {
  const text = useText(reviewText);
  if (!each.document) return <Badge tone="warning">{text.noCases}</Badge>;
  if (each.failed.length > 0) return <Badge tone="error">{text.someFailed(each.failed.length)}</Badge>;
  return <Badge tone="good">{text.allPassed}</Badge>;
}
