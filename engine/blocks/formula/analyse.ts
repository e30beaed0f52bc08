// Formula: where a formula that compiles may still meet a zero below the line. A constant formula is fine: it is a figure the owner sets.
import { namesInCondition } from '../../condition/condition.ts';
import type { Expression } from '../../expression/expression.ts';
import { expressionText } from '../../expression/expression-text.ts';
import { both } from '../../values/bilingual.ts';
import type { AnalyseScope } from '../kind.ts';
import { mayBeZero, openDivisors } from './divisor.ts';
import type { FormulaPlan } from './plan.ts';

export function analyseFormula(plan: FormulaPlan, scope: AnalyseScope): void {
  const asked = new Set(scope.when ? namesInCondition(scope.when) : []);
  const reported = new Set<string>();
  for (const divisor of openDivisors(plan.expression, asked)) {
    const possible = mayBeZero(divisor, scope.names);
    const { zh } = expressionText(divisor, scope.names);
    if (possible === 'no' || reported.has(zh)) continue;
    reported.add(zh);
    reportZero(divisor, possible, scope);
  }
}

/** A fact's declared range says that it can be; of a column nothing is declared, so it is only worth a look. */
function reportZero(divisor: Expression, possible: 'yes' | 'unknown', scope: AnalyseScope): void {
  const text = expressionText(divisor, scope.names);
  scope.report({
    code: 'FORMULA_ZERO_POSSIBLE',
    severity: possible === 'yes' ? 'warning' : 'note',
    path: ['formula'],
    message:
      possible === 'yes'
        ? both(
            `除数“${text.zh}”可以为零,那时没有结果`,
            `the divisor "${text.en}" may be zero; there is no result then`,
          )
        : both(
            `除数“${text.zh}”若为零则没有结果`,
            `there is no result where the divisor "${text.en}" is zero`,
          ),
    hint: both(
      '加上适用条件(when),例如大于零时;或在公式里用 if(…) 写明为零时的结果;或在数据目录里收窄它的范围',
      'add a condition for where it applies (when), such as above zero; or give a result for zero by if(…); or narrow its range in the vocabulary',
    ),
  });
}
