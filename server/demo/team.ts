// The demo team: 24 invented people in four units and the central services, eight quarters, one row a person and quarter.
// Pure and made from a seed. What stands in the rows is invented; what it pays is decided by the policies alone.
import { Amount, type Bilingual } from '../../engine/index.ts';
import { type Cells, rowOf, type TeamRow } from './columns.ts';
import { moneyCell, percent } from './figures.ts';
import { quarters, type Seller, type Supporter, type Unit, units } from './people.ts';
import { type Random, randomFrom } from './random.ts';
import { bonusCells, commissionCells, kpiCells, scorecardCells } from './seller-measures.ts';
import { sellerQuarter } from './seller-quarter.ts';
import { gradeCells, largestOrderCells, payrollCells } from './seller-record.ts';
import { returnCells } from './seller-returns.ts';
import { supporterCells } from './supporter-measures.ts';

export { type TeamColumn, type TeamRow, teamColumns } from './columns.ts';

/** Every row, quarter by quarter; the same seed gives the same rows. */
export function demoTeam(seed = 'quarterdeck'): readonly TeamRow[] {
  return quarters.flatMap((_, at) =>
    units.flatMap((unit) => [
      ...unit.sellers.flatMap((seller) => sellerRow(seed, unit, seller, at)),
      ...unit.supporters.map((supporter) => supporterRow(seed, unit, supporter, at)),
    ]),
  );
}

/** One row, or none before the person joined. */
function sellerRow(seed: string, unit: Unit, seller: Seller, at: number): readonly TeamRow[] {
  const past = quarters
    .slice(0, at + 1)
    .map((_, each) => sellerQuarter(seed, seller, each))
    .filter((quarter) => quarter !== undefined);
  const quarter = past.at(-1);
  if (quarter === undefined) return [];
  // A generator for each part, so that a fact added to one part leaves the others as they were.
  const part = (name: string): Random => randomFrom(`${seed}/${seller.name.en}/${quarters[at]}/${name}`);
  return [
    rowOf(
      whoCells(unit, seller, at),
      commissionCells(part('commission'), seller, quarter),
      kpiCells(part('kpi'), unit, seller, at, quarter),
      bonusCells(part('bonus'), unit),
      suggestionCells(part('suggestion')),
      gradeCells(seller, at, past),
      payrollCells(part('payroll'), seller, at, quarter),
      largestOrderCells(part('order'), seller),
      returnCells(part('returned'), seed, seller, at),
      scorecardCells(part('scorecard'), seed, unit, seller, at, quarter),
    ),
  ];
}

function supporterRow(seed: string, unit: Unit, supporter: Supporter, at: number): TeamRow {
  const part = (name: string): Random => randomFrom(`${seed}/${supporter.name.en}/${quarters[at]}/${name}`);
  return rowOf(
    whoCells(unit, supporter, at),
    supporterCells(part('scorecard'), supporter),
    suggestionCells(part('suggestion')),
  );
}

const whoCells = (
  unit: Unit,
  { name, role }: { readonly name: Bilingual; readonly role: string },
  at: number,
): Cells => ({
  person: name.zh,
  personEn: name.en,
  unit: unit.name.zh,
  unitEn: unit.name.en,
  role,
  quarter: quarters[at] ?? '',
});

/** A suggestion that was adopted: rare, and worth some tens of thousands of yuan a year. */
function suggestionCells(random: Random): Cells {
  if (!random.chance(4)) return {};
  return {
    annualSaving: moneyCell(Amount.count(random.whole(20, 400) * 1000)),
    awardRate: percent(random.whole(5, 10)).toText(2),
  };
}
