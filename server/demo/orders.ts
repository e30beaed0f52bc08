// The orders behind a seller's quarter: their amounts add up to the deal amount, what was returned of them to the return rate.
// The order in focus is one of them. Invented, and made from the same seed as the team.
import { Amount, type Bilingual, both, least, sum } from '../../engine/index.ts';
import { type Customer, quarterCustomers } from './customers.ts';
import { moneyCell, percent } from './figures.ts';
import { quarters, type Seller, type Unit, units } from './people.ts';
import { type Random, randomFrom } from './random.ts';
import { focusOrder } from './seller-order.ts';
import { sellerQuarter } from './seller-quarter.ts';
import { returnsAt } from './seller-returns.ts';

export const orderColumns = [
  'person',
  'personEn',
  'quarter',
  'order',
  'date',
  'customer',
  'customerEn',
  'product',
  'productEn',
  'amount',
  'returned',
  'reason',
  'reasonEn',
] as const;

type OrderColumn = (typeof orderColumns)[number];
export type OrderRow = Readonly<Record<OrderColumn, string>>;

/** Every order, quarter by quarter and seller by seller, each quarter by date. */
export const demoOrders = (seed = 'quarterdeck'): readonly OrderRow[] =>
  quarters.flatMap((_, at) =>
    units.flatMap((unit) => unit.sellers.flatMap((seller) => sellerOrders(seed, unit, seller, at))),
  );

interface Order {
  readonly customer: Customer;
  readonly amount: Amount;
  readonly returned: Amount;
  readonly reason: Bilingual | undefined;
  readonly date: string;
}

function sellerOrders(seed: string, unit: Unit, seller: Seller, at: number): readonly OrderRow[] {
  const quarter = sellerQuarter(seed, seller, at);
  const returns = returnsAt(seed, seller, at);
  if (!quarter || !returns) return [];
  const random = randomFrom(`${seed}/${seller.name.en}/${quarters[at]}/orders`);
  const focus = focusOrder(seed, unit, seller, at);
  const { old, fresh } = quarterCustomers(seed, unit, seller, at);
  const customers = [...old, ...fresh];
  const rest = returns.orders - 1;
  const amounts = [focus.amount, ...split(random, quarter.dealAmount.minus(focus.amount), rest)];
  const returned = sentBack(random, amounts, returns.rate.times(quarter.dealAmount).round(2));
  const usual = random.one(reasons);
  const orders = amounts.map((amount, place): Order => {
    // Whoever bought in the quarter has an order in it.
    const customer = place === 0 ? focus.customer : (customers[(place - 1) % customers.length] ?? old[0]);
    const back = returned[place] ?? Amount.zero;
    const reason = back.isZero() ? undefined : random.chance(65) ? usual : random.one(reasons);
    return { customer, amount, returned: back, reason, date: dayIn(random, quarters[at] ?? '') };
  });
  return orders
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((order, place) => rowOf(seller, quarters[at] ?? '', order, place + 1));
}

/** A total in so many parts, to the cent: the largest about six times the smallest, and the last one takes what is left. */
function split(random: Random, total: Amount, parts: number): readonly Amount[] {
  const shares = Array.from({ length: parts }, () => random.whole(30, 180));
  const all = Amount.count(shares.reduce((left, right) => left + right, 0));
  const amounts = shares.slice(1).map((each) => total.times(Amount.count(each)).dividedBy(all).round(2));
  return [...amounts, total.minus(sum(amounts))];
}

/** What came back of each order: some orders in part or whole, the others not at all, until the total is reached. */
function sentBack(random: Random, amounts: readonly Amount[], total: Amount): readonly Amount[] {
  const returned = amounts.map(() => Amount.zero);
  let left = total;
  for (let place = random.whole(1, amounts.length - 1), step = 0; step < amounts.length; step += 1) {
    const amount = amounts[place];
    if (amount && place > 0 && left.gt(Amount.zero)) {
      const part = least(left, amount.times(percent(random.whole(35, 100))).round(2));
      returned[place] = part;
      left = left.minus(part);
    }
    place = (place + 7) % amounts.length;
  }
  return returned;
}

const reasons: readonly [Bilingual, ...Bilingual[]] = [
  both('尺寸偏差', 'off size'),
  both('表面划伤', 'scratched'),
  both('包装破损', 'packaging damaged'),
  both('接口不匹配', 'does not fit'),
  both('到货过迟', 'arrived too late'),
];

const monthsOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  Q1: ['01', '02', '03'],
  Q2: ['04', '05', '06'],
  Q3: ['07', '08', '09'],
  Q4: ['10', '11', '12'],
};

/** A day of the quarter; no month is shorter than 28 days. */
function dayIn(random: Random, quarter: string): string {
  const [year = '', name = ''] = quarter.split('-');
  const month = random.one(monthsOf[name] ?? ['01']);
  return `${year}-${month}-${String(random.whole(1, 28)).padStart(2, '0')}`;
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

const rowOf = (seller: Seller, quarter: string, order: Order, number: number): OrderRow => ({
  person: seller.name.zh,
  personEn: seller.name.en,
  quarter,
  order: `${initials(seller.name.en)}-${quarter.slice(2).replace('-', '')}-${String(number).padStart(2, '0')}`,
  date: order.date,
  customer: order.customer.name.zh,
  customerEn: order.customer.name.en,
  product: order.customer.product.zh,
  productEn: order.customer.product.en,
  amount: moneyCell(order.amount),
  returned: order.returned.isZero() ? '' : moneyCell(order.returned),
  reason: order.reason?.zh ?? '',
  reasonEn: order.reason?.en ?? '',
});
