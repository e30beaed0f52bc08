// The orders of the demo team: one set of figures with the team's rows, so that an alert can be followed down to what came back.
import { describe, expect, it } from 'vitest';
import { Amount, sum } from '../../engine/index.ts';
import { demoOrders, type OrderRow } from '../../server/demo/orders.ts';
import { demoTeam } from '../../server/demo/team.ts';

const orders = demoOrders();
const sellers = demoTeam().filter(({ orders: count }) => count !== '');
const behind = new Map<string, OrderRow[]>();
for (const order of orders) {
  const key = `${order.person} ${order.quarter}`;
  behind.set(key, [...(behind.get(key) ?? []), order]);
}
const of = ({ person, quarter }: { readonly person: string; readonly quarter: string }) =>
  behind.get(`${person} ${quarter}`) ?? [];
const total = (rows: readonly OrderRow[], column: 'amount' | 'returned'): Amount =>
  sum(rows.map((row) => Amount.of(row[column] || '0')));

describe('the orders behind a row', () => {
  it('are as many as it says, and add up to its deal amount to the cent', () => {
    for (const row of sellers) {
      expect(of(row)).toHaveLength(Number.parseInt(row.orders, 10));
      expect(total(of(row), 'amount').toFixed(2)).toBe(row.dealAmount);
    }
    expect(orders).toHaveLength(sellers.reduce((count, row) => count + of(row).length, 0));
  });

  it('came back at the rate it says', () => {
    for (const row of sellers.filter(({ returnRate }) => returnRate !== '')) {
      const rate = total(of(row), 'returned').dividedBy(total(of(row), 'amount'));
      expect(rate.toText(4)).toBe(row.returnRate);
    }
  });

  it('hold the order in focus, and have a name of their own each', () => {
    for (const row of sellers) {
      const same = of(row).filter(
        ({ customer, amount }) => customer === row.customer && amount === row.orderAmount,
      );
      expect(same.length).toBeGreaterThanOrEqual(1);
    }
    expect(new Set(orders.map(({ order }) => order)).size).toBe(orders.length);
  });

  it('are above zero, never more back than went out, with a reason where something came back', () => {
    for (const { amount, returned, reason, date, quarter } of orders) {
      expect(Amount.of(amount).gt(Amount.zero)).toBe(true);
      expect(Amount.of(returned || '0').lte(Amount.of(amount))).toBe(true);
      expect(reason === '').toBe(returned === '');
      expect(`${date.slice(0, 4)}-Q${Math.ceil(Number.parseInt(date.slice(5, 7), 10) / 3)}`).toBe(quarter);
    }
  });

  it('belong to a customer of one seller, in both languages', () => {
    const names = new Map<string, Set<string>>();
    for (const { customer, person } of orders)
      names.set(customer, (names.get(customer) ?? new Set()).add(person));
    expect([...names.values()].every((people) => people.size === 1)).toBe(true);
    expect(new Set(orders.map(({ customerEn }) => customerEn)).size).toBe(names.size);
  });

  it('are the same for the same seed', () => {
    expect(demoOrders()).toEqual(orders);
    expect(demoOrders('another')).not.toEqual(orders);
  });
});
