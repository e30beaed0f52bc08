// What is measured of order support and the central services in one quarter: the scorecard of their role, and for the central
// services the figures behind it.
import { Amount } from '../../engine/index.ts';
import type { Cells } from './columns.ts';
import { countCell, hundredths, noted, percent, ratioCell, share } from './figures.ts';
import type { Supporter } from './people.ts';
import type { Random } from './random.ts';

/** An attainment around its target, above it as often as below. */
const measured = (random: Random): string => noted(random, ratioCell(share(random, 82, 112)));

/** The figure that an attainment of a target came from; none where the attainment was not noted. */
const figure = (attainment: string, of: (share: Amount) => string): string =>
  attainment === '' ? '' : of(Amount.of(attainment));

/** So many of a whole target. */
const counted =
  (target: number) =>
  (attained: Amount): string =>
    countCell(attained.times(Amount.count(target)).round(0).toCount());

/** A rate against its target in percent; nobody solves more than everything. */
const rated =
  (target: number) =>
  (attained: Amount): string => {
    const rate = attained.times(percent(target));
    return ratioCell(rate.gt(Amount.one) ? Amount.one : rate);
  };

function contentCells(random: Random): Cells {
  const cells = {
    reachAttainment: measured(random),
    inquiryAttainment: measured(random),
    downloadAttainment: measured(random),
  };
  return {
    ...cells,
    contentReach: figure(cells.reachAttainment, counted(5000)),
    guidedInquiries: figure(cells.inquiryAttainment, counted(20)),
    downloadRate: figure(cells.downloadAttainment, rated(15)),
  };
}

function afterSalesCells(random: Random): Cells {
  const cells = {
    firstFixAttainment: measured(random),
    closureAttainment: measured(random),
    knowledgeAttainment: measured(random),
  };
  return {
    ...cells,
    firstFixRate: figure(cells.firstFixAttainment, rated(85)),
    closureHours: figure(cells.closureAttainment, (attained) =>
      Amount.count(72).dividedBy(attained).toText(1),
    ),
    knowledgeArticles: figure(cells.knowledgeAttainment, counted(12)),
    answerHours: noted(random, hundredths(random, 1, 6).toText(1)),
  };
}

const byRole = {
  'order-support': (random) => ({
    onTimeAttainment: measured(random),
    documentAccuracyAttainment: measured(random),
    satisfactionAttainment: measured(random),
  }),
  content: contentCells,
  'after-sales': afterSalesCells,
} satisfies Record<Supporter['role'], (random: Random) => Cells>;

export const supporterCells = (random: Random, supporter: Supporter): Cells => byRole[supporter.role](random);
