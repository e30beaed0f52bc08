// `simulate`: compares two editions on the rows of a file. It reads, prints and writes; what a change does is the engine's to say.
import { resolve } from 'node:path';
import { both, commonFacts, factsRead, mapColumns } from '../../engine/index.ts';
import type { Comparison } from '../data/comparison.ts';
import { openReport } from '../data/open-report.ts';
import { openTable } from '../data/open-table.ts';
import { columnProblem, DataProblem } from '../data/problem.ts';
import { simulateTable, type TableSimulation } from '../data/simulate-table.ts';
import type { StoredEdition } from '../editions/store.ts';
import { type Call, type Command, exit, Misuse, printJson } from './command.ts';
import { namedEdition, policiesOption, policyOf, storeOf } from './edition-option.ts';
import { statedPairs } from './pairs-option.ts';
import { progressOn } from './progress.ts';
import { simulationJson, simulationText } from './simulation-text.ts';

export const simulate: Command = {
  name: 'simulate',
  about: both(
    '用一份数据比较两个版本:谁升谁降、差多少',
    'compare two editions on a file of data: who gains, who loses, what it costs',
  ),
  arguments: [],
  options: [
    { name: 'base', value: 'E', about: both('作为对照的版本', 'the edition to compare with') },
    {
      name: 'candidate',
      value: 'E2',
      about: both('要看其影响的版本', 'the edition whose effect is asked for'),
    },
    {
      name: 'data',
      value: 'FILE',
      about: both('.csv 或 .xlsx 数据,第一行是标题', 'a .csv or .xlsx file with headings in its first row'),
    },
    {
      name: 'policy',
      value: 'P',
      about: both('哪条策略,默认 commission', 'the policy; commission when left out'),
    },
    {
      name: 'map',
      value: 'fact=column',
      multiple: true,
      about: both('某个事实取自哪一列,可写多次', 'the column that holds a fact; may be repeated'),
    },
    { name: 'json', about: both('以 JSON 输出', 'print JSON') },
    {
      name: 'out',
      value: 'FILE',
      about: both('逐行结果写入 .csv、.xlsx 或 .html', 'write every row to a .csv, .xlsx or .html file'),
    },
    policiesOption,
  ],
  async run(call) {
    const comparison = await readComparison(call);
    const simulated = await runComparison(call, comparison);
    if (call.has('json')) printJson(call, simulationJson(comparison, simulated));
    else call.terminal.print(simulationText(comparison, simulated, call.language));
    return exit.ok;
  },
};

async function readComparison(call: Call): Promise<Comparison> {
  const [base, candidate] = [namedBy(call, 'base'), namedBy(call, 'candidate')];
  const file = required(call, 'data');
  const name = call.value('policy') ?? 'commission';
  const [before, after] = [policyOf(base, name), policyOf(candidate, name)];
  const read = factsRead([before, after]);
  const { facts, clashing } = commonFacts(base.edition.catalogue, candidate.edition.catalogue, name);
  const clashes = clashing.filter((fact) => read.has(fact));
  if (clashes.length > 0) throw clash(clashes);
  const stated = statedPairs(call, 'map');
  const table = await openTable(resolve(call.terminal.folder, file));
  const { mapping, problems } = mapColumns({ headings: table.headings, facts, read, stated });
  if (problems) throw columnProblem(problems);
  return { base: base.head.id, candidate: candidate.head.id, before, after, facts, table, mapping };
}

async function runComparison(call: Call, comparison: Comparison): Promise<TableSimulation> {
  const out = call.value('out');
  const report =
    out === undefined ? undefined : await openReport(resolve(call.terminal.folder, out), comparison);
  const progress = progressOn(call.terminal);
  const onProgress = (rows: number): void =>
    progress.show(
      comparison.table.progress(),
      both(`${rows} 行`, `${rows} ${rows === 1 ? 'row' : 'rows'}`)[call.language],
    );
  try {
    const simulated = await simulateTable(comparison, {
      onProgress,
      onRow: report && ((row) => report.row(row)),
    });
    await report?.finish(simulated);
    return simulated;
  } catch (error) {
    await report?.abandon();
    throw error;
  } finally {
    progress.done();
  }
}

const namedBy = (call: Call, option: string): StoredEdition =>
  namedEdition(call, storeOf(call), required(call, option));

function required(call: Call, option: string): string {
  const value = call.value(option);
  if (value !== undefined) return value;
  throw new Misuse(both(`缺少 --${option}`, `--${option} is missing`));
}

const clash = (facts: readonly string[]): DataProblem =>
  new DataProblem(
    'DATA_FACTS',
    both(
      `两个版本对事实 ${facts.join('、')} 的定义不相容,同一行数据无法同时用于两边`,
      `the two editions define ${facts.join(', ')} in ways that no row can satisfy for both`,
    ),
    both('统一两边 facts.yaml 中的类型与范围', 'give both facts.yaml the same types and ranges'),
  );
