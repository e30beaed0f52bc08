// The orders behind a person's quarter, those that came back first: the last step down from a red alert. Asked for when it is opened.
import { useEffect, useState } from 'preact/hooks';
import { percentText } from '../../../engine/index.ts';
import { Badge } from '../../components/badge.tsx';
import { Banner } from '../../components/banner.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { dateText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { amountMoney } from '../../language/money.ts';
import { teamText } from '../../language/team.ts';
import { api, type Problem } from '../../workspace/api.ts';
import { cameBack, type Order, type OrderAmount, orderTotals, readOrders } from '../../workspace/orders.ts';

export interface OrderListProps {
  readonly person: string;
  readonly quarter: string;
}

/** Sales are in dollars. */
const currency = 'USD';

export function OrderList({ person, quarter }: OrderListProps) {
  const text = useText(teamText);
  const [orders, setOrders] = useState<readonly Order[] | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    api.orders(person, quarter).then(({ value, problem: found }) => {
      if (isGone) return;
      setProblem(found);
      if (value) setOrders(readOrders(value));
    });
    return () => {
      isGone = true;
    };
  }, [person, quarter]);
  if (problem) return <Banner tone="error" title={say(problem.message)} />;
  if (!orders) return <Skeleton lines={4} />;
  if (orders.length === 0) return <p class="muted small">{text.noOrders}</p>;
  return <Loaded orders={orders} />;
}

function Loaded({ orders }: { readonly orders: readonly Order[] }) {
  const text = useText(teamText);
  const totals = orderTotals(orders);
  return (
    <div class="stack">
      <p>
        {text.ordersSum(
          totals.count,
          amountMoney(totals.amount, currency),
          totals.returnedCount,
          amountMoney(totals.returned, currency),
          totals.rate && percentText(totals.rate),
        )}
        {totals.unreadable > 0 ? text.ordersUnreadable(totals.unreadable) : null}
      </p>
      <Table
        caption={text.orders}
        look="dense"
        tall
        rows={orders}
        keyOf={({ key }) => key}
        columns={columnsOf(text, orders)}
      />
    </div>
  );
}

type Texts = (typeof teamText)['zh'];

/** A column without a single entry is left out: another company's file may have no products. */
function columnsOf(text: Texts, orders: readonly Order[]): readonly Column<Order>[] {
  const columns: readonly (Column<Order> & { readonly filled: (order: Order) => boolean })[] = [
    { id: 'order', title: text.orderNumber, cell: ({ order }) => <code>{order}</code>, filled: () => true },
    {
      id: 'date',
      title: text.orderDate,
      order: (a, b) => (a.date < b.date ? -1 : 1),
      cell: ({ date }) => <span class="no-break">{dateText(date)}</span>,
      filled: ({ date }) => date !== '',
    },
    {
      id: 'customer',
      title: text.orderCustomer,
      cell: ({ customer }) => say(customer),
      filled: ({ customer }) => customer.zh !== '',
    },
    {
      id: 'product',
      title: text.orderProduct,
      cell: ({ product }) => say(product),
      filled: ({ product }) => product.zh !== '',
    },
    {
      id: 'amount',
      title: text.orderAmount,
      numeric: true,
      order: (a, b) => byAmount(a.amount, b.amount),
      cell: ({ amount }) => figureOf(amount),
      filled: () => true,
    },
    {
      id: 'returned',
      title: text.orderReturned,
      numeric: true,
      order: (a, b) => byAmount(a.returned, b.returned),
      cell: (order) =>
        cameBack(order) ? (
          <strong class="loss">{figureOf(order.returned)}</strong>
        ) : (
          <span class="muted">—</span>
        ),
      filled: cameBack,
    },
    {
      id: 'reason',
      title: text.orderReason,
      cell: ({ reason }) => (reason.zh === '' ? null : <Badge tone="warning">{say(reason)}</Badge>),
      filled: ({ reason }) => reason.zh !== '',
    },
  ];
  return columns.filter(({ filled }) => orders.some(filled));
}

const figureOf = ({ amount, written }: OrderAmount): string =>
  amount ? amountMoney(amount, currency) : written || '—';

/** What is no number comes last. */
function byAmount(a: OrderAmount, b: OrderAmount): number {
  if (a.amount && b.amount) return a.amount.compare(b.amount);
  return a.amount ? 1 : b.amount ? -1 : 0;
}
