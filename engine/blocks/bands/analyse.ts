// Bands: what a table that compiles may still hide: rates that jump too far, cliffs in pay, rates outside what the owner may tune.
import { conditionText } from '../../condition/condition-text.ts';
import { Amount } from '../../values/amount.ts';
import { moneyText, pointsText, rateText } from '../../values/amount-text.ts';
import { type Bilingual, both, joinTexts, listSeparator } from '../../values/bilingual.ts';
import type { Report, Severity } from '../../values/finding.ts';
import type { AnalyseScope } from '../kind.ts';
import { type BandPlan, type BandsPlan, hasRates } from './plan.ts';

export function analyseBands(plan: BandsPlan, scope: AnalyseScope): void {
  reportOutsideAllowed(plan, scope);
  reportUndecidedLifts(plan, scope);
  if (hasRates(plan.mode)) for (const state of statesOf(plan, scope)) reportSteps(plan, state, scope);
  if (plan.mode === 'whole') reportCliffs(plan, scope);
}

/** One combination of lifts that hold: the rates it gives and how to name it. */
interface State {
  readonly rates: readonly Amount[];
  readonly name: Bilingual;
  /** True when every lift holds. */
  readonly all: boolean;
}

const lifts = (plan: BandsPlan): readonly BandPlan[] =>
  plan.bands.filter((band) => band.lifted !== undefined && band.when !== undefined);

/** Every combination of lifts, all of them first. Beyond six lifts only all and none, which bound the rest. */
function statesOf(plan: BandsPlan, scope: AnalyseScope): readonly State[] {
  const lifted = lifts(plan);
  const every = 2 ** lifted.length;
  const masks = lifted.length > 6 ? [every - 1, 0] : Array.from({ length: every }, (_, at) => every - 1 - at);
  return masks.map((mask) => {
    const holds = lifted.filter((_, at) => (mask & (1 << at)) !== 0);
    const rates = plan.bands.map((band) =>
      Amount.of(holds.includes(band) && band.lifted ? band.lifted : band.base),
    );
    return { rates, name: stateName(holds, lifted, scope), all: holds.length === lifted.length };
  });
}

function stateName(holds: readonly BandPlan[], lifted: readonly BandPlan[], scope: AnalyseScope): Bilingual {
  if (lifted.length === 0) return both('各档比例', 'the rates');
  if (holds.length === lifted.length) return both('全部条件达到时', 'with every condition met');
  if (holds.length === 0) return both('没有条件达到时', 'with no condition met');
  const texts = holds.flatMap((band) => (band.when ? [conditionText(band.when, scope.names)] : []));
  const named = joinTexts(texts, listSeparator);
  return both(`仅 ${named.zh} 时`, `with only ${named.en}`);
}

/** Guardrail I4: neighbouring rates differ by the stated number of points. An error where every condition is met. */
function reportSteps(plan: BandsPlan, state: State, scope: AnalyseScope): void {
  if (!plan.smoothing) return;
  const { from, to, accepted } = plan.smoothing;
  const [least, most] = [Amount.of(from), Amount.of(to)];
  state.rates.forEach((rate, at) => {
    const before = state.rates[at - 1];
    if (before === undefined) return;
    const step = rate.minus(before);
    if (step.gte(least) && step.lte(most)) return;
    const taken = accepted.includes(at + 1);
    const severity: Severity = taken ? 'note' : state.all ? 'error' : 'warning';
    scope.report({
      code: 'BAND_STEP',
      severity,
      path: ['bands', at, 'rate'],
      message: both(
        `${state.name.zh},第 ${at} 档 ${rateText(before)} 到第 ${at + 1} 档 ${rateText(rate)} 相差 ${pointsText(step)},应在 ${pointsText(least)} 到 ${pointsText(most)} 之间`,
        `${state.name.en}, band ${at} at ${rateText(before)} and band ${at + 1} at ${rateText(rate)} differ by ${pointsText(step)}; it should be ${pointsText(least)} to ${pointsText(most)}`,
      ),
      hint: taken
        ? both('老板已接受这一级差', 'the owner has accepted this step')
        : both(
            '调整其中一档的比例;若有意如此,写明理由,接受这处相差(smoothing.accepted)',
            'change one of the two rates, or accept the step with a reason (smoothing.accepted)',
          ),
    });
  });
}

/** Whole-amount tiers: at an edge the rate changes for the whole amount, so pay jumps or falls there. The worst state is shown. */
function reportCliffs(plan: BandsPlan, scope: AnalyseScope): void {
  const states = statesOf(plan, scope);
  for (const [at, band] of plan.bands.entries()) {
    const edge = Amount.of(band.edge);
    const cliffs = states.flatMap((state) => cliffAt(state, at, edge) ?? []);
    const [first, ...rest] = cliffs;
    if (first === undefined) continue;
    const worst = rest.reduce((most, cliff) => (cliff.jump.abs().gt(most.jump.abs()) ? cliff : most), first);
    scope.report(cliffReport(worst, at, edge, lifts(plan).length > 0));
  }
}

/** What one step over an edge changes in pay. */
interface Cliff {
  readonly state: State;
  readonly rate: Amount;
  readonly jump: Amount;
}

function cliffAt(state: State, at: number, edge: Amount): Cliff | undefined {
  const [before, rate] = [state.rates[at - 1], state.rates[at]];
  if (before === undefined || rate === undefined) return undefined;
  const jump = rate.minus(before).times(edge);
  return jump.isZero() ? undefined : { state, rate, jump };
}

function cliffReport({ state, rate, jump }: Cliff, at: number, edge: Amount, depends: boolean): Report {
  const when = depends ? both(`${state.name.zh},`, `${state.name.en}, `) : both('', '');
  const direction = jump.isNegative() ? both('少', 'less') : both('多', 'more');
  const size = moneyText(jump.abs());
  return {
    code: 'BAND_CLIFF',
    severity: 'warning',
    path: ['bands', at],
    message: both(
      `${when.zh}越过 ${moneyText(edge)} 时整额改按 ${rateText(rate)} 计,一步${direction.zh}得 ${size}`,
      `${when.en}at ${moneyText(edge)} the whole amount moves to ${rateText(rate)}: ${size} ${direction.en} in one step`,
    ),
    hint: both(
      '改用 marginal(只对超出部分用新比例)可消除断崖',
      'mode marginal, which applies the new rate to the part above only, has no cliff',
    ),
  };
}

function reportOutsideAllowed(plan: BandsPlan, scope: AnalyseScope): void {
  plan.bands.forEach((band, at) => {
    reportOutside(plan, band, at, 'base', scope);
    reportOutside(plan, band, at, 'lifted', scope);
  });
}

function reportOutside(
  plan: BandsPlan,
  band: BandPlan,
  at: number,
  member: 'base' | 'lifted',
  scope: AnalyseScope,
): void {
  const [rate, from, to] = [band[member], band.allowed?.from, band.allowed?.to].map(amountOrNone);
  if (rate === undefined || !((from && rate.lt(from)) || (to && rate.gt(to)))) return;
  const range = both(`${limit(from)} 到 ${limit(to)}`, `${limit(from)} to ${limit(to)}`);
  scope.report({
    code: 'BAND_OUTSIDE_ALLOWED',
    severity: 'warning',
    path: ['bands', at, member === 'lifted' ? 'lifted' : hasRates(plan.mode) ? 'rate' : 'value'],
    message: both(
      `第 ${at + 1} 档 ${rateText(rate)} 超出可调范围 ${range.zh}`,
      `band ${at + 1} at ${rateText(rate)} is outside the range it may be tuned in, ${range.en}`,
    ),
    hint: both(
      '改回范围内;若规则本身变了,同时修改 allowed 并写明原因',
      'bring it back into the range, or change allowed as well and say why',
    ),
  });
}

const amountOrNone = (written: string | undefined): Amount | undefined =>
  written === undefined ? undefined : Amount.of(written);
const limit = (amount: Amount | undefined): string => (amount ? rateText(amount) : '…');

/** A condition whose lifted rate is still to be decided has no effect; that must not go unseen. */
function reportUndecidedLifts(plan: BandsPlan, scope: AnalyseScope): void {
  plan.bands.forEach((band, at) => {
    if (band.when === undefined || band.lifted !== undefined) return;
    const condition = conditionText(band.when, scope.names);
    scope.report({
      code: 'BAND_LIFT_UNDECIDED',
      severity: 'note',
      path: ['bands', at, 'when'],
      message: both(
        `第 ${at + 1} 档的条件“${condition.zh}”尚无上浮比例,目前不起作用`,
        `band ${at + 1}: the condition "${condition.en}" has no lifted rate yet and changes nothing`,
      ),
      hint: both(
        '由老板确定后填上达标后的比例(lifted)',
        'fill in the lifted rate once the owner has decided',
      ),
    });
  });
}
