// Orders that may have been split: a line for each customer and limit that unfolds to the orders behind it.
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Table } from '../../components/table.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { dateText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import type {
  AuthorizationReport,
  AuthorizedOrder,
  SplitOrders,
} from '../../workspace/authorization-report.ts';
import { codeText, limitText, orderMoney, useOrderColumns } from './order-cells.tsx';

export function SplitsCard({ report }: { readonly report: AuthorizationReport }) {
  const text = useText(authorizationText);
  const { splits, currency } = report;
  const limits = splits.limits.map((limit) => limitText(limit, currency, text)).join(text.semicolon);
  const foot = [
    splits.rows.length < splits.count ? text.shown(splits.rows.length, splits.count) : '',
    splits.unjudged > 0 ? text.unjudged(splits.unjudged) : '',
  ].filter((each) => each !== '');
  return (
    <Card
      title={text.splitsTitle}
      hint={limits === '' ? text.noLimits : text.splitsText(splits.days, limits)}
      flush={splits.count > 0}
      foot={foot.length > 0 ? foot.join(text.semicolon) : undefined}
    >
      {splits.count === 0 ? (
        <p class="muted">{text.noSplits}</p>
      ) : (
        <ul class="split-list">
          {splits.rows.map((split) => (
            <li key={`${split.customer} ${split.limit.amount}`}>
              <Disclosure title={<SplitLine report={report} split={split} />}>
                {() => <SplitTable report={report} split={split} />}
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface SplitProps {
  readonly report: AuthorizationReport;
  readonly split: SplitOrders;
}

function SplitLine({ report, split }: SplitProps) {
  const text = useText(authorizationText);
  const { currency, labels } = report;
  const words = [
    text.splitDays(dateText(split.first), dateText(split.last)),
    text.splitLimit(limitText(split.limit, currency, text)),
    ...(split.approver === null ? [] : [text.splitApprover(codeText(labels.approver, split.approver))]),
  ];
  return (
    <span>
      <strong>{split.customer}</strong>{' '}
      <span class="split-total">{text.splitTotal(split.ordersCount, orderMoney(split.total, currency))}</span>
      <small>{words.join(text.semicolon)}</small>
    </span>
  );
}

function SplitTable({ report, split }: SplitProps) {
  const text = useText(authorizationText);
  const columns = useOrderColumns<AuthorizedOrder>(report);
  return (
    <Table
      caption={text.ordersOf(split.customer)}
      look="dense"
      rows={split.orders}
      keyOf={({ decision }) => decision}
      columns={columns}
    />
  );
}
