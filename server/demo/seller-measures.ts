// What is measured of someone who sells: the facts of commission, KPIs, bonuses and the role's scorecard in one quarter.
import { Amount, sum } from '../../engine/index.ts';
import type { Cells } from './columns.ts';
import { countCell, flagCell, hundredths, moneyCell, noted, percent, ratioCell, share } from './figures.ts';
import type { Seller, Unit } from './people.ts';
import type { Random } from './random.ts';
import { type SellerQuarter, sellerQuarter } from './seller-quarter.ts';

/** What one head is to sell and to earn in a quarter, in dollars. */
const dealsPerHead = Amount.count(1_650_000);
const grossProfitPerHead = Amount.count(400_000);
/** New customers one head is to win in a quarter. */
const freshPerHead = 4;

const repurchaseRate = ({ active, fresh }: SellerQuarter): Amount =>
  Amount.count(active - fresh).dividedBy(Amount.count(active));

export function commissionCells(random: Random, seller: Seller, quarter: SellerQuarter): Cells {
  return {
    grossProfit: quarter.grossProfit ? moneyCell(quarter.grossProfit) : '',
    repurchaseRate: noted(random, ratioCell(repurchaseRate(quarter))),
    newCustomerShare: noted(random, ratioCell(share(random, ...seller.freshShare))),
    highMarginShare: noted(random, ratioCell(share(random, 15, 48))),
  };
}

/** Sellers of the unit who are here at `at`. */
const heads = (unit: Unit, at: number): number =>
  unit.sellers.filter(({ joined = 0 }) => at >= joined).length;

/** In the first two quarters a newcomer is asked for half. */
const factorCell = (seller: Seller, at: number): string =>
  seller.joined !== undefined && at < seller.joined + 2 ? '0.5' : '';

const dealTarget = (seller: Seller, at: number): Amount =>
  factorCell(seller, at) === '' ? dealsPerHead : dealsPerHead.times(percent(50));

export function kpiCells(
  random: Random,
  unit: Unit,
  seller: Seller,
  at: number,
  quarter: SellerQuarter,
): Cells {
  const headcount = heads(unit, at);
  return {
    emailsSent: noted(random, countCell(random.whole(480, 820))),
    effectiveFollowUps: noted(random, countCell(random.whole(68, 115))),
    socialReach: noted(random, countCell(random.whole(3800, 7600))),
    dealAmount: moneyCell(quarter.dealAmount),
    dealTarget: moneyCell(dealTarget(seller, at)),
    sampleConversionRate: noted(random, ratioCell(share(random, 5, 11))),
    newCustomers: countCell(quarter.fresh),
    replyWithin24hRate: noted(random, ratioCell(share(random, 95, 100))),
    quoteCycleHours: noted(random, hundredths(random, 22, 60).toText(1)),
    onTimeRate: noted(random, ratioCell(share(random, 90, 100))),
    teamRevenueTarget: moneyCell(dealsPerHead.times(Amount.count(headcount))),
    headcount: countCell(headcount),
    roleFactor: factorCell(seller, at),
  };
}

export function bonusCells(random: Random, unit: Unit): Cells {
  return {
    emailOpenRate: noted(random, ratioCell(share(random, 17, 34))),
    sampleRecordCompleteness: noted(
      random,
      ratioCell(random.chance(60) ? Amount.one : share(random, 78, 100)),
    ),
    okrCompletion: noted(random, ratioCell(share(random, 58, 100))),
    attainment: ratioCell(share(random, 65, 130)),
    sprintBonusBase: '5000.00',
    isEmergingMarket: flagCell(unit.emergingMarket),
    isCustomised: flagCell(random.chance(25)),
  };
}

export function scorecardCells(
  random: Random,
  seed: string,
  unit: Unit,
  seller: Seller,
  at: number,
  quarter: SellerQuarter,
): Cells {
  return seller.role === 'bd-supervisor'
    ? supervisorCells(random, seed, unit, at)
    : {
        dealAttainment: ratioCell(quarter.dealAmount.dividedBy(dealTarget(seller, at))),
        sampleConversionAttainment: noted(random, ratioCell(share(random, 80, 120))),
        repurchaseAttainment: ratioCell(repurchaseRate(quarter).dividedBy(percent(60))),
      };
}

/** A supervisor answers for the whole unit; with one book open the unit's gross profit is not known. */
function supervisorCells(random: Random, seed: string, unit: Unit, at: number): Cells {
  const team = unit.sellers
    .map((seller) => sellerQuarter(seed, seller, at))
    .filter((each) => each !== undefined);
  const profits = team.map(({ grossProfit }) => grossProfit).filter((each) => each !== undefined);
  const members = Amount.count(team.length);
  const fresh = team.reduce((total, each) => total + each.fresh, 0);
  return {
    teamGrossProfitAttainment:
      profits.length < team.length
        ? ''
        : ratioCell(sum(profits).dividedBy(grossProfitPerHead.times(members))),
    newCustomerAttainment: ratioCell(
      Amount.count(fresh).dividedBy(Amount.count(freshPerHead).times(members)),
    ),
    staffDevelopmentRate: random.one(['1', '1', '0.6667', '0.3333']),
  };
}
