// The demo team: 24 invented people in four units and the central services, and the owner; eight quarters, one row a person and quarter.
// Pure and made from a seed. What stands in the rows is invented; what it pays is decided by the policies alone.
import { Amount, type Bilingual } from '../../engine/index.ts';
import { appraisalCells } from './appraisal.ts';
import { type Cells, rowOf, type TeamRow } from './columns.ts';
import { companyCells } from './company.ts';
import { countCell, moneyCell, percent } from './figures.ts';
import { owner, quarters, type Seller, type Supporter, type Unit, units } from './people.ts';
import { type Random, randomFrom } from './random.ts';
import { customerCells } from './seller-customer.ts';
import { bonusCells, commissionCells, kpiCells, scorecardCells } from './seller-measures.ts';
import { focusOrder, orderCells, paperCells } from './seller-order.ts';
import { sellerQuarter } from './seller-quarter.ts';
import { gradeCells, payrollCells } from './seller-record.ts';
import { returnCells } from './seller-returns.ts';
import { supportWorkCells } from './support-work.ts';
import { supporterCells } from './supporter-measures.ts';

export { type TeamColumn, type TeamRow, teamColumns } from './columns.ts';

/** Every row, quarter by quarter; the same seed gives the same rows. */
export function demoTeam(seed = 'quarterdeck'): readonly TeamRow[] {
  return quarters.flatMap((_, at) => [
    ...units.flatMap((unit) => [
      ...unit.sellers.flatMap((seller) => sellerRow(seed, unit, seller, at)),
      ...unit.supporters.map((supporter) => supporterRow(seed, unit, supporter, at)),
    ]),
    ownerRow(seed, at),
  ]);
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
  const order = focusOrder(seed, unit, seller, at);
  const scorecard = scorecardCells(part('scorecard'), seed, unit, seller, at, quarter);
  return [
    rowOf(
      whoCells(unit.name, seller, at),
      commissionCells(part('commission'), seller, quarter),
      kpiCells(part('kpi'), unit, seller, at, quarter),
      bonusCells(part('bonus'), unit),
      suggestionCells(part('suggestion')),
      gradeCells(seller, at, past),
      payrollCells(part('payroll'), seller, at, quarter),
      orderCells(order),
      paperCells(part('papers'), order),
      customerCells(part('customer')),
      returnCells(part('returned'), seed, seller, at),
      scorecard,
      appraisalCells(part('appraisal'), seller.role, scorecard),
      seller.role === 'bd-supervisor' ? unitCells(unit, at) : {},
    ),
  ];
}

function supporterRow(seed: string, unit: Unit, supporter: Supporter, at: number): TeamRow {
  const part = (name: string): Random => randomFrom(`${seed}/${supporter.name.en}/${quarters[at]}/${name}`);
  const scorecard = supporterCells(part('scorecard'), supporter);
  return rowOf(
    whoCells(unit.name, supporter, at),
    scorecard,
    supportWorkCells(part('work'), supporter),
    suggestionCells(part('suggestion')),
    appraisalCells(part('appraisal'), supporter.role, scorecard),
  );
}

/** What concerns the whole company stands on its owner's row, who has no role with a scorecard. */
function ownerRow(seed: string, at: number): TeamRow {
  const people = units.reduce((total, unit) => total + heads(unit, at).length + unit.supporters.length, 0);
  return rowOf(
    whoCells(owner.unit, { name: owner.name, role: '' }, at),
    companyCells(randomFrom(`${seed}/${owner.name.en}/${quarters[at]}/company`), at, people),
  );
}

/** Who sells in a unit at a quarter. */
const heads = (unit: Unit, at: number): readonly Seller[] =>
  unit.sellers.filter(({ joined = 0 }) => at >= joined);

const unitCells = (unit: Unit, at: number): Cells => {
  const sellers = heads(unit, at);
  const supervisors = sellers.filter(({ role }) => role === 'bd-supervisor').length;
  return {
    supervisors: countCell(supervisors),
    salespeople: countCell(sellers.length - supervisors),
    orderSupport: countCell(unit.supporters.filter(({ role }) => role === 'order-support').length),
  };
};

const whoCells = (
  unit: Bilingual,
  { name, role }: { readonly name: Bilingual; readonly role: string },
  at: number,
): Cells => ({
  person: name.zh,
  personEn: name.en,
  unit: unit.zh,
  unitEn: unit.en,
  role,
  quarter: quarters[at] ?? '',
});

/** A suggestion that was adopted: rare, and worth some tens of thousands of yuan a year. */
function suggestionCells(random: Random): Cells {
  if (!random.chance(9)) return {};
  return {
    annualSaving: moneyCell(Amount.count(random.whole(20, 400) * 1000)),
    awardRate: percent(random.whole(5, 10)).toText(2),
  };
}
