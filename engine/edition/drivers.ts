// Which changed figure moves each row most: every figure that differs is put back in turn, and the one whose return changes most is named.
import { kindOf } from '../blocks/index.ts';
import { evaluateTable, programOf } from '../policy/evaluate.ts';
import type { Policy } from '../policy/policy.ts';
import type { Step, StepId } from '../program/operation.ts';
import { type Row, run } from '../program/run.ts';
import { Amount } from '../values/amount.ts';
import { rateText } from '../values/amount-text.ts';
import { type Bilingual, both, same } from '../values/bilingual.ts';
import { type Cell, isAmount, sameValue } from '../values/cell.ts';
import { cellTexts } from '../values/format.ts';
import type { ValueType } from '../values/types.ts';

/** A figure of the plan that the two policies give differently. */
export interface ChangedFigure {
  readonly text: Bilingual;
  /** The step of the candidate's program that holds it. */
  readonly step: StepId;
  readonly before: Cell;
  readonly after: Cell;
}

/** The figure behind most of a row's difference; undefined when the row does not differ or the rules changed in shape. */
export interface Driver {
  readonly figure: ChangedFigure;
  /** What this figure alone adds to the outcome. */
  readonly effect: Amount;
}

/** Every constant the two programs have in the same role with different values, in the order of the candidate. */
export function changedFigures(base: Policy, candidate: Policy): readonly ChangedFigure[] {
  const known = constantsOf(base);
  return [...constantsOf(candidate)].flatMap(([key, step]): readonly ChangedFigure[] => {
    const before = known.get(key)?.operation;
    const after = step.operation;
    if (before?.kind !== 'constant' || after.kind !== 'constant' || sameValue(before.cell, after.cell))
      return [];
    return [
      {
        text: figureText(candidate, step, before.cell, after.cell),
        step: step.id,
        before: before.cell,
        after: after.cell,
      },
    ];
  });
}

/**
 * The driver of every row for one outcome in amounts: of the figures that move the row the way it went,
 * the one that moves it most. Where none does, the one that moves it most either way.
 */
export function driversOf(
  base: Policy,
  candidate: Policy,
  rows: readonly Row[],
  outcome: string,
): readonly (Driver | undefined)[] {
  const [before, after] = [evaluateTable(base, rows), evaluateTable(candidate, rows)];
  const step = after.layout.outcomes.get(outcome);
  const baseStep = before.layout.outcomes.get(outcome);
  if (step === undefined || baseStep === undefined) return rows.map(() => undefined);
  const figures = changedFigures(base, candidate);
  const undone = figures.map(
    (figure) => run(after.lowered.program, rows, new Map([[figure.step, figure.before]]))[step] ?? [],
  );
  return rows.map((_, at) => {
    const now = after.columns[step]?.[at];
    const total = difference(now, before.columns[baseStep]?.[at]);
    const drivers = figures.map((figure, index) => ({
      figure,
      effect: difference(now, undone[index]?.[at]),
    }));
    const along = drivers.filter(({ effect }) => effect.times(total).gt(Amount.zero));
    return strongest(along) ?? strongest(drivers);
  });
}

const difference = (now: Cell | undefined, then: Cell | undefined): Amount =>
  isAmount(now) && isAmount(then) ? now.minus(then) : Amount.zero;

/** The first with the largest effect; undefined when none has any. */
function strongest(drivers: readonly Driver[]): Driver | undefined {
  let best: Driver | undefined;
  for (const driver of drivers) {
    const least = best?.effect.abs() ?? Amount.zero;
    if (driver.effect.abs().gt(least)) best = driver;
  }
  return best;
}

/** The constants of a program by the part they play; several in one role are told apart by their order. */
function constantsOf(policy: Policy): ReadonlyMap<string, Step> {
  const constants = new Map<string, Step>();
  for (const step of programOf(policy).program.steps) {
    if (step.operation.kind !== 'constant') continue;
    const { policy: id, block, role, item } = step.label;
    let key = [id, block, role, item ?? ''].join('\n');
    while (constants.has(key)) key += '+';
    constants.set(key, step);
  }
  return constants;
}

function figureText(candidate: Policy, step: Step, before: Cell, after: Cell): Bilingual {
  const at = candidate.plan.blocks.findIndex((block) => block.id === step.label.block);
  const block = candidate.plan.blocks[at];
  const label = candidate.words[at]?.label ?? both(step.label.block, step.label.block);
  const part = block && kindOf(block.kind)?.describe(step.label.role, step.label.item, block.plan);
  const [from, to] = figures([before, after], step.type);
  return both(
    `${label.zh} · ${part?.zh ?? step.label.role} ${from.zh} → ${to.zh}`,
    `${label.en} · ${part?.en ?? step.label.role} ${from.en} → ${to.en}`,
  );
}

/** Both figures, with enough digits to tell them apart; a rate as rates are printed, where that shows all of it. */
function figures(cells: readonly [Cell, Cell], type: ValueType): readonly [Bilingual, Bilingual] {
  const [before, after] = cells;
  const isRate = type.kind === 'ratio' && isAmount(before) && isAmount(after);
  const rates = isRate ? ([rateText(before), rateText(after)] as const) : undefined;
  if (rates && rates[0] !== rates[1]) return [same(rates[0]), same(rates[1])];
  return cellTexts(cells, type);
}
