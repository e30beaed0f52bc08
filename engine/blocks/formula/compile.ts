// Formula: source → plan. Parses and types the formula, and holds it to saying how it is rounded.
import { divides, type Expression } from '../../expression/expression.ts';
import { placesMax } from '../../expression/functions.ts';
import { Amount } from '../../values/amount.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import { readType } from '../../values/type-source.ts';
import { isNumeric, typeText } from '../../values/types.ts';
import type { Compiled, CompileScope } from '../kind.ts';
import type { FormulaPlan, RoundPlan } from './plan.ts';
import type { FormulaSource } from './schema.ts';

export function compileFormula(
  source: FormulaSource,
  scope: CompileScope,
): Compiled<FormulaPlan> | undefined {
  const stated = source.gives && readType(source.gives, ['gives'], (report) => scope.report(report));
  if (source.gives !== undefined && stated === undefined) return undefined;
  const expression = scope.formula(source.formula, ['formula'], stated);
  const round = expression && readRound(source, expression, scope);
  if (!expression || !round) return undefined;
  const { type } = expression;
  const plan: FormulaPlan = {
    kind: 'formula',
    expression,
    type,
    round: round === 'exact' ? undefined : round,
  };
  return { plan, gives: [{ part: '', type, label: scope.label }] };
}

/** How the result is rounded; `exact` where nothing needs to be said. */
function readRound(
  { round }: FormulaSource,
  expression: Expression,
  scope: CompileScope,
): RoundPlan | 'exact' | undefined {
  if (round === undefined) return mayLeaveOut(expression, scope) ? 'exact' : undefined;
  if (!isNumeric(expression.type)) {
    const type = typeText(expression.type);
    return refuse(
      scope,
      both(`公式得出${type.zh},不能四舍五入`, `the formula gives ${type.en}, which is not rounded`),
      both('删除 round', 'remove round'),
    );
  }
  if (round === 'exact') return round;
  const places = Amount.of(round.places);
  if (round.mode === 'up' && !places.isZero()) {
    return refuse(
      scope,
      both('向上取整只到整数', 'rounding up is to a whole number only'),
      both('写 { places: 0, mode: up }', 'write { places: 0, mode: up }'),
    );
  }
  if (places.gt(Amount.count(placesMax))) {
    return refuse(
      scope,
      both(`最多保留 ${placesMax} 位小数`, `at most ${placesMax} decimals are kept`),
      both('写更少的位数,或 round: exact', 'write fewer places, or round: exact'),
    );
  }
  return { places: places.toCount(), mode: round.mode };
}

function mayLeaveOut(expression: Expression, scope: CompileScope): boolean {
  const money = expression.type.kind === 'money';
  // What judges or chooses compares exactly; there is no number to round.
  if (!isNumeric(expression.type) || (!money && !divides(expression))) return true;
  refuse(
    scope,
    money
      ? both('公式得出金额,须写明如何取舍', 'the formula gives money and must say how it is rounded')
      : both('公式有除法,须写明如何取舍', 'the formula divides and must say how its result is rounded'),
    both(
      '写 round: exact(中间值,保留全部位数)或 round: { places: 2, mode: half-up }',
      'write round: exact, which keeps every digit, or round: { places: 2, mode: half-up }',
    ),
  );
  return false;
}

function refuse(scope: CompileScope, message: Bilingual, hint: Bilingual): undefined {
  scope.report({ code: 'FORMULA_ROUNDING', path: ['round'], message, hint });
}
