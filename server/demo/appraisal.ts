// The appraisal on file: the score of the role's scorecard as it was then, and what the supervisor thinks of cooperation and new ideas.
import { Amount, least, sum } from '../../engine/index.ts';
import type { Cells, TeamColumn } from './columns.ts';
import { noted, percent, ratioCell, share } from './figures.ts';
import type { Random } from './random.ts';

type Role = 'bd-supervisor' | 'salesperson' | 'order-support' | 'content' | 'after-sales';

/** What counted in the quarters that are on file, in percent. What counts from now on is for the policies to say. */
const weights: Readonly<Record<Role, readonly (readonly [TeamColumn, number])[]>> = {
  'bd-supervisor': [
    ['teamGrossProfitAttainment', 60],
    ['newCustomerAttainment', 30],
    ['staffDevelopmentRate', 10],
  ],
  salesperson: [
    ['dealAttainment', 50],
    ['sampleConversionAttainment', 30],
    ['repurchaseAttainment', 20],
  ],
  'order-support': [
    ['onTimeAttainment', 40],
    ['documentAccuracyAttainment', 30],
    ['satisfactionAttainment', 30],
  ],
  content: [
    ['reachAttainment', 40],
    ['inquiryAttainment', 40],
    ['downloadAttainment', 20],
  ],
  'after-sales': [
    ['firstFixAttainment', 50],
    ['closureAttainment', 30],
    ['knowledgeAttainment', 20],
  ],
};

/** Without one of its measures there was no score, and nobody has judged yet where that is missing too. */
export function appraisalCells(random: Random, role: Role, scorecard: Cells): Cells {
  const parts = weights[role].map(([column, weight]) => {
    const attained = Amount.parse(scorecard[column] ?? '');
    return attained && least(attained, Amount.one).times(percent(weight));
  });
  const known = parts.filter((each) => each !== undefined);
  return {
    quantitativeScore: known.length < parts.length ? '' : ratioCell(sum(known)),
    qualitativeScore: noted(random, ratioCell(share(random, 70, 100))),
  };
}
