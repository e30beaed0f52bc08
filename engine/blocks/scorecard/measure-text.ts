// One measure of a scorecard in words: 邮件打开率 22% ÷ 25% = 88%,权重 1/3. It formats cells and computes nothing.
import { literalText } from '../../expression/literal-text.ts';
import { Amount } from '../../values/amount.ts';
import { percentText } from '../../values/amount-text.ts';
import { type Bilingual, both, same } from '../../values/bilingual.ts';
import { type Cell, isAmount, isFailure, sameValue } from '../../values/cell.ts';
import { failureText } from '../../values/failure-text.ts';
import { cellText, resultText } from '../../values/format.ts';
import type { RowView } from '../kind.ts';
import type { MeasurePlan, ScorecardPlan } from './plan.ts';

const ratio = { kind: 'ratio' } as const;

interface Cells {
  readonly actual: Cell;
  readonly target: Cell | undefined;
}

export function measureText(
  plan: ScorecardPlan,
  measure: MeasurePlan,
  view: RowView,
  cells: Cells,
): Bilingual {
  const label = plan.codes.find(({ code }) => code === measure.id)?.label ?? same(measure.id);
  const [raw, attainment] = [view.cell('raw', measure.id), view.cell('attainment', measure.id)];
  if (isFailure(attainment)) {
    const why = failingText(plan, measure, view, cells, attainment);
    return both(`${label.zh}:${why.zh}`, `${label.en}: ${why.en}`);
  }
  const sum = sumText(measure, view, cells, raw);
  const limited = sameValue(raw, attainment) ? same('') : countedText(attainment);
  const weight = weightText(view.cell('share', measure.id));
  return both(
    `${label.zh} ${sum.zh}${limited.zh}${weight.zh}`,
    `${label.en} ${sum.en}${limited.en}${weight.en}`,
  );
}

/** How the attainment comes about: `22% ÷ 25% = 88%`. */
function sumText(measure: MeasurePlan, view: RowView, { actual, target }: Cells, raw: Cell): Bilingual {
  const found = cellText(actual, measure.type);
  const result = resultText(raw, ratio);
  if (measure.direction === 'yes') return both(`${found.zh} ${result.zh}`, `${found.en} ${result.en}`);
  const [is, goal] = [found.en, targetText(measure, target)];
  switch (measure.direction) {
    case 'atLeast':
      return same(`${is} ÷ ${goal} ${result.en}`);
    case 'atMost':
      if (view.cell('met', measure.id) !== true) return short(is, goal, result.en);
      return both(`${is} ≤ ${goal},达成率 100%`, `${is} ≤ ${goal}, attainment 100%`);
    case 'from': {
      const start = literalText(Amount.of(measure.from), measure.type);
      return same(`(${is} − ${start}) ÷ (${goal} − ${start}) ${result.en}`);
    }
  }
}

const short = (is: string, goal: string, result: string): Bilingual =>
  both(`${is} > ${goal},${goal} ÷ ${is} ${result}`, `${is} > ${goal}, ${goal} ÷ ${is} ${result}`);

/** A written target with all its digits; one from a column as its value is shown. */
function targetText({ type, ...measure }: MeasurePlan, target: Cell | undefined): string {
  if (measure.direction !== 'yes' && measure.target.kind === 'number')
    return literalText(Amount.of(measure.target.text), type);
  return target === undefined ? '—' : cellText(target, type).en;
}

const countedText = (attainment: Cell): Bilingual => {
  const shown = cellText(attainment, ratio).en;
  return both(`,按 ${shown} 计`, `, counted as ${shown}`);
};

/** A share that is no short percentage is written as the fraction it is: 1/3. */
function weightText(share: Cell): Bilingual {
  if (!isAmount(share)) return same('');
  const exact = share.toExactText();
  const text = share.isExactAt(4) || exact.length > 7 ? percentText(share) : exact;
  return both(`,权重 ${text}`, `, weight ${text}`);
}

/** Why a measure has no attainment, and what that does to the score. */
function failingText(
  plan: ScorecardPlan,
  measure: MeasurePlan,
  view: RowView,
  { target }: Cells,
  attainment: Cell,
): Bilingual {
  if (!isFailure(attainment)) return same('');
  if (attainment.code === 'MISSING_FACT') {
    const reason = failureText(attainment, view.names);
    return then(reason, lacking(plan));
  }
  if (measure.direction !== 'yes' && measure.target.kind === 'undecided')
    return both('目标待确定,没有得分', 'its target is still to be decided; there is no score');
  if (attainment.code === 'ZERO_DENOMINATOR' && isAmount(target)) {
    const goal = targetText(measure, target);
    const none = both(
      `目标为 ${goal},算不出达成率`,
      `no attainment can be computed against a target of ${goal}`,
    );
    return then(none, lacking(plan));
  }
  const reason = failureText(attainment, view.names);
  return then(reason, attainment.code === 'ZERO_DENOMINATOR' ? lacking(plan) : noScore);
}

const noScore = both('没有得分', 'there is no score');

/** What a measure does to the score when the data gives it no attainment. */
const lacking = ({ missing }: ScorecardPlan): Bilingual =>
  missing === 'leaveOut' ? both('不计入得分', 'left out of the score') : noScore;

const then = (reason: Bilingual, effect: Bilingual): Bilingual =>
  both(`${reason.zh},${effect.zh}`, `${reason.en}; ${effect.en}`);
