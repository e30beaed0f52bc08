// The outcomes of a policy: which columns or lines the outside world reads, and of what type they are.
import { both } from '../values/bilingual.ts';
import type { Report } from '../values/finding.ts';
import type { Named, Names } from '../values/named.ts';
import { sameType, typeText } from '../values/types.ts';
import type { BlockPlan, OutcomePlan, Policy } from './policy.ts';
import type { OutcomeSource, PolicySource } from './schema.ts';
import { resolve } from './scope.ts';

type ReportTo = (report: Report) => void;

/** Resolves every outcome; undefined when one of them was reported. */
export function readOutcomes(
  source: PolicySource,
  names: Names,
  blocks: readonly BlockPlan[],
  used: ReadonlyMap<string, Policy>,
  report: ReportTo,
): readonly OutcomePlan[] | undefined {
  const entries = Object.entries(source.outcomes);
  const known = [...blocks.map(({ id }) => id), ...linesOfUsed(used)];
  const outcomes = entries.map(([name, outcome]) => readOutcome(name, outcome, names, known, report));
  const complete = outcomes.filter((outcome) => outcome !== undefined);
  return complete.length === entries.length ? complete : undefined;
}

/** Outcomes of used policies that are lines, as they are referred to: `sales.lines`. */
const linesOfUsed = (used: ReadonlyMap<string, Policy>): readonly string[] =>
  [...used].flatMap(([alias, { plan }]) =>
    plan.outcomes.flatMap((outcome) => (outcome.source.kind === 'lines' ? [`${alias}.${outcome.name}`] : [])),
  );

function readOutcome(
  name: string,
  source: OutcomeSource,
  names: Names,
  known: readonly string[],
  report: ReportTo,
): OutcomePlan | undefined {
  if (source.lines !== undefined) return readLines(name, source, source.lines, known, report);
  const references =
    source.from === undefined ? [name] : typeof source.from === 'string' ? [source.from] : source.from;
  const path = ['outcomes', name, ...(source.from === undefined ? [] : ['from'])];
  const columns = references.map((reference) => resolve(reference, names, path, report));
  const [first, ...rest] = columns.filter((column) => column !== undefined);
  if (first === undefined || rest.length + 1 < columns.length) return undefined;
  const odd = rest.find((column) => !sameType(column.type, first.type));
  if (odd) return mixed(first, odd, path, report);
  const [column, ...others] = [first.name, ...rest.map((each) => each.name)];
  return { name, type: first.type, source: { kind: 'columns', columns: [column ?? first.name, ...others] } };
}

function readLines(
  name: string,
  source: OutcomeSource,
  lines: readonly string[],
  known: readonly string[],
  report: ReportTo,
): OutcomePlan | undefined {
  const path = ['outcomes', name];
  if (source.from !== undefined) {
    report({
      code: 'OUTCOME_SOURCE',
      path,
      message: both(`结果 ${name} 同时写了 from 和 lines`, `outcome ${name} has both from and lines`),
      hint: both('只保留其中一个', 'keep one of them'),
    });
    return undefined;
  }
  const unknown = lines.find((id) => !known.includes(id));
  if (unknown === undefined)
    return { name, type: { kind: 'lines' }, source: { kind: 'lines', blocks: lines } };
  report({
    code: 'NAME_UNKNOWN',
    path: [...path, 'lines'],
    message: both(`没有名为 ${unknown} 的块或明细`, `there is no block and are no lines named ${unknown}`),
    hint: both(
      '写本策略中某个块的 id,或所引用策略的明细(名称.结果)',
      'write the id of a block of this policy, or lines of a used one (name.outcome)',
    ),
  });
  return undefined;
}

function mixed(first: Named, odd: Named, path: readonly string[], report: ReportTo): undefined {
  const [a, b] = [typeText(first.type), typeText(odd.type)];
  report({
    code: 'TYPE_MISMATCH',
    path,
    message: both(
      `${first.name} 是${a.zh},${odd.name} 是${b.zh},不能作为同一结果`,
      `${first.name} is ${a.en} but ${odd.name} is ${b.en}; they cannot be one outcome`,
    ),
    hint: both('让各列类型一致', 'give the columns one type'),
  });
  return undefined;
}
