// The orders behind a person's quarter: cells as texts → what can be shown and added up. What cannot be read as a number is shown as
// it stands and named; it is never taken as zero.
import { Amount, type Bilingual, both, readAmount, sum } from '../../engine/index.ts';
import type { OrdersData } from './api.ts';

export interface Order {
  readonly key: string;
  readonly order: string;
  readonly date: string;
  readonly customer: Bilingual;
  readonly product: Bilingual;
  readonly reason: Bilingual;
  readonly amount: OrderAmount;
  /** What came back of it; nothing where the cell is empty. */
  readonly returned: OrderAmount;
}

export interface OrderAmount {
  readonly written: string;
  /** Undefined where nothing stands, or no number. */
  readonly amount: Amount | undefined;
}

export interface OrderTotals {
  readonly count: number;
  readonly amount: Amount;
  readonly returnedCount: number;
  readonly returned: Amount;
  /** What came back as a share of what was sold; undefined where nothing was sold, or a figure cannot be read. */
  readonly rate: Amount | undefined;
  /** How many figures cannot be read. */
  readonly unreadable: number;
}

/** Every order, those of which something came back first, then by date. */
export function readOrders({ columns, rows }: OrdersData): readonly Order[] {
  const places = new Map(columns.map((column, at) => [column, at]));
  const orders = rows.map((cells, row): Order => {
    const text = (column: string): string => cells[places.get(column) ?? -1] ?? '';
    const words = (column: string): Bilingual => both(text(column), text(`${column}En`) || text(column));
    return {
      key: `${text('order')} ${row}`,
      order: text('order'),
      date: text('date'),
      customer: words('customer'),
      product: words('product'),
      reason: words('reason'),
      amount: amountOf(text('amount')),
      returned: amountOf(text('returned')),
    };
  });
  return orders.toSorted((a, b) => came(b) - came(a) || compareTexts(a.date, b.date));
}

const amountOf = (written: string): OrderAmount => ({
  written,
  amount: written === '' ? undefined : readAmount(written),
});

export const cameBack = ({ returned }: Order): boolean =>
  returned.written !== '' && returned.amount?.isZero() !== true;

const came = (order: Order): number => (cameBack(order) ? 1 : 0);
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function orderTotals(orders: readonly Order[]): OrderTotals {
  const amounts = (of: (order: Order) => OrderAmount): Amount =>
    sum(orders.flatMap((order) => of(order).amount ?? []));
  const amount = amounts((order) => order.amount);
  const returned = amounts((order) => order.returned);
  const unreadable = orders.reduce((count, order) => count + badFigures(order), 0);
  const isKnown = unreadable === 0 && amount.gt(Amount.zero);
  return {
    count: orders.length,
    amount,
    returnedCount: orders.filter(cameBack).length,
    returned,
    rate: isKnown ? returned.dividedBy(amount) : undefined,
    unreadable,
  };
}

/** An order without an amount is as bad as one that is no number; one of which nothing came back says nothing. */
const badFigures = ({ amount, returned }: Order): number =>
  (amount.amount ? 0 : 1) + (returned.written !== '' && !returned.amount ? 1 : 0);
