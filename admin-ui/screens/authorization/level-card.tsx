// How many questions fell to each level, and how they were answered.
import { Card } from '../../components/card.tsx';
import { Table } from '../../components/table.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { useText } from '../../language/language.ts';
import type { AuthorizationReport } from '../../workspace/authorization-report.ts';
import { codeText } from './order-cells.tsx';

export function LevelCard({ report }: { readonly report: AuthorizationReport }) {
  const text = useText(authorizationText);
  return (
    <Card title={text.byLevel} hint={text.byLevelHint} flush>
      <Table
        caption={text.byLevel}
        look="dense"
        narrow
        rows={report.levels}
        keyOf={({ level, approver }) => `${level} ${approver}`}
        columns={[
          {
            id: 'level',
            title: text.level,
            foot: text.total,
            cell: ({ level, approver }) => (
              <>
                {level === null ? text.noLevel : text.levelName(level)}
                {approver === null ? null : (
                  <span class="cell-note">{codeText(report.labels.approver, approver)}</span>
                )}
              </>
            ),
          },
          {
            id: 'decisions',
            title: text.decisions,
            numeric: true,
            foot: report.decisions,
            cell: ({ decisions }) => decisions,
          },
          {
            id: 'allowed',
            title: text.allowed,
            numeric: true,
            foot: report.allowed,
            cell: ({ allowed }) => allowed,
          },
          {
            id: 'notAllowed',
            title: text.notAllowed,
            numeric: true,
            foot: report.notAllowed,
            cell: ({ notAllowed }) => notAllowed,
          },
          {
            id: 'unanswered',
            title: text.unanswered,
            numeric: true,
            foot: report.unanswered,
            cell: ({ unanswered }) => unanswered,
          },
        ]}
      />
    </Card>
  );
}
