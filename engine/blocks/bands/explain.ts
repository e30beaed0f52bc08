// Bands: the steps of one row → lines in words. Reads the labelled columns; it computes nothing but the sharing out of a cent.

import type { Trace } from '../../condition/trace.ts';
import { traceText } from '../../condition/trace-text.ts';
import { Amount } from '../../values/amount.ts';
import { moneyText, rateText } from '../../values/amount-text.ts';
import { apportion } from '../../values/apportion.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import { type Cell, isAmount, isFailure } from '../../values/cell.ts';
import { failureText } from '../../values/failure-text.ts';
import { amountText, cellText } from '../../values/format.ts';
import type { Line, LineValue, RowView } from '../kind.ts';
import { type BandsPlan, bandKey } from './plan.ts';

const ratio = { kind: 'ratio' } as const;

export function explainBands(plan: BandsPlan, view: RowView): readonly Line[] {
  const on = view.value(plan.on);
  if (isFailure(on)) return [unavailableLine(on, view)];
  if (plan.below !== undefined && view.cell('reached', bandKey(0)) === false)
    return [belowLine(plan, on, view)];
  return plan.mode === 'marginal' ? marginalLines(plan, view) : [singleLine(plan, on, view)];
}

function unavailableLine(cause: Cell, view: RowView): Line {
  const reason = isFailure(cause) ? failureText(cause, view.names) : both('', '');
  const text = both(`${view.label.zh}:无法计算,${reason.zh}`, `${view.label.en}: unavailable, ${reason.en}`);
  return { block: view.block, role: 'unavailable', text, values: {} };
}

function belowLine(plan: BandsPlan, on: Cell, view: RowView): Line {
  const [amount, value] = [onText(plan, on), valueText(plan, view.cell('below'))];
  const label = onLabel(plan, view);
  const text = both(
    `${label.zh} ${amount.zh} 低于第 1 档,得 ${value.zh}`,
    `${label.en} ${amount.en} is below band 1 and gives ${value.en}`,
  );
  return { block: view.block, role: 'below', text, values: { amount: { cell: on, type: plan.onType } } };
}

/** One line per band that holds a part of the amount; the pays add up to the total to the cent. */
function marginalLines(plan: BandsPlan, view: RowView): readonly Line[] {
  const total = view.cell('total');
  if (isFailure(total)) return [unavailableLine(total, view)];
  const reached = plan.bands
    .map((_, at) => bandKey(at))
    .filter((key) => at(view, 'slice', key).gt(Amount.zero));
  const shown = reached.length === 0 ? [bandKey(0)] : reached;
  const pays = apportion(
    isAmount(total) ? total : Amount.zero,
    shown.map((key) => at(view, 'pay', key)),
  );
  return shown.map((key, index) => bandLine(plan, key, pays[index] ?? Amount.zero, view));
}

function bandLine(plan: BandsPlan, key: string, pay: Amount, view: RowView): Line {
  const [slice, rate] = [at(view, 'slice', key), at(view, 'rate', key)];
  const trace = conditionOf(plan, key, view);
  const label = onLabel(plan, view);
  const sum = `${amountText(slice, plan.onType)} × ${rateText(rate)} = ${amountText(pay, plan.type)}`;
  const why = trace ? whyText(key, trace, view) : both('', '');
  return {
    block: view.block,
    role: 'line',
    item: key,
    text: both(`第 ${key} 档 ${label.zh} ${sum}${why.zh}`, `Band ${key}: ${label.en} ${sum}${why.en}`),
    values: {
      amount: { cell: slice, type: plan.onType },
      rate: { cell: rate, type: ratio },
      pay: { cell: pay, type: plan.type },
      condition: { cell: conditionState(trace), type: conditionType },
    },
    ...(trace && { trace }),
  };
}

/** How the condition of a lift came out, as a code. `none`: the band has no lift. */
export const conditionType = {
  kind: 'code',
  codes: [
    { code: 'met', label: both('达到', 'met') },
    { code: 'not-met', label: both('未达到', 'not met') },
    { code: 'unknown', label: both('无法判断', 'unknown') },
    { code: 'none', label: both('无条件', 'no condition') },
  ],
} as const;

const conditionState = (trace: Trace | undefined): string =>
  trace === undefined ? 'none' : isFailure(trace.truth) ? 'unknown' : trace.truth ? 'met' : 'not-met';

/** The condition behind a rate: (复购率 63.2% ≥ 60%), and that the base rate stays when it cannot be judged. */
function whyText(key: string, trace: Trace, view: RowView): Bilingual {
  const judged = traceText(trace, view.names);
  if (isFailure(trace.truth)) {
    const base = rateText(at(view, 'rate', key));
    return both(`(${judged.zh},按基础比例 ${base})`, ` (${judged.en}; the base rate ${base} stays)`);
  }
  return both(`(${judged.zh})`, ` (${judged.en})`);
}

const conditionOf = (plan: BandsPlan, key: string, view: RowView): Trace | undefined => {
  const band = plan.bands.find((_, index) => bandKey(index) === key);
  return band?.when !== undefined && band.lifted !== undefined ? view.trace(key) : undefined;
};

/** Whole, amount and linear: one line with the band reached and what it gives. */
function singleLine(plan: BandsPlan, on: Cell, view: RowView): Line {
  const key = highestReached(plan, view);
  const value = view.given('');
  if (isFailure(value)) return unavailableLine(value, view);
  const trace = conditionOf(plan, key, view);
  const why = trace ? whyText(key, trace, view) : both('', '');
  const [label, amount, worth] = [onLabel(plan, view), onText(plan, on), valueText(plan, value)];
  const times = plan.mode === 'whole' ? ` × ${rateText(at(view, 'rate', key))}` : '';
  const text = both(
    `${label.zh} ${amount.zh}${times} → 第 ${key} 档 ${view.label.zh} ${worth.zh}${why.zh}`,
    `${label.en} ${amount.en}${times} → band ${key}, ${view.label.en} ${worth.en}${why.en}`,
  );
  const values: Record<string, LineValue> = {
    amount: { cell: on, type: plan.onType },
    [plan.mode === 'whole' ? 'pay' : 'value']: { cell: value, type: plan.type },
  };
  return { block: view.block, role: 'line', item: key, text, values, ...(trace && { trace }) };
}

/** The number of the highest band reached; the first when none is. */
function highestReached(plan: BandsPlan, view: RowView): string {
  const reached = plan.bands
    .map((_, index) => bandKey(index))
    .filter((key) => view.cell('reached', key) === true);
  return reached.at(-1) ?? bandKey(0);
}

const at = (view: RowView, role: string, key: string): Amount => {
  const cell = view.cell(role, key);
  return isAmount(cell) ? cell : Amount.zero;
};

const onLabel = (plan: BandsPlan, view: RowView): Bilingual =>
  view.names.get(plan.on)?.label ?? both(plan.on, plan.on);
const onText = (plan: BandsPlan, on: Cell): Bilingual => cellText(on, plan.onType);
const valueText = (plan: BandsPlan, value: Cell): Bilingual =>
  plan.type.kind === 'money' && isAmount(value)
    ? both(moneyText(value), moneyText(value))
    : cellText(value, plan.type);
