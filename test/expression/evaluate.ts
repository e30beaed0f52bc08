// Runs a formula over one row, the way a policy does: compiled, lowered to steps, run.
import { compileExpression } from '../../engine/expression/compile.ts';
import { type Expression, namesIn } from '../../engine/expression/expression.ts';
import { Lowering } from '../../engine/program/lowering.ts';
import { type Row, run } from '../../engine/program/run.ts';
import { type Cell, Failure } from '../../engine/values/cell.ts';
import type { ValueType } from '../../engine/values/types.ts';
import { names } from './names.ts';

/** A formula that must compile. */
export function formula(text: string, expected?: ValueType): Expression {
  const { expression, problems } = compileExpression(text, names, { expected });
  if (expression) return expression;
  throw new Error(problems.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
}

/** What the formula gives for a row. */
export function evaluate(expression: Expression, row: Row): Cell {
  const into = new Lowering();
  into.enter('policy', 'block');
  for (const name of namesIn(expression)) {
    const named = names.get(name);
    if (named) into.define(name, into.fact(named));
  }
  const { id } = into.expression(expression, 'value');
  return run(into.program(), [row])[id]?.[0] ?? new Failure('MISSING_FACT', 'block');
}
