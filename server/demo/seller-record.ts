// What is on file about someone who sells: grade and history, and what payroll paid.
import { Amount, greatest } from '../../engine/index.ts';
import type { Cells } from './columns.ts';
import { countCell, moneyCell, percent } from './figures.ts';
import type { Grade, Seller } from './people.ts';
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
