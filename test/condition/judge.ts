// Judges a condition over one row in both ways there are: by the program's own steps, and by json-rules-engine.
import { compileCondition } from '../../engine/condition/compile.ts';
import { type Condition, namesInCondition } from '../../engine/condition/condition.ts';
import { traceWithRulesEngine } from '../../engine/condition/engine-adapter.ts';
import type { Trace } from '../../engine/condition/trace.ts';
import { lowerCondition } from '../../engine/program/lower-condition.ts';
import { Lowering } from '../../engine/program/lowering.ts';
import { readTrace } from '../../engine/program/read-trace.ts';
import { type Row, run } from '../../engine/program/run.ts';
import { Failure } from '../../engine/values/cell.ts';
import type { Report } from '../../engine/values/finding.ts';
import { pathText } from '../../engine/values/position.ts';
import { names } from './names.ts';

/** The condition, or its findings as `CODE path`. */
export function compile(source: unknown): Condition | readonly string[] {
  const reports: Report[] = [];
  const condition = compileCondition(source, names, ['when'], (report) => reports.push(report));
  if (condition && reports.length === 0) return condition;
  return reports.map(({ code, path }) => `${code} ${pathText(path)}`);
}

/** A condition that must compile. */
export function condition(source: unknown): Condition {
  const compiled = compile(source);
  if ('kind' in compiled) return compiled;
  throw new Error(compiled.join('\n'));
}

const block = 'block';

/** How the program's own steps judge the condition. */
export function judgeByProgram(judged: Condition, row: Row): Trace {
  const into = new Lowering();
  into.enter('policy', block);
  for (const name of namesInCondition(judged)) {
    const named = names.get(name);
    if (named) into.define(name, into.fact(named));
  }
  const lowered = lowerCondition(judged, into, 'when');
  const columns = run(into.program(), [row]);
  return readTrace(judged, lowered, (id) => columns[id]?.[0] ?? new Failure('MISSING_FACT', block));
}

/** How json-rules-engine judges it. */
export async function judgeByRulesEngine(judged: Condition, row: Row): Promise<Trace> {
  const read = (name: string) => row.get(name) ?? new Failure('MISSING_FACT', block, [name]);
  const trace = (await traceWithRulesEngine([{ key: 'when', condition: judged }], read)).get('when');
  if (!trace) throw new Error('every condition has a trace');
  return trace;
}
