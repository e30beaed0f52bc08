// Scorecard: plan → steps. Each measure gets its attainment, then the means; roles name the parts an explanation shows.
import { countType, flagType, type Lowering, ratioType } from '../../program/lowering.ts';
import type { Ref } from '../../program/operation.ts';
import { Amount } from '../../values/amount.ts';
import type { ValueType } from '../../values/types.ts';
import { type LoweredMeasure, lowerMeasure } from './lower-measure.ts';
import type { ScorecardPlan } from './plan.ts';

export function lowerScorecard(plan: ScorecardPlan, into: Lowering): ReadonlyMap<string, Ref> {
  const limits = {
    least: into.constant(Amount.zero, ratioType, 'least'),
    most: plan.cap === undefined ? undefined : into.number(plan.cap, ratioType, 'cap'),
  };
  const measures = plan.measures.map((measure) => lowerMeasure(plan, measure, limits, into));
  const columns = new Map([
    ['', mean(plan, measures, undefined, into)],
    ...counts(measures, into),
    ...lists(plan, measures, into),
  ]);
  for (const group of plan.groups) {
    const members = measures.filter((measure) => measure.group === group);
    columns.set(group, mean(plan, members, group, into));
  }
  return columns;
}

/** How many are met, as far as is known; and whether all are, which nobody can say while one is unknown. */
function counts(measures: readonly LoweredMeasure[], into: Lowering): readonly [string, Ref][] {
  const one = into.constant(Amount.one, countType, 'one');
  const none = into.constant(Amount.zero, countType, 'none');
  const counted = measures.map(({ id, certain }) => into.choose(certain, one, none, 'counted', id));
  const strict = measures.map(({ id, met }) => into.choose(met, one, none, 'judged', id));
  const add = (refs: readonly Ref[], role: string): Ref =>
    into.step({ kind: 'add', inputs: refs.map((ref) => ref.id) }, countType, role);
  const all = into.constant(Amount.count(measures.length), countType, 'measures');
  const [metCount, judged] = [add(counted, 'met-count'), add(strict, 'judged-count')];
  const allMet = into.step(
    { kind: 'compare', operator: 'equal', left: judged.id, right: all.id },
    flagType,
    'all-met',
  );
  return [
    ['metCount', metCount],
    ['allMet', allMet],
  ];
}

function lists(
  plan: ScorecardPlan,
  measures: readonly LoweredMeasure[],
  into: Lowering,
): readonly [string, Ref][] {
  const code: ValueType = { kind: 'code', codes: plan.codes };
  const ids = new Map(measures.map(({ id }) => [id, into.constant(id, code, 'measure', id)]));
  const collect = (when: (measure: LoweredMeasure) => Ref, role: string): Ref => {
    const items = measures.flatMap((measure) => {
      const value = ids.get(measure.id);
      return value ? [{ when: when(measure).id, value: value.id }] : [];
    });
    return into.step({ kind: 'collect', items }, { kind: 'list', of: code }, role);
  };
  const gather = (value: (measure: LoweredMeasure) => Ref, role: string): Ref => {
    const entries = measures.map((measure) => ({ name: measure.id, value: value(measure).id }));
    return into.step({ kind: 'gather', entries }, { kind: 'ratios' }, role);
  };
  return [
    ['missing', collect((measure) => measure.missing, 'missing-list')],
    ['met', collect((measure) => measure.certain, 'met-list')],
    ['attainment', gather((measure) => measure.attainment, 'attainments')],
    ['raw', gather((measure) => measure.raw, 'raws')],
  ];
}

/**
 * The weighted mean of the measures: each contributes its attainment times its share of the weights taken.
 * `leaveOut` takes no weight from a measure the data gives no attainment for; where that leaves no weight at all, the mean
 * fails as its measures do. Any other failure of a measure is one of the mean.
 */
function mean(
  plan: ScorecardPlan,
  measures: readonly LoweredMeasure[],
  group: string | undefined,
  into: Lowering,
): Ref {
  const role = (name: string): string => (group === undefined ? name : `group-${name}`);
  const leavesOut = plan.missing === 'leaveOut';
  const nothing = into.constant(Amount.zero, ratioType, role('nothing'), group);
  const taken = measures.map(({ id, missing, weight }) =>
    leavesOut ? into.choose(missing, nothing, weight, role('taken'), id) : weight,
  );
  const add = (refs: readonly Ref[], name: string): Ref =>
    into.step({ kind: 'add', inputs: refs.map((ref) => ref.id) }, ratioType, role(name), group);
  const total = add(taken, 'total-weight');
  const contributions = measures.map(({ id, attainment, missing }, at) => {
    const divide = { kind: 'divide', left: (taken[at] ?? nothing).id, right: total.id } as const;
    const share = into.step(divide, ratioType, role('share'), id);
    const product = { kind: 'multiply', inputs: [attainment.id, share.id] } as const;
    if (!leavesOut) return into.step(product, ratioType, role('contribution'), id);
    const whole = into.step(product, ratioType, role('whole-contribution'), id);
    return into.choose(missing, nothing, whole, role('contribution'), id);
  });
  const score = add(contributions, leavesOut ? 'taken-score' : 'score');
  if (!leavesOut) return score;
  const every = add(
    measures.map((measure) => measure.attainment),
    'every-attainment',
  );
  const failing = into.step(
    { kind: 'divide', left: every.id, right: total.id },
    ratioType,
    role('no-score'),
    group,
  );
  const empty = into.step(
    { kind: 'compare', operator: 'equal', left: total.id, right: nothing.id },
    flagType,
    role('empty'),
    group,
  );
  return into.choose(empty, failing, score, role('score'), group);
}
