// What is on file about someone who sells: grade and history, what payroll paid, and the largest order of the quarter.
import { Amount, greatest } from '../../engine/index.ts';
import type { Cells } from './columns.ts';
import { countCell, flagCell, hundredths, moneyCell, percent } from './figures.ts';
import { customers, type Grade, type Seller } from './people.ts';
import type { Random } from './random.ts';
import type { SellerQuarter } from './seller-quarter.ts';

const gradeAt = (seller: Seller, at: number): Grade =>
  seller.regraded !== undefined && at >= seller.regraded.from ? seller.regraded.grade : seller.grade;

/** `past` holds every quarter of the person up to this one, oldest first. */
export function gradeCells(seller: Seller, at: number, past: readonly SellerQuarter[]): Cells {
  const closed = past.map(({ grossProfit }) => grossProfit).filter((each) => each !== undefined);
  const lastThree = past.slice(-3);
  const regraded = seller.regraded !== undefined && at >= seller.regraded.from ? seller.regraded : undefined;
  return {
    grade: gradeAt(seller, at),
    grossProfitHistory: closed.map(moneyCell).join(';'),
    newCustomersLast3:
      lastThree.length < 3 ? '' : countCell(lastThree.reduce((total, { fresh }) => total + fresh, 0)),
    formerGrade: regraded ? seller.grade : '',
    quartersSinceDemotion: regraded ? countCell(at - regraded.from + 1) : '',
  };
}

/** What payroll has on file by grade, in yuan a quarter. */
const payByGrade: Readonly<Record<Grade, { readonly base: number; readonly bonus: number }>> = {
  P1: { base: 19_200, bonus: 15_000 },
  P2: { base: 24_000, bonus: 18_000 },
  P3: { base: 36_000, bonus: 27_000 },
  P4: { base: 42_000, bonus: 30_000 },
  P5: { base: 48_000, bonus: 33_000 },
};
const yuanPerDollar = Amount.of('7.20');
const flatRate = percent(3);

/** Paid under the plan before these policies: a flat 3 % of gross profit, nothing on a loss, converted at 7.20. */
export function payrollCells(random: Random, seller: Seller, at: number, quarter: SellerQuarter): Cells {
  const { base, bonus } = payByGrade[gradeAt(seller, at)];
  const earned = quarter.grossProfit && greatest(quarter.grossProfit, Amount.zero);
  const paidShare = random.one([0, 50, 50, 50, 50, 150, 150]);
  return {
    baseSalary: moneyCell(Amount.count(base)),
    processBonusBase: moneyCell(Amount.count(bonus)),
    processBonus: moneyCell(Amount.count(bonus).times(percent(paidShare))),
    commission: earned ? moneyCell(earned.times(flatRate).times(yuanPerDollar)) : '',
    fxRate: yuanPerDollar.toFixed(2),
  };
}

type Size = 'small' | 'middle' | 'large';
const limits: Readonly<Record<Size, readonly [number, number]>> = {
  small: [9_000, 50_000],
  middle: [50_001, 199_999],
  large: [200_000, 320_000],
};

export function largestOrderCells(random: Random, seller: Seller): Cells {
  const size: Size = random.chance(10) ? 'large' : random.chance(40) ? 'middle' : 'small';
  const amount = moneyCell(Amount.count(random.whole(...limits[size])));
  const customer = random.one(customers);
  const first = random.chance(35);
  return {
    customer: customer.zh,
    customerEn: customer.en,
    orderAmount: amount,
    amount,
    isFirstOrder: flagCell(first),
    monthsSinceFirstOrder: first ? '' : hundredths(random, 0, 14).toText(1),
    matter: matterCell(random, first),
    actorRole: decidedBy(random, seller, size),
  };
}

function matterCell(random: Random, first: boolean): string {
  if (random.chance(75)) return 'pricing';
  return first
    ? 'new-customer-credit'
    : random.one(['payment-terms', 'payment-terms', 'key-customer-cooperation']);
}

/** Mostly whoever should; now and then the seller decided alone. */
function decidedBy(random: Random, seller: Seller, size: Size): string {
  if (size === 'small' || random.chance(12)) return seller.role;
  return size === 'large' ? 'owner' : 'bd-supervisor';
}
