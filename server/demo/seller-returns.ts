// What the customers of someone who sells sent back: the share of a quarter's sales beside that of the four quarters before.
import { Amount, sum } from '../../engine/index.ts';
import type { Cells } from './columns.ts';
import { countCell, noted, percent, ratioCell } from './figures.ts';
import { quarters, type Seller } from './people.ts';
import { type Random, randomFrom } from './random.ts';
import { sellerQuarter } from './seller-quarter.ts';

export interface Returns {
  readonly rate: Amount;
  readonly orders: number;
}

const last = quarters.length - 1;
/** So many quarters make the baseline. */
const baselineLength = 4;

/** Around 4 % of sales, and never a fifth more than usual unless `returned` says so. */
export function returnsAt(seed: string, seller: Seller, at: number): Returns | undefined {
  const quarter = sellerQuarter(seed, seller, at);
  if (!quarter) return undefined;
  const random = randomFrom(`${seed}/${seller.name.en}/${quarters[at]}/returns`);
  const usual = percent(random.whole(370, 430)).times(percent(1));
  return {
    rate: usual.times(percent(seller.returned?.[last - at] ?? 100)),
    orders: random.whole(quarter.active * 2, quarter.active * 4),
  };
}

/** Someone who has not been here for four quarters has no baseline yet. */
export function returnCells(random: Random, seed: string, seller: Seller, at: number): Cells {
  const now = returnsAt(seed, seller, at);
  if (!now) return {};
  const before = Array.from({ length: baselineLength }, (_, back) => returnsAt(seed, seller, at - 1 - back));
  const known = before.filter((each) => each !== undefined);
  return {
    returnRate: noted(random, ratioCell(now.rate)),
    returnRateBaseline: known.length < baselineLength ? '' : ratioCell(rateOver(known)),
    orders: countCell(now.orders),
  };
}

/** The rate of several quarters together, each by its orders. */
function rateOver(quarters: readonly Returns[]): Amount {
  const orders = sum(quarters.map((each) => Amount.count(each.orders)));
  return sum(quarters.map((each) => each.rate.times(Amount.count(each.orders)))).dividedBy(orders);
}
