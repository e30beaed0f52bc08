// What order support and the central services are asked about beside their scorecards: master data, routine inquiries, the content plan.
import type { Cells } from './columns.ts';
import { countCell, noted } from './figures.ts';
import type { Supporter } from './people.ts';
import type { Random } from './random.ts';

/** The fields of the customers and orders they keep. */
const requiredFields = 1200;

const inquiry = (random: Random): Cells => ({
  inquiryKind: random.one(['order-status', 'order-status', 'tracking', 'invoice', 'other']),
});

const byRole = {
  'order-support': (random) => ({
    filledFields: noted(random, countCell(random.whole(1105, 1198))),
    requiredFields: countCell(requiredFields),
    ...inquiry(random),
  }),
  content: (random) => ({
    productCases: countCell(random.whole(2, 4)),
    industrySolutions: countCell(random.whole(1, 3)),
    customerStories: countCell(random.whole(0, 3)),
    channels: noted(random, countCell(random.whole(2, 4))),
    linkedinPosts: countCell(random.whole(2, 4)),
  }),
  'after-sales': inquiry,
} satisfies Record<Supporter['role'], (random: Random) => Cells>;

export const supportWorkCells = (random: Random, { role }: Supporter): Cells => byRole[role](random);
