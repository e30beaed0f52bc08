// The grade proposals: who would go up, down or back, and why. The page proposes; it changes nobody's grade.
import { Badge, type Tone } from '../../components/badge.tsx';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { say, useText } from '../../language/language.ts';
import { quarterText } from '../../language/quarter.ts';
import type { GradeProposal, GradeReview } from './grade-proposals.ts';
import { nameList } from './name-list.ts';

export function Proposals({ review }: { readonly review: GradeReview }) {
  const text = useText(quarterText);
  const { proposals, undecided, judged } = review;
  if (proposals.length + undecided.length === 0) return null;
  return (
    <div id="proposals" class="anchored">
      <Card
        title={text.proposals}
        hint={text.proposalsHint(judged, proposals.length)}
        flush
        actions={
          <ButtonLink size="small" look="quiet" href="/policies/grade">
            {text.policy}
          </ButtonLink>
        }
        foot={
          <>
            {undecided.length > 0 ? <p>{text.undecided(nameList(undecided, text.andMore))}</p> : null}
            <p>{text.proposalsFoot}</p>
          </>
        }
      >
        <Table
          caption={text.proposals}
          rows={proposals}
          keyOf={({ row }) => `${row.person} ${row.quarter}`}
          columns={columnsOf(text)}
        />
      </Card>
    </div>
  );
}

const toneOf: Readonly<Record<string, Tone>> = { promote: 'good', restore: 'good', demote: 'warning' };

const columnsOf = (text: (typeof quarterText)['zh']): readonly Column<GradeProposal>[] => [
  { id: 'person', title: text.person, cell: ({ row }) => say(row.name) },
  {
    id: 'proposal',
    title: text.proposal,
    cell: ({ decision, label }) => <Badge tone={toneOf[decision] ?? 'neutral'}>{say(label)}</Badge>,
  },
  {
    id: 'grades',
    title: text.grades,
    cell: ({ from, to }) => <span class="no-break">{text.gradeChange(say(from), say(to))}</span>,
  },
  { id: 'unit', title: text.unit, cell: ({ row }) => <span class="no-break">{say(row.unit)}</span> },
  { id: 'reason', title: text.reason, prose: true, cell: ({ reason }) => say(reason) },
];
