// The orders behind an alert as the page reads them: what came back first, sums exact, and what is no number named, not counted.
import { describe, expect, it } from 'vitest';
import { cameBack, orderTotals, readOrders } from '../../admin-ui/workspace/orders.ts';

const columns = ['order', 'date', 'customer', 'customerEn', 'amount', 'returned', 'reason'];
const rows = [
  ['A-1', '2026-07-01', '海鸥', 'Gull', '0.10', '', ''],
  ['A-2', '2026-07-09', '珊瑚', 'Coral', '0.20', '0.06', '划伤'],
  ['A-3', '2026-07-02', '信风', 'Trade Wind', '12345678901234567890.01', '0', ''],
  ['A-4', '2026-07-03', '月汐', '', '1', '0.01', '尺寸'],
];

describe('orders', () => {
  it('of which something came back stand first, then all by date', () => {
    const orders = readOrders({ columns, rows });
    expect(orders.map(({ order }) => order)).toEqual(['A-4', 'A-2', 'A-1', 'A-3']);
    expect(orders.filter(cameBack).map(({ order }) => order)).toEqual(['A-4', 'A-2']);
    expect(orders[1]).toMatchObject({ customer: { zh: '珊瑚', en: 'Coral' }, reason: { en: '划伤' } });
    expect(orders[0]?.customer.en).toBe('月汐');
  });

  it('add up to the last digit', () => {
    const { amount, returned, returnedCount, count, rate } = orderTotals(
      readOrders({ columns, rows: rows.slice(0, 2) }),
    );
    expect([amount.toExactText(), returned.toExactText(), returnedCount, count]).toEqual([
      '0.3',
      '0.06',
      1,
      2,
    ]);
    expect(rate?.toExactText()).toBe('0.2');
    expect(orderTotals(readOrders({ columns, rows })).amount.toExactText()).toBe('12345678901234567891.31');
  });

  it('without a readable amount are named, and then no rate is told', () => {
    const odd = [...rows.slice(0, 2), ['A-5', '', '', '', 'many', '?', ''], ['A-6', '', '', '', '', '', '']];
    expect(orderTotals(readOrders({ columns, rows: odd }))).toMatchObject({ unreadable: 3, rate: undefined });
    expect(readOrders({ columns, rows: odd })[2]?.amount.written ?? '').not.toBe('0');
  });

  it('are none where none are', () => {
    expect(orderTotals(readOrders({ columns: [], rows: [] }))).toMatchObject({ count: 0, rate: undefined });
  });
});
