// What is measured of order support and the central services in one quarter: the scorecard of their role.
import type { Cells } from './columns.ts';
import { noted, ratioCell, share } from './figures.ts';
import type { Supporter } from './people.ts';
import type { Random } from './random.ts';

/** An attainment around its target, above it as often as below. */
const measured = (random: Random): string => noted(random, ratioCell(share(random, 82, 112)));

const byRole = {
  'order-support': (random) => ({
    onTimeAttainment: measured(random),
    documentAccuracyAttainment: measured(random),
    satisfactionAttainment: measured(random),
  }),
  content: (random) => ({
    reachAttainment: measured(random),
    inquiryAttainment: measured(random),
    downloadAttainment: measured(random),
  }),
  'after-sales': (random) => ({
    firstFixAttainment: measured(random),
    closureAttainment: measured(random),
    knowledgeAttainment: measured(random),
  }),
} satisfies Record<Supporter['role'], (random: Random) => Cells>;

export const supporterCells = (random: Random, supporter: Supporter): Cells => byRole[supporter.role](random);
