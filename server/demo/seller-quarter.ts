// One quarter of someone who sells: the figures everything else follows from. Later quarters do not change earlier ones.
import { Amount } from '../../engine/index.ts';
import { percent, share } from './figures.ts';
import { quarters, type Seller } from './people.ts';
import { randomFrom } from './random.ts';

export interface SellerQuarter {
  /** Undefined while the books are open. */
  readonly grossProfit: Amount | undefined;
  readonly dealAmount: Amount;
  readonly active: number;
  readonly fresh: number;
}

/** Autumn is busy and the Spring Festival quiet: percent of an ordinary quarter, by the number of the quarter. */
const seasons: Readonly<Record<string, number>> = { Q1: 95, Q2: 100, Q3: 101, Q4: 105 };

const thousand = Amount.count(1000);
const last = quarters.length - 1;

const known = new WeakMap<Seller, Map<string, SellerQuarter | undefined>>();

/** The figures of the quarter at `at`; undefined before the person joined. Much follows from them, so they are made once. */
export function sellerQuarter(seed: string, seller: Seller, at: number): SellerQuarter | undefined {
  const made = known.get(seller) ?? new Map<string, SellerQuarter | undefined>();
  known.set(seller, made);
  const key = `${at} ${seed}`;
  const quarter = made.has(key) ? made.get(key) : makeQuarter(seed, seller, at);
  made.set(key, quarter);
  return quarter;
}

function makeQuarter(seed: string, seller: Seller, at: number): SellerQuarter | undefined {
  if (at < (seller.joined ?? 0)) return undefined;
  const random = randomFrom(`${seed}/${seller.name.en}/${quarters[at]}/deals`);
  const season = seasons[quarters[at]?.slice(-2) ?? ''] ?? 100;
  const pace = percent(seller.recently?.[last - at] ?? 100);
  const usual = Amount.count(seller.level)
    .times(thousand)
    .times(percent(season))
    .times(share(random, 92, 108));
  const margin = share(random, 22, 27);
  // A claim takes the profit and leaves the deals: they were made as usual.
  const deals = pace.isNegative() ? usual : usual.times(pace);
  return {
    grossProfit: seller.booksOpen && at === last ? undefined : usual.times(pace).round(2),
    dealAmount: deals.dividedBy(margin).round(2),
    active: random.whole(...seller.active),
    fresh: random.whole(...seller.fresh),
  };
}
