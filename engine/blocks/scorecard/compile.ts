// Scorecard: source → plan. Checks what a schema cannot: that weights total 100 %, that ids and groups stand for one thing each.
import { literalText } from '../../expression/literal-text.ts';
import { Amount, sum } from '../../values/amount.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import type { Code, ValueType } from '../../values/types.ts';
import type { Compiled, CompileScope, Given } from '../kind.ts';
import { compileMeasure } from './compile-measure.ts';
import { fixedParts, type MeasurePlan, type ScorecardPlan } from './plan.ts';
import type { ScorecardSource } from './schema.ts';

export function compileScorecard(
  source: ScorecardSource,
  scope: CompileScope,
): Compiled<ScorecardPlan> | undefined {
  const compiled = source.measures.map((measure, at) => compileMeasure(measure, ['measures', at], scope));
  const measures = compiled.filter((measure) => measure !== undefined);
  const cap = source.cap === 'none' ? 'none' : readCap(source.cap, scope);
  const complete = measures.length === compiled.length;
  const sound = [
    idsDiffer(source, scope),
    groupsFit(source, scope),
    weightsFit(source, scope) && (!complete || weightsTotal(source, measures, scope)),
  ];
  if (!complete || cap === undefined || sound.includes(false)) return undefined;
  const plan: ScorecardPlan = {
    kind: 'scorecard',
    missing: source.missing,
    weights: source.weights,
    cap: cap === 'none' ? undefined : cap.toExactText(),
    groups: Object.keys(source.groups ?? {}),
    measures,
    codes: source.measures.map(({ id, label }) => ({ code: id, label })),
  };
  return { plan, gives: gives(source, plan.codes, scope.label) };
}

function gives(source: ScorecardSource, codes: readonly Code[], label: Bilingual): readonly Given[] {
  const part = (name: string, type: ValueType, words: Bilingual): Given => ({
    part: name,
    type,
    label: both(`${label.zh}:${words.zh}`, `${label.en}: ${words.en}`),
  });
  const listed: ValueType = { kind: 'list', of: { kind: 'code', codes } };
  return [
    { part: '', type: { kind: 'ratio' }, label },
    part('metCount', { kind: 'count', unit: '' }, both('达标项数', 'measures met')),
    part('allMet', { kind: 'flag' }, both('全部达标', 'all met')),
    part('missing', listed, both('缺数据的指标', 'measures without data')),
    part('met', listed, both('达标的指标', 'which are met')),
    part('attainment', { kind: 'ratios' }, both('各项达成率', 'attainment by measure')),
    part('raw', { kind: 'ratios' }, both('各项达成率(不封顶)', 'uncapped attainment by measure')),
    ...Object.entries(source.groups ?? {}).map(([group, words]) => part(group, { kind: 'ratio' }, words)),
  ];
}

function readCap(written: string, scope: CompileScope): Amount | undefined {
  const cap = scope.amount(written, ['cap']);
  if (cap === undefined || cap.gt(Amount.zero)) return cap;
  scope.report({
    code: 'SCORECARD_CAP',
    path: ['cap'],
    message: both(`上限 ${written} 会使每项达成率为零`, `a cap of ${written} makes every attainment zero`),
    hint: both('写大于零的上限,如 100%;不封顶写 none', 'write a cap above zero such as 100%, or none'),
  });
  return undefined;
}

function idsDiffer(source: ScorecardSource, scope: CompileScope): boolean {
  const ids = source.measures.map(({ id }) => id);
  const twice = ids.flatMap((id, at) => (ids.indexOf(id) < at ? [at] : []));
  for (const at of twice) {
    scope.report({
      code: 'SCORECARD_MEASURE_TWICE',
      path: ['measures', at, 'id'],
      message: both(`已有一项指标叫 ${ids[at]}`, `there is already a measure ${ids[at]}`),
      hint: both(
        '换一个 id;两项可用 on 读取同一列',
        'choose another id; two measures may read one column by on',
      ),
    });
  }
  return twice.length === 0;
}

/** Every group is known, has a measure, and leaves the names of the fixed columns alone. */
function groupsFit(source: ScorecardSource, scope: CompileScope): boolean {
  const groups = Object.keys(source.groups ?? {});
  const used = source.measures.flatMap(({ group }) => (group === undefined ? [] : [group]));
  const taken = groups.filter((group) => fixedParts.some((part) => part === group));
  const empty = groups.filter((group) => !used.includes(group));
  const unknown = source.measures.flatMap(({ group }, at) =>
    group === undefined || groups.includes(group) ? [] : [{ group, at }],
  );
  for (const group of taken) {
    scope.report({
      code: 'SCORECARD_PART',
      path: ['groups', group],
      atKey: true,
      message: both(`${group} 是每个计分卡已有的列`, `every scorecard already gives a column ${group}`),
      hint: both(
        `换一个名称;${fixedParts.join('、')} 已被占用`,
        `choose another name than ${fixedParts.join(', ')}`,
      ),
    });
  }
  for (const group of empty) {
    scope.report({
      code: 'SCORECARD_GROUP',
      path: ['groups', group],
      atKey: true,
      message: both(`分组 ${group} 中没有指标`, `no measure is in the group ${group}`),
      hint: both(`在指标中写 group: ${group},或删除它`, `write group: ${group} in a measure, or remove it`),
    });
  }
  for (const { group, at } of unknown) {
    scope.report({
      code: 'SCORECARD_GROUP',
      path: ['measures', at, 'group'],
      message: both(`没有名为 ${group} 的分组`, `there is no group ${group}`),
      hint: both(`在 groups 中写下它的名称`, 'name it under groups'),
    });
  }
  return taken.length + empty.length + unknown.length === 0;
}

/** Equal weights are written nowhere, stated ones everywhere. */
function weightsFit(source: ScorecardSource, scope: CompileScope): boolean {
  const stated = source.weights === 'stated';
  const odd = source.measures.flatMap(({ id, weight }, at) =>
    (weight !== undefined) === stated ? [] : [{ id, at }],
  );
  for (const { id, at } of odd) {
    scope.report({
      code: 'SCORECARD_WEIGHTS',
      path: ['measures', at, 'weight'],
      atKey: true,
      message: stated
        ? both(`指标 ${id} 没有权重`, `the measure ${id} has no weight`)
        : both(
            `weights: equal 时各项权重相同,不写 weight`,
            'with weights: equal no measure has a weight of its own',
          ),
      hint: stated
        ? both('写 weight: …,全部合计 100%', 'write weight: …; all of them total 100%')
        : both('删除它,或改为 weights: stated', 'remove it, or write weights: stated'),
    });
  }
  return odd.length === 0;
}

const ratioText = (amount: Amount): string => literalText(amount, { kind: 'ratio' });
const total = (measures: readonly MeasurePlan[]): Amount =>
  sum(measures.map(({ weight }) => Amount.of(weight)));

/** Stated weights total 100 % exactly, and no group's weights are all zero: it would have no mean. */
function weightsTotal(
  source: ScorecardSource,
  measures: readonly MeasurePlan[],
  scope: CompileScope,
): boolean {
  if (source.weights === 'equal') return true;
  const weightless = Object.keys(source.groups ?? {}).filter((group) => {
    const members = measures.filter((measure) => measure.group === group);
    return members.length > 0 && total(members).isZero();
  });
  for (const group of weightless) {
    scope.report({
      code: 'SCORECARD_WEIGHTS',
      path: ['groups', group],
      atKey: true,
      message: both(
        `分组 ${group} 的权重全为零,没有均值`,
        `every weight in the group ${group} is zero: it has no mean`,
      ),
      hint: both('至少给一项大于零的权重', 'give one of its measures a weight above zero'),
    });
  }
  return reportTotal(total(measures), scope) && weightless.length === 0;
}

function reportTotal(weights: Amount, scope: CompileScope): boolean {
  const difference = weights.minus(Amount.one);
  if (difference.isZero()) return true;
  const [found, off] = [ratioText(weights), ratioText(difference.abs())];
  const under = difference.isNegative();
  scope.report({
    code: 'SCORECARD_WEIGHTS',
    path: ['measures'],
    atKey: true,
    message: both(
      `权重合计 ${found},${under ? '少' : '多'} ${off}`,
      `the weights total ${found}, ${off} too ${under ? 'little' : 'much'}`,
    ),
    hint: both('调整到合计正好 100%', 'change them so that they total exactly 100%'),
  });
  return false;
}
