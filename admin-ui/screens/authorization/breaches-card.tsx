// What was carried out without a yes, order by order. It says so too when nobody told what followed.
import { Card } from '../../components/card.tsx';
import { Table } from '../../components/table.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { useText } from '../../language/language.ts';
import type { AuthorizationReport, AuthorizedOrder } from '../../workspace/authorization-report.ts';
import { codeText, useOrderColumns } from './order-cells.tsx';

export function BreachesCard({ report }: { readonly report: AuthorizationReport }) {
  const text = useText(authorizationText);
  const { breaches, untold, labels } = report;
  const columns = useOrderColumns<AuthorizedOrder>(report, [
    { id: 'customer', title: text.customer, cell: ({ customer }) => customer ?? '—' },
    { id: 'needed', title: text.needed, cell: ({ approver }) => codeText(labels.approver, approver) },
  ]);
  return (
    <Card
      title={text.breachesTitle}
      hint={text.breachesText}
      flush={breaches.count > 0}
      foot={
        breaches.rows.length < breaches.count ? text.shown(breaches.rows.length, breaches.count) : undefined
      }
    >
      {breaches.count === 0 ? (
        <p class="muted">{untold === 0 ? text.noBreaches : text.noBreachesUntold(untold)}</p>
      ) : (
        <Table
          caption={text.breachesTitle}
          look="dense"
          tall
          rows={breaches.rows}
          keyOf={({ decision }) => decision}
          columns={columns}
        />
      )}
    </Card>
  );
}
