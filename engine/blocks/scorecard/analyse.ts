// Scorecard: what measures that compile may still hide: weights of zero, targets nobody can miss or reach, open questions.
import { literalText } from '../../expression/literal-text.ts';
import { Amount } from '../../values/amount.ts';
import { type Bilingual, both, same } from '../../values/bilingual.ts';
import { type End, type Interval, includes } from '../../values/interval.ts';
import type { AnalyseScope } from '../kind.ts';
import type { MeasurePlan, ScorecardPlan, TargetMeasure } from './plan.ts';

export function analyseScorecard(plan: ScorecardPlan, scope: AnalyseScope): void {
  plan.measures.forEach((measure, at) => {
    const label = plan.codes[at]?.label ?? same(measure.id);
    reportWeightless(measure, at, label, scope);
    if (measure.direction !== 'yes') reportTarget(measure, at, label, scope);
  });
}

function reportTarget(measure: TargetMeasure, at: number, label: Bilingual, scope: AnalyseScope): void {
  switch (measure.target.kind) {
    case 'number':
      reportOutsideRange(measure, measure.target.text, at, label, scope);
      break;
    case 'name':
      reportZeroPossible(measure, measure.target.name, at, label, scope);
      break;
    case 'undecided':
      reportUndecided(at, label, scope);
  }
}

function reportWeightless(measure: MeasurePlan, at: number, label: Bilingual, scope: AnalyseScope): void {
  if (!Amount.of(measure.weight).isZero()) return;
  scope.report({
    code: 'SCORECARD_WEIGHT_ZERO',
    severity: 'warning',
    path: ['measures', at, 'weight'],
    message: both(`“${label.zh}”的权重为零,不影响得分`, `"${label.en}" weighs nothing in the score`),
    hint: both('给它权重,或删除这一项', 'give it a weight, or remove the measure'),
  });
}

/** A target beyond the declared range is never met; one at its near end is met by everybody. Both are slips. */
function reportOutsideRange(
  measure: TargetMeasure,
  text: string,
  at: number,
  label: Bilingual,
  scope: AnalyseScope,
): void {
  const range = scope.names.get(measure.on)?.range;
  if (range === undefined) return;
  const target = Amount.of(text);
  const downwards =
    measure.direction === 'atMost' || (measure.direction === 'from' && target.lt(Amount.of(measure.from)));
  const { from: near, to: far }: Interval = downwards ? { from: range.to, to: range.from } : range;
  const sign = downwards ? -1 : 1;
  const beyond = (end: End | undefined): number => (end ? target.compare(end.at) * sign : 0);
  const never = far !== undefined && (beyond(far) > 0 || (beyond(far) === 0 && far.open));
  const always = near !== undefined && beyond(near) <= 0;
  if (!never && !always) return;
  const shown = literalText(target, measure.type);
  const limit = literalText((never ? far : near)?.at ?? target, measure.type);
  scope.report({
    code: never ? 'SCORECARD_TARGET_UNREACHABLE' : 'SCORECARD_TARGET_TRIVIAL',
    severity: 'warning',
    path: ['measures', at, 'target'],
    message: never
      ? both(
          `“${label.zh}”的目标 ${shown} 超出可能的范围(到 ${limit} 为止),永远达不到`,
          `the target ${shown} of "${label.en}" lies beyond its range, which ends at ${limit}: it can never be met`,
        )
      : both(
          `“${label.zh}”的目标 ${shown} 任何取值都能达到(范围从 ${limit} 起)`,
          `the target ${shown} of "${label.en}" is met by every value of its range, which begins at ${limit}`,
        ),
    hint: both(
      '核对目标的数值与单位;或改 facts.yaml 中的范围',
      'check the number and its unit, or the range in facts.yaml',
    ),
  });
}

/** A target from a column: where it can be zero or less, there are rows in which the measure has no attainment. */
function reportZeroPossible(
  measure: TargetMeasure,
  name: string,
  at: number,
  label: Bilingual,
  scope: AnalyseScope,
): void {
  const named = scope.names.get(name);
  const divisor = measure.direction === 'from' ? Amount.of(measure.from) : Amount.zero;
  if (measure.direction === 'atMost' || named?.range === undefined || !includes(named.range, divisor)) return;
  const shown = literalText(divisor, measure.type);
  scope.report({
    code: 'SCORECARD_ZERO_POSSIBLE',
    severity: 'note',
    path: ['measures', at, 'target'],
    message: both(
      `“${label.zh}”的目标${named.label.zh}可以是 ${shown},那时没有达成率,也不算达标`,
      `the target of "${label.en}", ${named.label.en}, may be ${shown}; there is no attainment then, and nobody can say that it is met`,
    ),
    hint: both(
      '若不会如此,在数据目录(facts.yaml)中收窄它的范围',
      'if that cannot be, narrow its range in the vocabulary (facts.yaml)',
    ),
  });
}

function reportUndecided(at: number, label: Bilingual, scope: AnalyseScope): void {
  scope.report({
    code: 'SCORECARD_TARGET_UNDECIDED',
    severity: 'note',
    path: ['measures', at],
    message: both(`“${label.zh}”尚无目标,没有得分`, `"${label.en}" has no target yet: there is no score`),
    hint: both('由老板确定后填上目标(target)', 'fill in its target once the owner has decided'),
  });
}
