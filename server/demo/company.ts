// The owner's row: the company's objectives of the quarter, the supply chain, and the tools. Progress is made over the years, so that
// the latest quarters look better than the first.
import { Amount } from '../../engine/index.ts';
import type { Cells } from './columns.ts';
import { countCell, flagCell, noted, percent, ratioCell, share } from './figures.ts';
import { quarters } from './people.ts';
import type { Random } from './random.ts';

/** How much of the way is gone at a quarter, in percent: a third in the first, all of it in the latest and a little around it. */
function wayGone(random: Random, at: number): number {
  const gone = 34 + Math.floor((at * 62) / (quarters.length - 1));
  return gone + random.whole(-6, 8);
}

/** So many of a whole target. */
const counted = (random: Random, at: number, target: number): string =>
  countCell(Math.round((wayGone(random, at) * target) / 100));

export const companyCells = (random: Random, at: number, people: number): Cells => ({
  // The quarters of the team are over.
  elapsed: '1',
  ...marketCells(random, at),
  ...marginCells(random, at),
  ...loyaltyCells(random, at),
  ...brandCells(random),
  ...supplyCells(random, at),
  ...toolCells(random, at, people),
});

/** The way into the emerging market was gone two quarters ago; fairs and cards come every quarter. */
const marketCells = (random: Random, at: number): Cells => ({
  agentChecks: at < 6 ? counted(random, at, 200) : countCell(random.whole(200, 226)),
  manualReady: flagCell(at >= 3),
  certificationReady: flagCell(at >= 6),
  tradeShows: countCell(at < 4 ? 1 : at === 6 ? 3 : 2),
  validCards: at < 6 ? counted(random, at, 50) : countCell(random.whole(50, 68)),
  // Not on the list at first.
  supplierRank: at < 2 ? '' : countCell(Math.max(8, 24 - 2 * at + random.whole(-2, 2))),
});

const marginCells = (random: Random, at: number): Cells => ({
  integratorRequests: counted(random, at, 15),
  successCases: counted(random, at, 5),
  pricingStrategies: countCell(at < 3 ? 1 : random.whole(2, 3)),
  sensorRevenueShare: noted(random, ratioCell(share(random, 20 + at, 24 + at))),
});

const loyaltyCells = (random: Random, at: number): Cells => ({
  healthModelReady: flagCell(at >= 2),
  recommendationReady: flagCell(at >= 5),
  supplyAudits: counted(random, at, 20),
  keyCustomerRepurchaseRate: ratioCell(share(random, 60 + at * 2, 63 + at * 2)),
});

const brandCells = (random: Random): Cells => ({
  qualifiedInquiries: countCell(random.whole(35, 80)),
  whatsappFollowUps: countCell(random.whole(60, 140)),
  productSuggestions: countCell(random.whole(4, 14)),
  brandCustomersWon: countCell(random.whole(1, 4)),
});

/** Negative where it grew: in the first quarter there was more in progress than before. */
const supplyCells = (random: Random, at: number): Cells => ({
  wipReduction: ratioCell(percent(at === 0 ? -4 : 4 + at * 4 + random.whole(-1, 3))),
  moqReduction: ratioCell(percent(8 + at * 6 + random.whole(0, 4))),
});

function toolCells(random: Random, at: number, people: number): Cells {
  return {
    teamSize: countCell(people),
    users: countCell(people),
    certifiedUsers: countCell(Math.min(people, Math.round((people * wayGone(random, at)) / 100) + 2)),
    scenarios: countCell(Math.min(34, 10 + at * 3 + random.whole(0, 3))),
    usageRate: ratioCell(
      Amount.count(Math.min(96, 55 + at * 5 + random.whole(0, 6))).dividedBy(Amount.count(100)),
    ),
  };
}
