// Formula: the steps of one row → the formula in words with the values put in: 提成 $16,000.00 ÷ 毛利 $500,000.00 = 3.2%.
import { type Expression, namesIn } from '../../expression/expression.ts';
import { expressionText } from '../../expression/expression-text.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import { isFailure } from '../../values/cell.ts';
import { failureText } from '../../values/failure-text.ts';
import { pricedText, resultText } from '../../values/format.ts';
import type { Named, Names } from '../../values/named.ts';
import type { Line, LineValue, RowView } from '../kind.ts';
import type { FormulaPlan } from './plan.ts';

export function explainFormula(plan: FormulaPlan, view: RowView): readonly Line[] {
  const inputs = inputsOf(plan.expression, view);
  const result = view.given('');
  const values: Record<string, LineValue> = { result: { cell: result, type: plan.type } };
  // Facts may have any name, so what went in is kept apart from what stands in every line.
  for (const { name, value } of inputs) values[`input.${name}`] = value;
  const formula = expressionText(plan.expression, withValues(inputs, view.names));
  if (isFailure(result)) {
    const reason = failureText(result, view.names);
    const text = both(
      `${view.label.zh}:没有结果,${reason.zh}(${formula.zh})`,
      `${view.label.en}: unavailable, ${reason.en} (${formula.en})`,
    );
    return [{ block: view.block, role: 'unavailable', text, values }];
  }
  const text = formulaText(plan, formula, view);
  return [{ block: view.block, role: 'line', text, values }];
}

interface Input {
  readonly name: string;
  readonly value: LineValue;
}

const inputsOf = (expression: Expression, view: RowView): readonly Input[] =>
  namesIn(expression).flatMap((name) => {
    const type = view.names.get(name)?.type;
    return type ? [{ name, value: { cell: view.value(name), type } }] : [];
  });

/** The names with their values behind their labels: what reads `毛利 ÷ 3` reads `毛利 500,000.00 ÷ 3`. */
function withValues(inputs: readonly Input[], names: Names): Names {
  const entries = inputs.flatMap(({ name, value }): readonly [string, Named][] => {
    const named = names.get(name);
    if (named === undefined) return [];
    const shown = pricedText(value.cell, value.type);
    return [
      [name, { ...named, label: both(`${named.label.zh} ${shown.zh}`, `${named.label.en} ${shown.en}`) }],
    ];
  });
  return new Map(entries);
}

/** A sum ends in `= 3.2%`; a choice or a judgement points to what it gives; a single figure, or what is only passed on, is named. */
function formulaText(plan: FormulaPlan, formula: Bilingual, view: RowView): Bilingual {
  const result = view.given('');
  const [equals, shown] = [resultText(result, plan.type), pricedText(result, plan.type)];
  const rounded = roundText(plan);
  switch (plan.expression.kind) {
    case 'number':
    case 'flag':
    case 'code':
      return both(`${view.label.zh} ${equals.zh}${rounded.zh}`, `${view.label.en} ${equals.en}${rounded.en}`);
    case 'name':
      // What it passes on is itself, unless it is rounded or in another currency.
      if (formula.zh.endsWith(` ${shown.zh}`)) return both(formula.zh + rounded.zh, formula.en + rounded.en);
      return both(`${formula.zh} ${equals.zh}${rounded.zh}`, `${formula.en} ${equals.en}${rounded.en}`);
    case 'arithmetic':
    case 'call':
      return both(`${formula.zh} ${equals.zh}${rounded.zh}`, `${formula.en} ${equals.en}${rounded.en}`);
    case 'comparison':
    case 'logic':
    case 'not':
    case 'if':
      return both(`${formula.zh} → ${shown.zh}${rounded.zh}`, `${formula.en} → ${shown.en}${rounded.en}`);
  }
}

function roundText({ round, type }: FormulaPlan): Bilingual {
  if (round === undefined) return both('', '');
  if (round.mode === 'up') return both('(向上取整)', ' (rounded up)');
  return type.kind === 'money' && round.places === 2
    ? both('(四舍五入到分)', ' (rounded half up to the cent)')
    : both(`(四舍五入到 ${round.places} 位小数)`, ` (rounded half up to ${round.places} decimals)`);
}
