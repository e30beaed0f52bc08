// Scorecard: the steps of one row → a line per measure and one for the score. Reads the labelled columns; it computes nothing.
import { Amount } from '../../values/amount.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import { type Cell, isAmount, isFailure } from '../../values/cell.ts';
import { failureText } from '../../values/failure-text.ts';
import { cellText } from '../../values/format.ts';
import type { Line, LineValue, RowView } from '../kind.ts';
import { measureText } from './measure-text.ts';
import type { MeasurePlan, ScorecardPlan } from './plan.ts';

const ratio = { kind: 'ratio' } as const;
const flag = { kind: 'flag' } as const;
const count = { kind: 'count', unit: '' } as const;

export const explainScorecard = (plan: ScorecardPlan, view: RowView): readonly Line[] => [
  ...plan.measures.map((measure) => measureLine(plan, measure, view)),
  totalLine(plan, view),
];

function measureLine(plan: ScorecardPlan, measure: MeasurePlan, view: RowView): Line {
  const { id } = measure;
  const of = (role: string): LineValue => ({ cell: view.cell(role, id), type: ratio });
  const actual = view.value(measure.on);
  const target = targetCell(measure, view);
  const values: Record<string, LineValue> = {
    actual: { cell: actual, type: measure.type },
    ...(target !== undefined && { target: { cell: target, type: measure.type } }),
    attainment: of('attainment'),
    raw: of('raw'),
    weight: of('share'),
    contribution: of('contribution'),
    met: { cell: view.cell('met', id), type: flag },
  };
  const text = measureText(plan, measure, view, { actual, target });
  return { block: view.block, role: 'line', item: id, text, values };
}

/** The target of this row; undefined where there is none, or none yet. */
function targetCell(measure: MeasurePlan, view: RowView): Cell | undefined {
  if (measure.direction === 'yes') return undefined;
  switch (measure.target.kind) {
    case 'number':
      return Amount.of(measure.target.text);
    case 'name':
      return view.value(measure.target.name);
    case 'undecided':
      return undefined;
  }
}

/** `得分 = 91%(3 项计入,2 项达标)`, or why there is no score. */
function totalLine(plan: ScorecardPlan, view: RowView): Line {
  const { label } = view;
  const score = view.given('');
  const values = {
    score: { cell: score, type: ratio },
    metCount: { cell: view.given('metCount'), type: count },
  };
  if (isFailure(score)) {
    const isOpen = score.code === 'DOES_NOT_APPLY' && hasUndecided(plan);
    const reason = isOpen ? undecided : failureText(score, view.names);
    const text = both(`${label.zh}:没有得分,${reason.zh}`, `${label.en}: unavailable, ${reason.en}`);
    return { block: view.block, role: 'unavailable', text, values };
  }
  const [worth, counted] = [cellText(score, ratio), countText(plan, view)];
  const text = both(`${label.zh} ${worth.zh}(${counted.zh})`, `${label.en} ${worth.en} (${counted.en})`);
  return { block: view.block, role: 'total', text, values };
}

/** A target nobody has set is a question to the owner, not a card that does not apply. */
const hasUndecided = ({ measures }: ScorecardPlan): boolean =>
  measures.some((measure) => measure.direction !== 'yes' && measure.target.kind === 'undecided');

const undecided = both('有目标待老板确定', 'a target is for the owner to decide');

function countText(plan: ScorecardPlan, view: RowView): Bilingual {
  const taken = plan.measures.filter(({ id }) => isAmount(view.cell('attainment', id))).length;
  const met = cellText(view.given('metCount'), count);
  const left = view.given('missing');
  const missing = Array.isArray(left) && left.length > 0 ? leftOut(left, plan) : both('', '');
  return both(`${taken} 项计入,${met.zh} 项达标${missing.zh}`, `${taken} taken, ${met.en} met${missing.en}`);
}

function leftOut(missing: Cell, plan: ScorecardPlan): Bilingual {
  const names = cellText(missing, { kind: 'list', of: { kind: 'code', codes: plan.codes } });
  return both(`,缺${names.zh}`, `, without ${names.en}`);
}
