// One measure of a scorecard: source → plan. What it reads, what its target is, and whether the two can be divided.
import { commonType, isClash } from '../../expression/typing.ts';
import { Amount } from '../../values/amount.ts';
import { both } from '../../values/bilingual.ts';
import type { Named } from '../../values/named.ts';
import type { Path } from '../../values/position.ts';
import { typeText } from '../../values/types.ts';
import type { CompileScope } from '../kind.ts';
import type { MeasurePlan, TargetPlan } from './plan.ts';
import type { MeasureSource } from './schema.ts';

export function compileMeasure(
  source: MeasureSource,
  path: Path,
  scope: CompileScope,
): MeasurePlan | undefined {
  const on = readColumn(source, path, scope);
  const weight = readWeight(source, path, scope);
  if (source.direction === 'yes') {
    const fits = takesNoTarget(source, path, scope);
    if (!on || !weight || !fits) return undefined;
    return { direction: 'yes', ...common(source, on, weight) };
  }
  const from = typeof source.direction === 'object' ? source.direction.from : undefined;
  const start =
    on && from !== undefined ? readNumber(from, on, [...path, 'direction', 'from'], scope) : undefined;
  const target = on && readTarget(source, on, [...path, 'target'], scope);
  if (!on || !weight || !target || (from !== undefined && !start)) return undefined;
  if (!divides(source, target, start, [...path, 'target'], scope)) return undefined;
  const plan = { ...common(source, on, weight), target };
  return typeof source.direction === 'string'
    ? { direction: source.direction, ...plan }
    : { direction: 'from', from: (start ?? Amount.zero).toExactText(), ...plan };
}

const common = ({ id, group }: MeasureSource, on: Named, weight: Amount) => ({
  id,
  on: on.name,
  type: on.type,
  weight: weight.toExactText(),
  group,
});

function readColumn(source: MeasureSource, path: Path, scope: CompileScope): Named | undefined {
  const reference = source.on ?? source.id;
  const place = [...path, source.on === undefined ? 'id' : 'on'];
  if (source.direction !== 'yes') return scope.numeric(reference, place);
  const named = scope.name(reference, place);
  if (named === undefined || named.type.kind === 'flag') return named;
  const type = typeText(named.type);
  return refuse(
    scope,
    'TYPE_MISMATCH',
    place,
    both(
      `${reference} 是${type.zh},direction: yes 需要是/否`,
      `${reference} is ${type.en}; direction yes needs yes or no`,
    ),
    both('数值改用 atLeast 或 atMost,并写 target', 'a number takes atLeast or atMost, and a target'),
  );
}

/** Equal weights are one each. */
function readWeight({ weight: written }: MeasureSource, path: Path, scope: CompileScope): Amount | undefined {
  if (written === undefined) return Amount.one;
  const weight = scope.amount(written, [...path, 'weight']);
  if (!weight?.isNegative()) return weight;
  return refuse(
    scope,
    'SCORECARD_WEIGHTS',
    [...path, 'weight'],
    both(`权重 ${written} 小于零`, `the weight ${written} is below zero`),
    both('权重须在 0 到 100% 之间', 'a weight lies between 0 and 100%'),
  );
}

function takesNoTarget(source: MeasureSource, path: Path, scope: CompileScope): boolean {
  if (source.target === undefined) return true;
  refuse(
    scope,
    'SCORECARD_TARGET',
    [...path, 'target'],
    both('direction: yes 的目标就是“是”,不写 target', 'direction yes is its own target and takes none'),
    both('删除 target,或改用 atLeast', 'remove target, or use atLeast'),
  );
  return false;
}

function readTarget(
  source: MeasureSource,
  on: Named,
  path: Path,
  scope: CompileScope,
): TargetPlan | undefined {
  if (source.target === undefined) {
    if (source.owner !== undefined) return { kind: 'undecided' };
    return refuse(
      scope,
      'SCORECARD_TARGET',
      path,
      both(`指标 ${source.id} 没有目标`, `the measure ${source.id} has no target`),
      both(
        '补上 target;若待老板确定,写 owner 说明',
        'add target, or an owner question when it is still to be decided',
      ),
    );
  }
  if (/^[A-Za-z]/.test(source.target)) return readTargetColumn(source.target, on, path, scope);
  const amount = readNumber(source.target, on, path, scope);
  return amount && { kind: 'number', text: amount.toExactText() };
}

function readTargetColumn(
  reference: string,
  on: Named,
  path: Path,
  scope: CompileScope,
): TargetPlan | undefined {
  const named = scope.numeric(reference, path);
  if (named === undefined) return undefined;
  const shared = commonType(on.type, named.type);
  if (!isClash(shared)) return { kind: 'name', name: named.name };
  const [is, should] = [typeText(named.type), typeText(on.type)];
  return refuse(
    scope,
    shared,
    path,
    both(
      `目标 ${reference} 是${is.zh},${on.name} 是${should.zh}`,
      `the target ${reference} is ${is.en}, and ${on.name} is ${should.en}`,
    ),
    both('目标与实际须是同类的数', 'a target and what is measured by it must be of one kind'),
  );
}

/** A number in the measure's own kind: a percentage means nothing against money or a count. */
function readNumber(written: string, on: Named, path: Path, scope: CompileScope): Amount | undefined {
  if (on.type.kind === 'ratio' || !/(?:%|pp)\s*$/.test(written)) return scope.amount(written, path);
  const type = typeText(on.type);
  return refuse(
    scope,
    'TYPE_MISMATCH',
    path,
    both(
      `${on.name} 是${type.zh},这里不能写百分比`,
      `${on.name} is ${type.en}; a percentage cannot stand here`,
    ),
    both('写成与它同单位的数', 'write a number in its unit'),
  );
}

/** A written target must leave something to divide by: above zero, not below zero for `atMost`, away from the start. */
function divides(
  { direction }: MeasureSource,
  target: TargetPlan,
  from: Amount | undefined,
  path: Path,
  scope: CompileScope,
): boolean {
  if (target.kind !== 'number') return true;
  const amount = Amount.of(target.text);
  const sound =
    from === undefined
      ? !amount.isNegative() && (direction === 'atMost' || !amount.isZero())
      : !amount.eq(from);
  if (sound) return true;
  refuse(
    scope,
    'SCORECARD_TARGET',
    path,
    from === undefined
      ? both(
          `目标 ${target.text} 算不出达成率`,
          `no attainment can be computed against a target of ${target.text}`,
        )
      : both(
          `目标 ${target.text} 与起点相同,没有进度可算`,
          `the target ${target.text} is where it starts: there is no progress`,
        ),
    from === undefined
      ? both(
          'atLeast 的目标须大于零,atMost 的目标不小于零',
          'a target is above zero, for atMost not below zero',
        )
      : both('写与 from 不同的目标', 'write a target other than from'),
  );
  return false;
}

function refuse(
  scope: CompileScope,
  code: string,
  path: Path,
  message: ReturnType<typeof both>,
  hint: ReturnType<typeof both>,
): undefined {
  scope.report({ code, path, message, hint });
}
